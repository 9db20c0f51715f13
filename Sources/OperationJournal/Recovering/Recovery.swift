import GRDB
import SystemPackage

/// Settles what interrupted runs left: whole units are kept, the others go back to where they were.
///
/// Going back needs no space and moves no bytes. Recovery may itself be interrupted and run again any number of times.
struct Recovery {
    let database: JournalDatabase
    let monitor: RunMonitor

    /// Whether operations that a person had to look at are tried once more.
    let retriesAttention: Bool

    /// Settles every unfinished batch.
    ///
    /// - Returns: One report for each batch that had something to settle.
    func run() throws(JournalError) -> [BatchResult] {
        var reports: [BatchResult] = []
        for batch in try database.batches() where isOpen(batch) {
            do {
                reports.append(BatchResult(batch: batch.id, result: .success(try settle(batch))))
            } catch  where error.concernsOneLibrary {
                // Another batch may lie on a disk that is there and whole.
                reports.append(BatchResult(batch: batch.id, result: .failure(error)))
            }
        }
        return reports
    }

    private func isOpen(_ batch: BatchRecord) -> Bool {
        batch.state == .running || batch.state == .rollingBack
            || (retriesAttention && batch.counts[.needsAttention, default: 0] > 0)
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
        let places = FileSearch(folders: folders).places(of: records, token: batch.token)
        try syncFolders(of: records, folders)

        var verdicts = judge(records, places, lost: try database.unitsTakenBack(in: batch.id))
        let cancelled = try database.operations(of: batch.id, in: [.planned])
        try write(verdicts, records, cancelled)

        let moving = records.indices.filter { verdicts[$0] == .goesBack }
        let moves = moving.map { move(back: records[$0], from: places[$0], token: batch.token) }
        let units = ChunkPlanner(
            zip(moving, moves).map { Move(group: records[$0].unit, from: $1.from, to: $1.to) }
        ).units()
        var runner = ChunkRunner(
            database: database,
            monitor: monitor,
            states: .recovery,
            performer: UnitPerformer(folders: folders, ledger: ledger, direction: .backward)
        )
        for (index, result) in zip(moving, try runner.run(units, of: moves)) {
            verdicts[index] = .settled(result.state, result.cause)
        }
        var report = report(of: records, verdicts, batch.id)
        report.outcomes += cancelled.map { OperationOutcome($0, .cancelled, .interrupted) }
        report.isInterrupted = runner.isInterrupted
        if !report.isInterrupted {
            report.unrestoredFolders = try close(batch, ledger, folders)
        }
        return report
    }

    /// What is to become of one operation.
    private enum Verdict: Hashable {
        case settled(OperationState, FailureCause?)
        case goesBack
    }

    /// What is to become of each operation: a unit whose files all arrived is kept, the others go back.
    ///
    /// - Parameters:
    ///   - records: The operations that are open.
    ///   - places: Where the file of each was found.
    ///   - lost: Units of which something is back at its old name already, or was on its way there.
    /// - Returns: One verdict for each operation.
    private func judge(
        _ records: [OperationRecord],
        _ places: [FileSearch.Place],
        lost: Set<Int64>
    ) -> [Verdict] {
        var kept: [Int64: Bool] = [:]
        for (record, place) in zip(records, places) {
            let hasArrived = place == .destination && !lost.contains(record.unit)
            kept[record.unit] = (kept[record.unit] ?? true) && hasArrived
        }
        return zip(records, places).map { record, place in
            if kept[record.unit] == true { return .settled(.done, nil) }
            return switch place {
            case .source: .settled(.rolledBack, nil)
            case .destination, .parked: .goesBack
            case .nowhere: .settled(.needsAttention, .vanished)
            case .unknown(let cause): .settled(.needsAttention, cause)
            }
        }
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
        _ verdicts: [Verdict],
        _ records: [OperationRecord],
        _ cancelled: [OperationRecord]
    ) throws(JournalError) {
        var changes = cancelled.map {
            (id: $0.id, state: OperationState.cancelled, cause: FailureCause?.some(.interrupted))
        }
        for (record, verdict) in zip(records, verdicts) {
            if case .settled(let state, let cause) = verdict { changes.append((record.id, state, cause)) }
        }
        guard !changes.isEmpty else { return }
        try database.write { try $0.setStates(changes) }
        for (record, change) in zip(cancelled, changes) {
            monitor.onEvent(.changed(change.id, record.source, record.destination, change.state, change.cause))
        }
        for (record, verdict) in zip(records, verdicts) {
            if case .settled(let state, let cause) = verdict {
                monitor.onEvent(.changed(record.id, record.source, record.destination, state, cause))
            }
        }
    }

    private func move(back record: OperationRecord, from place: FileSearch.Place, token: String) -> RecordedMove {
        let parking = RecordedMove.parking(besides: record.source, token: token, id: record.id)
        return RecordedMove(
            id: record.id,
            identity: record.identity,
            from: place == .parked ? parking : record.destination,
            to: record.source,
            parking: parking
        )
    }

    private func report(of records: [OperationRecord], _ verdicts: [Verdict], _ batch: BatchID) -> BatchReport {
        var report = BatchReport()
        report.batch = batch
        report.outcomes = zip(records, verdicts).map { record, verdict in
            switch verdict {
            case .settled(let state, let cause): OperationOutcome(record, state, cause)
            case .goesBack: OperationOutcome(record, .rollingBack, .interrupted)
            }
        }
        return report
    }

    /// Settles the batch's folders and its state.
    private func close(
        _ batch: BatchRecord,
        _ ledger: DirectoryLedger,
        _ folders: OpenFolders
    ) throws(JournalError) -> [(path: FilePath, cause: FailureCause)] {
        let state = BatchState(settled: try database.counts(of: batch.id))
        var unrestored: [(path: FilePath, cause: FailureCause)] = []
        if state == .rolledBack {
            unrestored = ledger.restoreEmptied().map { (path: $0.0, cause: $0.1) }
            ledger.removeMade(isFinal: true)
        } else {
            if state == .partial { ledger.removeMade(isFinal: false) }
            if batch.state == .running { ledger.removeEmptied() }
        }
        _ = try ledger.changed.sync(folders)
        let changes = ledger.takeChanges()
        try database.write { database in
            try database.setStates(changes)
            try database.setState(state, of: batch.id)
        }
        return unrestored
    }
}
