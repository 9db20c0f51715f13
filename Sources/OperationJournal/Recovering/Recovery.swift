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

    /// Settles one unfinished batch.
    ///
    /// - Throws: ``JournalError/mountChanged(root:)``, ``JournalError/libraryLocked(root:)`` before anything is touched;
    ///   the journal's own failures, or those of a sync, at any time: the next recovery goes on then.
    func settle(_ batch: BatchRecord) throws(JournalError) -> BatchReport {
        let roots = try database.roots(of: batch.id)
        let lock = try LibraryLock(roots: roots)
        defer { withExtendedLifetime(lock) {} }
        let folders = OpenFolders(roots: roots)
        let ledger = DirectoryLedger(try database.directories(of: batch.id), roots: roots, folders: folders)

        try database.spreadOpenChunk(of: batch.id)
        var states: Set<OperationState> = [.performing, .rollingBack]
        if retriesAttention { states.insert(.needsAttention) }
        let records = try database.operations(of: batch.id, in: states)
        let judge = RecoveryJudge(
            folders: folders,
            token: batch.token,
            lost: try database.unitsTakenBack(in: batch.id)
        )
        try syncFolders(of: records, folders)
        var verdicts = try judge.verdicts(on: records)
        try write(verdicts, records)
        let cancelled = try database.cancelPlanned(of: batch.id, monitor)

        // From the end backwards, as the batch went: so every old name is free when its turn comes.
        let moving = records.indices.filter { verdicts[$0].goesBack }.reversed()
        let chunks = Chunk.chunks(
            moving.map { index in
                let move = RecordedMove(back: records[index], from: verdicts[index].parking, token: batch.token)
                return (move, records[index].unit)
            }
        )
        var runner = runner(.recovery, .backward, folders, ledger, batch, total: moving.count)
        var next = chunks.makeIterator()
        let places = Dictionary(records.enumerated().map { ($1.id, $0) }) { first, _ in first }
        try runner.run({ () throws(JournalError) in next.next() }) { move, result in
            if let place = places[move.id] { verdicts[place] = .settled(result.state, result.cause) }
        }
        var report = BatchReport()
        report.batch = batch.id
        report.isInterrupted = runner.isInterrupted
        report.note(runner.performer.notes)
        let goesForward = isForward && batch.state == .running && !report.isInterrupted
        if goesForward {
            try goForward(batch, folders, ledger, &report)
        } else {
            report.count(cancelled, .cancelled)
        }
        for (record, verdict) in zip(records, verdicts) {
            // What went forward after all was counted there.
            let outcome = outcome(of: record, verdict)
            if !goesForward || outcome.cause != .interrupted { report.add(outcome) }
        }
        if !report.isInterrupted {
            report.unrestoredFolders = try close(batch, ledger, folders)
        }
        return report
    }

    private func outcome(of record: OperationRecord, _ verdict: RecoveryJudge.Verdict) -> OperationOutcome {
        switch verdict {
        case .settled(let state, let cause): OperationOutcome(record, state, cause)
        case .goesBack: OperationOutcome(record, .rollingBack, .interrupted)
        }
    }

    private func runner(
        _ states: ChunkRunner.States,
        _ direction: UnitPerformer.Direction,
        _ folders: OpenFolders,
        _ ledger: DirectoryLedger,
        _ batch: BatchRecord,
        total: Int
    ) -> ChunkRunner {
        ChunkRunner(
            database: database,
            batch: batch.id,
            monitor: monitor,
            states: states,
            performer: UnitPerformer(
                folders: folders,
                ledger: ledger,
                direction: direction,
                database: database,
                monitor: monitor,
                fallsBackToCopy: batch.fallsBackToCopy
            ),
            total: total
        )
    }

    /// Makes durable what was done before the crash.
    ///
    /// A folder that is out of reach is no obstacle here: the files in it are not found then, and wait for a person.
    private func syncFolders(of records: [OperationRecord], _ folders: OpenFolders) throws(JournalError) {
        var sync = FolderSync()
        for record in records {
            sync.arrived(at: record.destination)
            sync.departed(from: record.source)
        }
        _ = try sync.sync(folders)
    }

    private func write(_ verdicts: [RecoveryJudge.Verdict], _ records: [OperationRecord]) throws(JournalError) {
        var settled: [(record: OperationRecord, state: OperationState, cause: FailureCause?)] = []
        for (record, verdict) in zip(records, verdicts) {
            if case .settled(let state, let cause) = verdict { settled.append((record, state, cause)) }
        }
        guard !settled.isEmpty, let batch = records.first?.batch else { return }
        try database.write { database in
            let writer = StateWriter(database, of: batch)
            for (record, state, cause) in settled { try writer.set(state, cause, of: record.id) }
        }
        for (record, state, cause) in settled {
            monitor.onEvent(.changed(record.id, record.source.entry, record.destination.entry, state, cause))
        }
    }

    /// Performs what the interrupted run was to perform and did not, by the journal's own words.
    private func goForward(
        _ batch: BatchRecord,
        _ folders: OpenFolders,
        _ ledger: DirectoryLedger,
        _ report: inout BatchReport
    ) throws(JournalError) {
        let total = try database.planInterrupted(of: batch.id)
        var runner = runner(.forward, .forward, folders, ledger, batch, total: total)
        var walk = OperationWalk(database, batch.id, .planned, .upwards)
        var result = report
        try runner.run(
            { () throws(JournalError) in
                let records = try walk.next()
                guard !records.isEmpty else { return nil }
                var chunk = Chunk()
                for record in records {
                    // A way back moved the time of the file's entry, and nothing else of it.
                    let present = (try? folders.look(at: record.source)) ?? nil
                    let isTheOne = present?.mark == record.identity.mark
                    chunk.add(
                        RecordedMove(forward: record, present: isTheOne ? present : nil, token: batch.token),
                        unit: record.unit
                    )
                }
                return chunk
            },
            each: { result.add(OperationOutcome($0, $1)) }
        )
        result.isInterrupted = runner.isInterrupted
        if runner.isInterrupted { result.count(try database.cancelPlanned(of: batch.id, monitor), .cancelled) }
        result.note(runner.performer.notes)
        report = result
    }

    /// Settles the batch's folders and its state.
    private func close(
        _ batch: BatchRecord,
        _ ledger: DirectoryLedger,
        _ folders: OpenFolders
    ) throws(JournalError) -> [(path: FilePath, cause: FailureCause)] {
        let counts = try database.counts(of: batch.id)
        // A file that got stuck between two places keeps its batch open, for the next recovery.
        guard let state = BatchState(settled: counts) else { return [] }
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
            try database.settle(batch.id, isSettled ? state : .rollingBack, counts)
        }
        return unrestored
    }
}
