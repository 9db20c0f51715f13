import GRDB
import SystemPackage

/// Takes operations of one batch back: every file returns to its old name, or stays where it is and the reason is told.
///
/// The batch is walked along from its end, a chunk at a time: the order in which its files went is also the one in which
/// every old name is free again.
struct Rollback {
    let database: JournalDatabase
    let monitor: RunMonitor

    /// Whether files that were edited since are moved back all the same.
    let isForced: Bool

    let batch: BatchRecord

    /// Takes back what was selected of the batch.
    ///
    /// - Throws: ``JournalError/mountChanged(root:)``, ``JournalError/libraryLocked(root:)`` before anything is touched;
    ///   the journal's own failures at any time.
    func run(_ selection: RollbackSelection) throws(JournalError) -> BatchReport {
        var report = BatchReport()
        report.batch = batch.id
        let total = selection.chosen?.count ?? batch.counts[.done, default: 0]
        guard total > 0 else { return report }
        let roots = try database.roots(of: batch.id)
        let lock = try LibraryLock(roots: roots)
        defer { withExtendedLifetime(lock) {} }
        report.unlockedRoots = lock.unlocked
        let folders = OpenFolders(roots: roots)
        let ledger = DirectoryLedger(try database.directories(of: batch.id), roots: roots, folders: folders)
        try database.write { try $0.setState(.rollingBack, of: batch.id) }
        var runner = ChunkRunner(
            database: database,
            batch: batch.id,
            monitor: monitor,
            states: .backward,
            performer: UnitPerformer(
                folders: folders,
                ledger: ledger,
                direction: .backward,
                database: database,
                monitor: monitor
            ),
            total: total
        )
        let check = RollbackCheck(folders: folders, isForced: isForced, token: batch.token)
        var walk = OperationWalk(database, batch.id, .done, .downwards)
        // Both closures add to it, one after the other.
        var result = report
        var staying: [OperationOutcome] = []
        try runner.run(
            { () throws(JournalError) in
                while case let records = try walk.next(), !records.isEmpty {
                    let sorted = check.sort(records.filter(selection.includes))
                    staying += sorted.staying
                    try settle(sorted.returned, &staying)
                    var chunk = sorted.going
                    chunk.isRange = chunk.moves.count == records.count
                    if !chunk.isEmpty { return chunk }
                }
                return nil
            },
            each: { result.add($1, of: $0, isReturn: true) }
        )
        for outcome in staying { result.add(outcome) }
        result.isInterrupted = runner.isInterrupted
        if runner.isInterrupted { result.leave(max(0, total - result.total)) }
        try close(ledger, folders, &result)
        result.note(runner.performer.notes)
        return result
    }

    /// Writes down what needs nothing more.
    private func settle(
        _ records: [OperationRecord],
        _ outcomes: inout [OperationOutcome]
    ) throws(JournalError) {
        guard !records.isEmpty else { return }
        try database.write { database in
            let writer = StateWriter(database, of: batch.id)
            for record in records { try writer.set(.rolledBack, nil, of: record.id) }
        }
        for record in records {
            outcomes.append(OperationOutcome(record, .rolledBack, nil))
            monitor.onEvent(.changed(record.id, record.source.entry, record.destination.entry, .rolledBack, nil))
        }
    }

    private func close(
        _ ledger: DirectoryLedger,
        _ folders: OpenFolders,
        _ report: inout BatchReport
    ) throws(JournalError) {
        let counts = try database.counts(of: batch.id)
        guard let state = BatchState(settled: counts) else { return }
        if state == .rolledBack {
            report.unrestoredFolders = ledger.restoreEmptied().map { (path: $0.0, cause: $0.1) }
        }
        let isSettled = ledger.removeMade(isFinal: state == .rolledBack) && report.unrestoredFolders.isEmpty
        _ = try ledger.changed.sync(folders)
        let changes = ledger.takeChanges()
        try database.write { database in
            try database.setStates(changes)
            // A folder that could not be settled is tried again by the next recovery.
            try database.settle(batch.id, isSettled ? state : .rollingBack, counts)
        }
    }
}
