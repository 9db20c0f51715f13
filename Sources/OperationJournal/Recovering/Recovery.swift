import GRDB
import SystemPackage

/// Settles what interrupted runs left: whole units are kept, the others go back to where they were.
///
/// Going back needs no space and moves no bytes, unless an old name was given up for a copy already. Recovery may itself
/// be interrupted and run again any number of times.
struct Recovery {
    let database: JournalDatabase
    let monitor: RunMonitor

    /// Whether operations that a person had to look at are tried once more.
    let retriesAttention: Bool

    /// Whether what went back, or was never begun, is performed after all.
    var isForward = false

    /// Settles every unfinished batch.
    ///
    /// - Returns: One report for each batch that had something to settle.
    func run() throws(JournalError) -> [BatchResult] {
        var reports: [BatchResult] = []
        for batch in try database.openBatches(includesAttention: retriesAttention) {
            do {
                reports.append(BatchResult(batch: batch.id, result: .success(try settle(batch))))
            } catch  where error.concernsOneLibrary {
                // Another batch may lie on a disk that is there and whole.
                reports.append(BatchResult(batch: batch.id, result: .failure(error)))
            }
        }
        return reports
    }

    private func settle(_ batch: BatchRecord) throws(JournalError) -> BatchReport {
        let roots = try database.roots(of: batch.id)
        let lock = try LibraryLock(roots: roots)
        defer { withExtendedLifetime(lock) {} }
        let folders = OpenFolders(roots: roots)
        let ledger = DirectoryLedger(try database.directories(of: batch.id), roots: roots, folders: folders)

        var states: Set<OperationState> = [.performing, .rollingBack]
        if retriesAttention { states.insert(.needsAttention) }
        let records = try database.operations(of: batch.id, in: states)
        let cancelled = try database.operations(of: batch.id, in: [.planned])
        let judge = RecoveryJudge(
            folders: folders,
            token: batch.token,
            lost: try database.unitsTakenBack(in: batch.id)
        )
        try syncFolders(of: records, folders)
        var verdicts = try judge.verdicts(on: records)
        try write(verdicts, records, cancelled)

        let moving = records.indices.filter { verdicts[$0].goesBack }
        let moves = moving.map { index in
            RecordedMove(back: records[index], from: verdicts[index].parking, token: batch.token)
        }
        let units = ChunkPlanner(
            zip(moving, moves).map { Move(group: records[$0].unit, from: $1.from, to: $1.to) },
            vacates: batch.action == .move
        ).units()
        var runner = runner(.recovery, UnitPerformer.Direction.backward, folders, ledger, batch)
        for (index, result) in zip(moving, try runner.run(units, of: moves)) {
            verdicts[index] = .settled(result.state, result.cause)
        }
        var report = report(of: records, verdicts, cancelled, batch.id)
        report.isInterrupted = runner.isInterrupted
        report.note(runner.performer.notes)
        if isForward, batch.state == .running, !report.isInterrupted {
            try goForward(batch, roots, folders, ledger, &report)
        }
        if !report.isInterrupted {
            report.unrestoredFolders = try close(batch, ledger, folders)
        }
        return report
    }

    private func runner(
        _ states: ChunkRunner.States,
        _ direction: UnitPerformer.Direction,
        _ folders: OpenFolders,
        _ ledger: DirectoryLedger,
        _ batch: BatchRecord
    ) -> ChunkRunner {
        ChunkRunner(
            database: database,
            monitor: monitor,
            states: states,
            performer: UnitPerformer(
                folders: folders,
                ledger: ledger,
                direction: direction,
                database: database,
                monitor: monitor,
                fallsBackToCopy: batch.fallsBackToCopy
            )
        )
    }

    /// Makes durable what was done before the crash.
    ///
    /// A folder that is out of reach is no obstacle here: the files in it are not found then, and wait for a person.
    private func syncFolders(of records: [OperationRecord], _ folders: OpenFolders) throws(JournalError) {
        var sync = FolderSync()
        for record in records {
            sync.arrived(in: record.destination.removingLastComponent())
            sync.left(record.source.removingLastComponent())
        }
        _ = try sync.sync(folders)
    }

    private func write(
        _ verdicts: [RecoveryJudge.Verdict],
        _ records: [OperationRecord],
        _ cancelled: [OperationRecord]
    ) throws(JournalError) {
        var settled = cancelled.map {
            (record: $0, state: OperationState.cancelled, cause: FailureCause?.some(.interrupted))
        }
        for (record, verdict) in zip(records, verdicts) {
            if case .settled(let state, let cause) = verdict { settled.append((record, state, cause)) }
        }
        guard !settled.isEmpty else { return }
        try database.write { try $0.setStates(settled.map { (id: $0.record.id, state: $0.state, cause: $0.cause) }) }
        for (record, state, cause) in settled {
            monitor.onEvent(.changed(record.id, record.source, record.destination, state, cause))
        }
    }

    private func report(
        of records: [OperationRecord],
        _ verdicts: [RecoveryJudge.Verdict],
        _ cancelled: [OperationRecord],
        _ batch: BatchID
    ) -> BatchReport {
        var report = BatchReport()
        report.batch = batch
        report.outcomes = zip(records, verdicts).map { record, verdict in
            switch verdict {
            case .settled(let state, let cause): OperationOutcome(record, state, cause)
            case .goesBack: OperationOutcome(record, .rollingBack, .interrupted)
            }
        }
        report.outcomes += cancelled.map { OperationOutcome($0, .cancelled, .interrupted) }
        return report
    }

    /// Performs what the interrupted run was to perform and did not, by the journal's own words.
    private func goForward(
        _ batch: BatchRecord,
        _ roots: [FilePath],
        _ folders: OpenFolders,
        _ ledger: DirectoryLedger,
        _ report: inout BatchReport
    ) throws(JournalError) {
        let records = try database.operations(of: batch.id, in: [.rolledBack, .cancelled])
            .filter { $0.cause == .interrupted }
        let moves = records.map { record in
            // A way back moved the time of the file's entry, and nothing else of it.
            let present = (try? folders.look(at: record.source)) ?? nil
            let isTheOne = present?.mark == record.identity.mark
            return RecordedMove(
                id: record.id,
                kind: record.kind,
                mark: record.identity.mark,
                attributes: isTheOne ? present ?? record.identity : record.identity,
                checksum: record.checksum,
                from: record.source,
                to: record.destination,
                token: batch.token
            )
        }
        let units = ChunkPlanner(
            zip(records, moves).map { Move(group: $0.unit, from: $1.from, to: $1.to) },
            vacates: batch.action == .move
        ).units()
        var runner = runner(.forward, .forward, folders, ledger, batch)
        let results = try runner.run(units, of: moves)
        let places = Dictionary(records.enumerated().map { ($1.id, $0) }) { first, _ in first }
        report.outcomes = report.outcomes.map { outcome in
            guard let place = outcome.id.flatMap({ places[$0] }) else { return outcome }
            return OperationOutcome(records[place], results[place].state, results[place].cause)
        }
        report.isInterrupted = runner.isInterrupted
        report.note(runner.performer.notes)
    }

    /// Settles the batch's folders and its state.
    private func close(
        _ batch: BatchRecord,
        _ ledger: DirectoryLedger,
        _ folders: OpenFolders
    ) throws(JournalError) -> [(path: FilePath, cause: FailureCause)] {
        let state = BatchState(settled: try database.counts(of: batch.id))
        var unrestored: [(path: FilePath, cause: FailureCause)] = []
        var isSettled = true
        if state == .rolledBack {
            unrestored = ledger.restoreEmptied().map { (path: $0.0, cause: $0.1) }
            isSettled = ledger.removeMade(isFinal: true) && unrestored.isEmpty
        } else {
            if state == .partial { _ = ledger.removeMade(isFinal: false) }
            if batch.state == .running { ledger.removeEmptied() }
        }
        _ = try ledger.changed.sync(folders)
        let changes = ledger.takeChanges()
        try database.write { database in
            try database.setStates(changes)
            // A folder that could not be settled is tried again by the next recovery.
            try database.setState(isSettled ? state : .rollingBack, of: batch.id)
        }
        return unrestored
    }
}
