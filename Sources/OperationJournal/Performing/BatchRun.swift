import FilePaths
import Foundation
import GRDB
import SystemPackage

/// One run: checks, records and performs the groups of a request.
struct BatchRun {
    /// An operation that passed the checks, with what the file was.
    struct Checked {
        let group: Int
        let request: OperationRequest
        let identity: FileIdentity
        var checksum: Checksum?
    }

    let database: JournalDatabase
    let request: BatchRequest
    let monitor: RunMonitor
    let folders: OpenFolders

    /// The names that the run's own files leave.
    let vacated: Set<FilePath>
    var report = BatchReport()

    /// What the checks refused, for the record.
    var refused: [(operation: OperationRequest, cause: FailureCause)] = []

    init(database: JournalDatabase, request: BatchRequest, monitor: RunMonitor) {
        self.database = database
        var request = request
        request.groups.removeAll { $0.operations.isEmpty }
        self.request = request
        self.monitor = monitor
        self.folders = OpenFolders(roots: request.roots)
        self.vacated = request.action == .move ? Set(request.groups.flatMap { $0.operations.map(\.source) }) : []
    }

    /// Performs the request.
    ///
    /// - Throws: ``JournalError`` where the journal or a sync failed; what was recorded until then is settled by the
    ///   next recovery.
    mutating func run() throws(JournalError) -> BatchReport {
        // Before anything is looked at: what another run is moving has no place yet.
        let lock = try LibraryLock(roots: request.roots)
        defer { withExtendedLifetime(lock) {} }
        report.unlockedRoots = lock.unlocked
        var checked = try checkGroups()
        guard !checked.isEmpty, !monitor.isInterrupted() else {
            report.isInterrupted = monitor.isInterrupted()
            return report
        }

        let planner = ChunkPlanner(
            checked.map { Move(group: Int64($0.group), from: $0.request.source, to: $0.request.destination) },
            vacates: request.action == .move
        )
        let units = planner.units()
        takeChecksums(of: &checked)
        let (batch, moves, records) = try record(checked, units)
        report.batch = batch

        let ledger = DirectoryLedger(records, roots: request.roots, folders: folders)
        var runner = ChunkRunner(
            database: database,
            monitor: monitor,
            states: .forward,
            performer: UnitPerformer(
                folders: folders,
                ledger: ledger,
                direction: .forward,
                database: database,
                monitor: monitor,
                fallsBackToCopy: request.fallsBackToCopy
            )
        )
        let results = try runner.run(units, of: moves)
        for (place, result) in results.enumerated() {
            report.outcomes.append(
                OperationOutcome(
                    id: moves[place].id,
                    group: request.groups[checked[place].group].number,
                    source: moves[place].from,
                    destination: moves[place].to,
                    state: result.state,
                    cause: result.cause
                )
            )
        }
        report.isInterrupted = runner.isInterrupted
        try finish(batch, ledger, results, &runner)
        report.note(runner.performer.notes)
        return report
    }

    private func takeChecksums(of checked: inout [Checked]) {
        // Where an inode number may change with a rename, a file is recognised by its content alone.
        let paths = checked.map { operation -> FilePath? in
            guard operation.identity.isRegularFile else { return nil }
            let isNeeded =
                request.verification != .identity
                || folders.isRemote(operation.request.source.removingLastComponent())
            return isNeeded ? operation.request.source : nil
        }
        guard paths.contains(where: { $0 != nil }) else { return }
        let verification = request.verification == .identity ? .sampled : request.verification
        let sums = ChecksumReader(verification: verification).read(paths)
        for (place, sum) in sums.enumerated() { checked[place].checksum = sum }
    }

    private func record(
        _ checked: [Checked],
        _ units: [Unit]
    ) throws(JournalError) -> (BatchID, [RecordedMove], [DirectoryRecord]) {
        let mounts = MountTable()
        let survey = FolderSurvey(
            folders,
            roots: request.roots,
            sources: checked.map(\.request.source),
            destinations: checked.map(\.request.destination),
            includesEmptied: request.removesEmptiedFolders
        )
        let token = BatchToken.make()
        return try database.write { database in
            let writer = try BatchWriter(database, request: request, token: token, mounts: mounts)
            var moves = [RecordedMove?](repeating: nil, count: checked.count)
            for (number, unit) in units.enumerated() {
                for place in unit.moves {
                    let operation = checked[place]
                    let group = try writer.group(at: operation.group, of: request)
                    let id = try writer.operation(
                        operation.request,
                        operation.identity,
                        operation.checksum,
                        kind: request.action,
                        group: group,
                        unit: number
                    )
                    moves[place] = RecordedMove(
                        id: id,
                        kind: request.action,
                        mark: operation.identity.mark,
                        attributes: operation.identity,
                        checksum: operation.checksum,
                        from: operation.request.source,
                        to: operation.request.destination,
                        token: token
                    )
                }
            }
            let records = try survey.folders.map { try writer.directory($0) }
            let attempts = AttemptWriter(database, by: writer.batch)
            try attempts.takeOver(from: moves.compactMap(\.self))
            for (operation, cause) in refused { try attempts.note(operation, request.action, cause) }
            return (writer.batch, moves.compactMap(\.self), records)
        }
    }

    private func finish(
        _ batch: BatchID,
        _ ledger: DirectoryLedger,
        _ results: [ChunkRunner.Result],
        _ runner: inout ChunkRunner
    ) throws(JournalError) {
        let isUnsettled = results.contains { $0.state == .performing }
        guard !isUnsettled else { return }
        let isWhole = results.allSatisfy { $0.state == .done }
        if !isWhole { _ = ledger.removeMade(isFinal: false) }
        if request.removesEmptiedFolders { ledger.removeEmptied() }
        _ = try ledger.changed.sync(folders)
        let changes = ledger.takeChanges()
        let state = BatchState(settled: try database.counts(of: batch))
        try database.write { database in
            try database.setStates(changes)
            try database.setState(state, of: batch)
        }
    }
}
