import GRDB
import SystemPackage

/// One run: checks, records and performs the groups of a request.
struct BatchRun {
    let database: JournalDatabase
    let request: BatchRequest
    let groups: GroupStream
    let monitor: RunMonitor
    private let folders: OpenFolders
    private var report = BatchReport()

    init(database: JournalDatabase, request: BatchRequest, groups: GroupStream, monitor: RunMonitor) {
        self.database = database
        self.request = request
        self.groups = groups
        self.monitor = monitor
        self.folders = OpenFolders(roots: request.roots)
    }

    /// Performs the request.
    ///
    /// - Throws: ``JournalError`` where the journal or a sync failed; what was recorded until then is settled by the
    ///   next recovery. What reading the groups throws, if anything; nothing was touched then.
    mutating func run() throws -> BatchReport {
        // Before anything is looked at: what another run is moving has no place yet.
        let lock = try LibraryLock(roots: request.roots)
        defer { withExtendedLifetime(lock) {} }
        report.unlockedRoots = lock.unlocked
        guard let recorded = try record() else { return report }
        report.batch = recorded.batch
        var runner = ChunkRunner(
            database: database,
            batch: recorded.batch,
            monitor: monitor,
            states: .forward,
            performer: UnitPerformer(
                folders: folders,
                ledger: DirectoryLedger(recorded.directories, roots: request.roots, folders: folders),
                direction: .forward,
                database: database,
                monitor: monitor,
                fallsBackToCopy: request.fallsBackToCopy
            ),
            total: recorded.count
        )
        // The report has also what was refused, and what an earlier run finished.
        let before = report
        var report = report
        try runner.run(recorded) { move, result in report.add(result, of: move) }
        report.isInterrupted = runner.isInterrupted
        if runner.isInterrupted {
            let cancelled = try database.cancelPlanned(of: recorded.batch, monitor)
            report.count(cancelled, .cancelled)
        }
        try finish(recorded.batch, runner.performer.ledger, report.counts(beyond: before))
        report.note(runner.performer.notes)
        return report
    }

    /// Records what passes the checks; nothing is recorded if nothing does.
    private mutating func record() throws -> BatchRecorder.Recorded? {
        // The closure's own errors come out of it as they are: a plan that cannot be read is no fault of the journal.
        var failure: (any Error)?
        var report = report
        defer { self.report = report }
        do {
            return try database.write { database in
                do {
                    let recorder = try BatchRecorder(
                        database,
                        request,
                        groups,
                        folders,
                        monitor,
                        report,
                        journal: self.database.path
                    )
                    defer { report = recorder.report }
                    let ahead = GroupsAhead(groups, roots: request.roots)
                    defer { ahead.stop() }
                    while let portion = try ahead.next() { try portion.forEach { try recorder.add($0) } }
                    guard let recorded = try recorder.finish(journal: self.database.path) else {
                        throw BatchRecorder.Stop.nothingToDo
                    }
                    return recorded
                } catch {
                    if !(error is DatabaseError) { failure = error }
                    throw error
                }
            }
        } catch {
            guard let stop = failure as? BatchRecorder.Stop else { throw failure ?? error }
            report.isInterrupted = stop == .interrupted
            return nil
        }
    }

    private func finish(
        _ batch: BatchID,
        _ ledger: DirectoryLedger,
        _ counts: [OperationState: Int]
    ) throws(JournalError) {
        guard let state = BatchState(settled: counts) else { return }
        if state != .done { _ = ledger.removeMade(isFinal: false) }
        if request.removesEmptiedFolders { ledger.removeEmptied() }
        _ = try ledger.changed.sync(folders)
        let changes = ledger.takeChanges()
        try database.write { database in
            try database.setStates(changes)
            try database.settle(batch, state, counts)
        }
    }
}
