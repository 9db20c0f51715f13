extension BackupSystem {
    /// Performs the groups of a request as one batch.
    ///
    /// - Parameters:
    ///   - request: The groups; their paths are absolute and different.
    ///   - monitor: Hears of progress, and may end the run early.
    /// - Returns: How many operations ended how, and those that failed.
    /// - Throws: ``JournalError`` where the journal, a lock or a sync failed.
    package func perform(_ request: BatchRequest, monitor: RunMonitor) throws -> BatchReport {
        try perform(request, GroupStream(request.groups), monitor: monitor)
    }

    /// Performs groups as one batch that are never in memory as a whole.
    ///
    /// - Parameters:
    ///   - request: What the batch is; groups of its own do not count.
    ///   - groups: The groups; their paths are absolute and different.
    ///   - monitor: Hears of progress, and may end the run early.
    /// - Returns: How many operations ended how, and those that failed.
    /// - Throws: ``JournalError`` where the journal, a lock or a sync failed; what reading the groups throws, before any
    ///   file was touched.
    package func perform(_ request: BatchRequest, _ groups: GroupStream, monitor: RunMonitor) throws -> BatchReport {
        var run = BatchRun(database: database, request: request, groups: groups, monitor: monitor)
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

    /// How many operations a rollback would take back.
    ///
    /// - Parameters:
    ///   - scope: What is to be taken back.
    ///   - each: Hears of each operation, in the order in which they would go back.
    /// - Returns: Their number.
    /// - Throws: ``JournalError`` if there is no such batch or operation, or later batches rest on it.
    package func operationsToRollBack(
        _ scope: RollbackScope,
        each: ((OperationRecord) -> Void)? = nil
    ) throws(JournalError) -> Int {
        let selection = try RollbackSelection(scope, database)
        if let each {
            for batch in selection.batches {
                var walk = OperationWalk(database, batch.id, .done, .downwards)
                while case let records = try walk.next(), !records.isEmpty {
                    records.filter(selection.includes).forEach(each)
                }
            }
        }
        return selection.count
    }

    /// Takes back what a scope covers, the newest batch first.
    ///
    /// Of a batch that has something under way, that is settled before.
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
        let selection = try RollbackSelection(scope, database)
        var results: [BatchResult] = []
        var staying = Set<BatchID>()
        for batch in selection.batches {
            do {
                try checkIsFree(batch, of: staying)
                let settled = try settled(batch, monitor)
                let rollback = Rollback(database: database, monitor: monitor, isForced: isForced, batch: settled)
                let report = try rollback.run(selection)
                results.append(BatchResult(batch: batch.id, result: .success(report)))
                if report.isInterrupted { break }
            } catch  where error.concernsOneLibrary {
                results.append(BatchResult(batch: batch.id, result: .failure(error)))
                staying.insert(batch.id)
                // Older batches were named because they rest below this one; with all, each stands for itself.
                if scope != .all { break }
            }
        }
        return results
    }

    /// Sees that a batch is not below one that had to stay.
    private func checkIsFree(_ batch: BatchRecord, of staying: Set<BatchID>) throws(JournalError) {
        guard !staying.isEmpty else { return }
        let blocking = try database.batchesInTheWay(of: [batch.id], chosen: nil).filter(staying.contains)
        guard blocking.isEmpty else { throw .neededLater(batches: blocking) }
    }

    /// A batch of which nothing is under way: if something was, it is settled now.
    private func settled(_ batch: BatchRecord, _ monitor: RunMonitor) throws(JournalError) -> BatchRecord {
        guard batch.counts.contains(where: { $0.isUnderWay && $1 > 0 }) else { return batch }
        _ = try Recovery(database: database, monitor: monitor, retriesAttention: false).settle(batch)
        guard let settled = try database.batch(batch.id) else { throw .noSuchBatch(batch.id) }
        return settled
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
