import SystemPackage

/// Performs units one after the other, each whole or not at all.
struct UnitPerformer {
    /// Which way the files go; the words for what stands in the way differ.
    enum Direction {
        case forward
        case backward
    }

    /// How a unit ended.
    enum Outcome {
        /// Every file is at its destination, except those that have a cause: of copies some may stay where others went.
        case performed(except: [Int: FailureCause])

        /// Every file is where it was; the causes of the moves that stood in the way, by place.
        case failed([Int: FailureCause])

        /// Every file is where it was, since the run was told to stop.
        case interrupted

        /// Files are between their places, and the way back is blocked too; recovery decides later.
        case unsettled(FailureCause)
    }

    /// Two folders between which files cannot be renamed.
    private struct Crossing: Hashable {
        let from: FilePath
        let to: FilePath
    }

    let folders: OpenFolders
    let ledger: DirectoryLedger
    let direction: Direction
    let database: JournalDatabase
    let monitor: RunMonitor

    /// Whether a file is copied where it cannot be linked.
    let fallsBackToCopy: Bool

    /// The folders that changed since the last sync.
    var changed = FolderSync()

    /// What is to be said beside the outcomes.
    var notes = RunNotes()

    private var crossings: Set<Crossing> = []

    init(
        folders: OpenFolders,
        ledger: DirectoryLedger,
        direction: Direction,
        database: JournalDatabase,
        monitor: RunMonitor,
        fallsBackToCopy: Bool = false
    ) {
        self.folders = folders
        self.ledger = ledger
        self.direction = direction
        self.database = database
        self.monitor = monitor
        self.fallsBackToCopy = fallsBackToCopy
    }

    /// Performs the moves of one unit.
    ///
    /// All sources and destinations are checked before the first file is touched.
    ///
    /// - Parameter members: The moves, in any order.
    /// - Returns: How it ended; a failure is a value, since the other units go on. Places are those among the members.
    /// - Throws: ``JournalError`` if the journal or a sync failed within the unit.
    mutating func perform(_ members: ArraySlice<RecordedMove>) throws(JournalError) -> Outcome {
        if members.count == 1, let move = members.first {
            if let outcome = performAlone(move) { return outcome }
            return try perform(Unit(moves: [0], steps: [.move(0)]), of: [move])
        }
        let moves = Array(members)
        // Whatever their groups are, what was recorded as one unit is one.
        let units = ChunkPlanner(
            moves.map { Move(group: 0, from: $0.from, to: $0.to) },
            vacates: moves.contains { $0.kind == .move }
        ).units()
        return try perform(units[0], of: moves)
    }

    /// Performs a move that shares its fate with none, where a rename is all that it needs.
    ///
    /// Nothing is to be undone if that fails, and the rename itself sees whether the new name is free: most of what a
    /// unit needs is left out.
    ///
    /// - Returns: `nil` if it takes more than a rename; nothing was touched then.
    private mutating func performAlone(_ move: RecordedMove) -> Outcome? {
        guard move.kind == .move, crossings.isEmpty else { return nil }
        do throws(FailureCause) {
            try checkSource(of: move)
            let manner = try RenamePrimitive(folders: folders).rename(
                move.mark,
                from: move.from,
                to: move.to,
                parking: { move.parking }
            )
            if manner == .checked { notes.unchecked.insert(move.to.folder) }
        } catch {
            return error == .crossDevice ? nil : .failed([0: worded(error)])
        }
        changed.arrived(at: move.to)
        changed.departed(from: move.from)
        return .performed(except: [:])
    }

    private mutating func perform(_ unit: Unit, of moves: [RecordedMove]) throws(JournalError) -> Outcome {
        // What was made beside its original is removed, each file for itself.
        if direction == .backward, unit.moves.allSatisfy({ moves[$0].kind != .move }) {
            return MadeRemoval(folders: folders).remove(unit, of: moves, &changed)
        }
        let obstacles = check(unit, of: moves)
        guard obstacles.isEmpty else { return .failed(obstacles) }
        var making = forms(for: unit, of: moves)
        while true {
            var attempt = UnitAttempt(unit, of: moves, direction, making: making, folders, monitor)
            let database = database
            let direction = direction
            let ending = try attempt.run { (parts) throws(JournalError) in
                try database.recordMade(parts.map { (moves[$0].id, $1) }, isReturn: direction == .backward)
            }
            changed.formUnion(attempt.changed)
            switch ending {
            case .performed:
                notes.formUnion(attempt.notes)
                return .performed(except: [:])
            case .interrupted:
                return .interrupted
            case .unsettled(let cause):
                return .unsettled(worded(cause))
            case .failed(let place, let cause):
                guard let form = otherForm(for: moves[place], after: cause), making[place] != form else {
                    return .failed([place: worded(cause)])
                }
                if cause == .crossDevice { crossings.insert(crossing(of: moves[place])) }
                making = forms(for: unit, of: moves).merging(making) { $1 }
                making[place] = form
            }
        }
    }

    /// The moves of a unit whose file must be made anew, as far as is known beforehand.
    private func forms(for unit: Unit, of moves: [RecordedMove]) -> [Int: PartMaker.Form] {
        var forms: [Int: PartMaker.Form] = [:]
        for place in unit.moves {
            switch moves[place].kind {
            case .copy: forms[place] = .copy
            case .reflink: forms[place] = .clone
            case .symlink: forms[place] = .link
            case .move: if crossings.contains(crossing(of: moves[place])) { forms[place] = .copy }
            case .hardlink:
                if fallsBackToCopy, crossings.contains(crossing(of: moves[place])) { forms[place] = .copy }
            }
        }
        return forms
    }

    /// What can be tried after a failure.
    private func otherForm(for move: RecordedMove, after cause: FailureCause) -> PartMaker.Form? {
        switch (move.kind, cause) {
        case (.move, .crossDevice): .copy
        case (.hardlink, .crossDevice) where fallsBackToCopy, (.hardlink, .noHardLinks) where fallsBackToCopy: .copy
        case (.reflink, .noReflinks) where fallsBackToCopy: .copy
        default: nil
        }
    }

    private func crossing(of move: RecordedMove) -> Crossing {
        Crossing(from: move.from.folder, to: move.to.folder)
    }

    private func check(_ unit: Unit, of moves: [RecordedMove]) -> [Int: FailureCause] {
        var obstacles: [Int: FailureCause] = [:]
        let vacated = Set(unit.moves.filter { moves[$0].kind == .move }.map { moves[$0].from })
        for place in unit.moves {
            let move = moves[place]
            do throws(FailureCause) {
                try checkSource(of: move)
                if !vacated.contains(move.to), try folders.look(at: move.to) != nil {
                    // One entry under two spellings, where case is ignored, is not in its own way.
                    guard move.kind == .move, try OneEntry(folders: folders).isUnder(move.from, move.to) else {
                        throw .destinationExists
                    }
                }
            } catch {
                obstacles[place] = worded(error)
            }
        }
        return obstacles
    }

    /// Sees that a move's file is where it was and what it was, and that there is a folder for it.
    private func checkSource(of move: RecordedMove) throws(FailureCause) {
        guard let file = try folders.look(at: move.from) else { throw .sourceMissing }
        guard try isTheOne(file, move) else { throw .sourceChanged }
        try ledger.ensure(parentOf: move.to, direction: direction)
    }

    private func isTheOne(_ file: FileIdentity, _ move: RecordedMove) throws(FailureCause) -> Bool {
        if direction == .forward, file.isUntouched(since: move.attributes) { return true }
        if direction == .backward, file.mark == move.mark { return true }
        guard folders.isRemote(parentOf: move.from) else { return false }
        return try FileRecognition(folders: folders).file(of: move) != nil
    }

    private func worded(_ cause: FailureCause) -> FailureCause {
        guard direction == .backward else { return cause }
        return switch cause {
        case .sourceMissing: .vanished
        case .sourceChanged: .changedSinceMoved
        case .destinationExists: .oldNameTaken
        default: cause
        }
    }
}

extension RunNotes {
    /// Adds what another part of the run has to say.
    mutating func formUnion(_ other: RunNotes) {
        unsynced.formUnion(other.unsynced)
        unchecked.formUnion(other.unchecked)
        incomplete += other.incomplete
        parted += other.parted
    }
}
