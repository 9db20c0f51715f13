extension BackupSystem {
    /// Performs the groups of a request as one batch.
    ///
    /// - Parameters:
    ///   - request: The groups; their paths are absolute and different.
    ///   - monitor: Hears of progress, and may end the run early.
    /// - Returns: One outcome for each operation.
    /// - Throws: ``JournalError`` where the journal, a lock or a sync failed.
    package func perform(_ request: BatchRequest, monitor: RunMonitor) throws(JournalError) -> BatchReport {
        var run = BatchRun(database: database, request: request, monitor: monitor)
        return try run.run()
    }

    /// Settles what interrupted runs left.
    ///
    /// - Parameters:
    ///   - monitor: Hears of progress, and may end the run early.
    ///   - retriesAttention: Whether operations that a person had to look at are tried once more.
    ///   - isForward: Whether what goes back, or was never begun, is performed after all.
    /// - Returns: One report for each batch that had something to settle.
    /// - Throws: ``JournalError`` where the journal or a sync failed.
    package func recover(
        monitor: RunMonitor = RunMonitor(),
        retriesAttention: Bool = false,
        isForward: Bool = false
    ) throws(JournalError) -> [BatchResult] {
        try Recovery(
            database: database,
            monitor: monitor,
            retriesAttention: retriesAttention,
            isForward: isForward
        ).run()
    }

    /// What a rollback would take back, by batch, newest first.
    ///
    /// - Throws: ``JournalError`` if there is no such batch or operation, or later batches rest on it.
    package func operationsToRollBack(_ scope: RollbackScope) throws(JournalError) -> [OperationRecord] {
        try Rollback(database: database, monitor: RunMonitor(), isForced: false).operations(in: scope).flatMap(
            \.records
        )
    }

    /// Takes back what a scope covers, the newest batch first.
    ///
    /// - Parameters:
    ///   - scope: What is to be taken back.
    ///   - monitor: Hears of progress, and may end the run early.
    ///   - isForced: Whether files that were edited since are moved back all the same.
    /// - Returns: One result for each batch that was tried.
    /// - Throws: ``JournalError`` if later batches rest on it, or the journal failed.
    package func rollBack(
        _ scope: RollbackScope,
        monitor: RunMonitor,
        isForced: Bool = false
    ) throws(JournalError) -> [BatchResult] {
        let rollback = Rollback(database: database, monitor: monitor, isForced: isForced)
        var results: [BatchResult] = []
        for (batch, records) in try rollback.operations(in: scope) {
            do {
                let report = try rollback.run(batch, records)
                results.append(BatchResult(batch: batch.id, result: .success(report)))
                if report.isInterrupted { break }
            } catch  where error.concernsOneLibrary {
                results.append(BatchResult(batch: batch.id, result: .failure(error)))
                // Older batches were named because they rest below this one; with all, each stands for itself.
                if scope != .all { break }
            }
        }
        return results
    }

    /// The settled batches that were recorded before a moment.
    ///
    /// - Parameter moment: A time as the journal writes it (`2026-01-31T12:00:00Z`), or the beginning of one.
    /// - Returns: Their numbers, oldest first.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    package func prunable(before moment: String) throws(JournalError) -> [BatchID] {
        try database.prunable(before: moment)
    }

    /// Forgets the settled batches that were recorded before a moment; they can never be taken back then.
    package func prune(before moment: String) throws(JournalError) -> [BatchID] {
        try database.prune(before: moment)
    }
}
