import GRDB
import SystemPackage

/// Takes operations back: every file returns to its old name, or stays where it is and the reason is told.
struct Rollback {
    let database: JournalDatabase
    let monitor: RunMonitor

    /// Whether files that were edited since are moved back all the same.
    let isForced: Bool

    /// The operations that a scope covers, by batch, newest batch first.
    ///
    /// - Throws: ``JournalError/noSuchBatch(_:)``, ``JournalError/noSuchOperation(_:)``, or
    ///   ``JournalError/neededLater(batches:)`` if later batches rest on what would be taken back.
    func operations(in scope: RollbackScope) throws(JournalError) -> [(batch: BatchRecord, records: [OperationRecord])]
    {
        let batches = try database.batches()
        var chosen: [(batch: BatchRecord, records: [OperationRecord])] = []
        switch scope {
        case .last:
            if let last = batches.last(where: { $0.counts[.done, default: 0] > 0 }) { chosen = [(last, [])] }
        case .batches(let ids):
            for id in Set(ids).sorted(by: >) {
                guard let batch = batches.first(where: { $0.id == id }) else { throw .noSuchBatch(id) }
                chosen.append((batch, []))
            }
        case .all:
            chosen = batches.reversed().filter { $0.counts[.done, default: 0] > 0 }.map { ($0, []) }
        case .operation(let id):
            guard let record = try database.operation(id),
                let batch = batches.first(where: { $0.id == record.batch })
            else { throw .noSuchOperation(id) }
            if record.state == .done { chosen = [(batch, try companions(of: record))] }
        }
        for index in chosen.indices where chosen[index].records.isEmpty {
            chosen[index].records = try database.operations(of: chosen[index].batch.id, in: [.done])
        }
        if scope != .all {
            let blocking = try database.batchesInTheWay(of: chosen.flatMap(\.records))
            guard blocking.isEmpty else { throw .neededLater(batches: blocking) }
        }
        return chosen
    }

    /// Takes back operations of one batch.
    ///
    /// - Throws: ``JournalError/mountChanged(root:)``, ``JournalError/libraryLocked(root:)`` before anything is touched;
    ///   the journal's own failures at any time.
    func run(_ batch: BatchRecord, _ records: [OperationRecord]) throws(JournalError) -> BatchReport {
        var report = BatchReport()
        report.batch = batch.id
        guard !records.isEmpty else { return report }
        let roots = try database.roots(of: batch.id)
        let lock = try LibraryLock(roots: roots)
        defer { withExtendedLifetime(lock) {} }
        report.unlockedRoots = lock.unlocked
        let folders = OpenFolders(roots: roots)
        let ledger = DirectoryLedger(try database.directories(of: batch.id), roots: roots, folders: folders)

        // By force the files that are left of a group go back without those that are gone.
        let refused = isForced ? vanished(of: records, folders) : contentRefusals(of: records)
        let refusedGroups = isForced ? [] : Set(refused.keys.map { records[$0].group })
        let returned = returned(records, token: batch.token, folders)
        let staying = records.indices.filter { index in
            !returned.contains(index) && (refused[index] != nil || refusedGroups.contains(records[index].group))
        }
        for index in staying {
            report.outcomes.append(OperationOutcome(records[index], .done, refused[index] ?? .groupFailed))
        }
        let isStaying = Set(staying)
        try settle(returned.sorted().map { records[$0] }, &report)
        let going = records.indices.filter { !isStaying.contains($0) && !returned.contains($0) }
        let moves = going.map { move(back: records[$0], token: batch.token, folders) }
        let units = ChunkPlanner(
            zip(going, moves).map { Move(group: records[$0].group, from: $1.from, to: $1.to) },
            vacates: batch.action == .move
        ).units()
        try database.write { try $0.setState(.rollingBack, of: batch.id) }
        var runner = ChunkRunner(
            database: database,
            monitor: monitor,
            states: .backward,
            performer: UnitPerformer(
                folders: folders,
                ledger: ledger,
                direction: .backward,
                database: database,
                monitor: monitor
            )
        )
        for (index, result) in zip(going, try runner.run(units, of: moves)) {
            report.outcomes.append(OperationOutcome(records[index], result.state, result.cause))
        }
        report.isInterrupted = runner.isInterrupted
        try close(batch, ledger, folders, &report)
        report.note(runner.performer.notes)
        return report
    }

    /// The operations whose file somebody took back already, by place: it is at its old name, and nothing is at the new.
    private func returned(_ records: [OperationRecord], token: String, _ folders: OpenFolders) -> Set<Int> {
        let search = FileSearch(folders: folders)
        let sightings = search.sightings(of: records, token: token)
        let places = search.places(of: records, sightings)
        return Set(
            records.indices.filter { index in
                records[index].kind == .move && places[index] == .source && sightings[index].count == 1
            }
        )
    }

    /// Writes down what needs nothing more.
    private func settle(_ records: [OperationRecord], _ report: inout BatchReport) throws(JournalError) {
        guard !records.isEmpty else { return }
        try database.write { try $0.setStates(records.map { (id: $0.id, state: .rolledBack, cause: nil) }) }
        for record in records {
            report.outcomes.append(OperationOutcome(record, .rolledBack, nil))
            monitor.onEvent(.changed(record.id, record.source, record.destination, .rolledBack, nil))
        }
    }

    /// The operation's group, and all groups of its batch that it forms a chain or circle with.
    private func companions(of record: OperationRecord) throws(JournalError) -> [OperationRecord] {
        let done = try database.operations(of: record.batch, in: [.done])
        let byGroup = Dictionary(grouping: done, by: \.group)
        let bySource = Dictionary(done.map { ($0.source, $0.group) }) { first, _ in first }
        let byDestination = Dictionary(done.map { ($0.destination, $0.group) }) { first, _ in first }
        var reached: Set<Int64> = [record.group]
        var open = [record.group]
        while let group = open.popLast() {
            for member in byGroup[group] ?? [] {
                let neighbours = [bySource[member.destination], byDestination[member.source]]
                for neighbour in neighbours.compactMap(\.self) where reached.insert(neighbour).inserted {
                    open.append(neighbour)
                }
            }
        }
        return done.filter { reached.contains($0.group) }
    }

    /// The operations whose file is not where it was moved to, by place.
    private func vanished(of records: [OperationRecord], _ folders: OpenFolders) -> [Int: FailureCause] {
        var refusals: [Int: FailureCause] = [:]
        for (index, record) in records.enumerated() {
            do throws(FailureCause) {
                if try folders.look(at: record.destination) == nil { throw .vanished }
            } catch {
                refusals[index] = error
            }
        }
        return refusals
    }

    /// The operations whose file does not have its recorded content any more, by place.
    private func contentRefusals(of records: [OperationRecord]) -> [Int: FailureCause] {
        let sampled = records.map { record -> FilePath? in
            if case .sampled = record.arrivalChecksum { record.destination } else { nil }
        }
        let sums = ChecksumReader(verification: .sampled).read(sampled)
        var refusals: [Int: FailureCause] = [:]
        for (index, record) in records.enumerated() {
            switch record.arrivalChecksum {
            case .sampled where sums[index] != nil && sums[index] != record.arrivalChecksum:
                refusals[index] = .checksumDiffers
            case .sha256:
                // A file that cannot be read is judged by its identity alone, as when it was moved.
                if let matches = try? record.arrivalChecksum?.matches(record.destination), !matches {
                    refusals[index] = .checksumDiffers
                }
            default:
                continue
            }
        }
        return refusals
    }

    private func move(back record: OperationRecord, token: String, _ folders: OpenFolders) -> RecordedMove {
        // By force the file is taken as it is now; a file that is gone fails the check with its own word.
        // Of copies and links only what was made is ever removed.
        let present = isForced && record.kind == .move ? (try? folders.look(at: record.destination)) ?? nil : nil
        return RecordedMove(back: record, present: present, token: token)
    }

    private func close(
        _ batch: BatchRecord,
        _ ledger: DirectoryLedger,
        _ folders: OpenFolders,
        _ report: inout BatchReport
    ) throws(JournalError) {
        guard !report.outcomes.contains(where: { $0.state == .rollingBack }) else { return }
        let state = BatchState(settled: try database.counts(of: batch.id))
        if state == .rolledBack {
            report.unrestoredFolders = ledger.restoreEmptied().map { (path: $0.0, cause: $0.1) }
        }
        let isSettled = ledger.removeMade(isFinal: state == .rolledBack) && report.unrestoredFolders.isEmpty
        _ = try ledger.changed.sync(folders)
        let changes = ledger.takeChanges()
        try database.write { database in
            try database.setStates(changes)
            // A folder that could not be settled is tried again by the next recovery.
            try database.setState(isSettled ? state : .rollingBack, of: batch.id)
        }
    }
}
