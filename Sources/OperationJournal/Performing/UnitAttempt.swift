import SystemPackage

/// One attempt to perform a unit, with what was done so far: all of it can be undone until the first old name goes.
///
/// Files that cannot be renamed into place are made under a name of their own, verified and recorded before the first
/// name changes; their old names go last, once the new ones are durable.
struct UnitAttempt {
    /// How an attempt ended.
    enum Ending {
        case performed

        /// Everything is as it was, because of this move.
        case failed(place: Int, FailureCause)

        /// Everything is as it was, since the run was told to stop within a copy.
        case interrupted

        /// Files are between their places; recovery decides later.
        case unsettled(FailureCause)
    }

    /// One change that was made.
    private enum Act {
        case renamed(FileMark, from: EntryPath, to: EntryPath)
        case placed(FileMark, Checksum?, at: EntryPath)
    }

    let unit: Unit
    let moves: [RecordedMove]
    let direction: UnitPerformer.Direction

    /// The moves whose file is made anew at its destination, and in which form.
    let making: [Int: PartMaker.Form]

    let folders: OpenFolders
    let monitor: RunMonitor

    /// The folders that changed since the last sync.
    var changed = FolderSync()

    var notes = RunNotes()
    private var parts: [Int: Part] = [:]
    private var parked: Set<Int> = []
    private var acts: [Act] = []

    init(
        _ unit: Unit,
        of moves: [RecordedMove],
        _ direction: UnitPerformer.Direction,
        making: [Int: PartMaker.Form],
        _ folders: OpenFolders,
        _ monitor: RunMonitor
    ) {
        self.unit = unit
        self.moves = moves
        self.direction = direction
        self.making = making
        self.folders = folders
        self.monitor = monitor
    }

    /// Performs the unit.
    ///
    /// - Parameter record: Makes durable what was made, before it gets its name.
    /// - Returns: How it ended.
    /// - Throws: ``JournalError`` if the journal or a sync failed; nothing more is touched then, and recovery decides.
    mutating func run(
        recording record: ([Int: Part]) throws(JournalError) -> Void
    ) throws(JournalError) -> Ending {
        if let ending = try makeParts() { return ending }
        if !parts.isEmpty { try record(parts) }
        for step in unit.steps {
            do {
                try take(step)
            } catch {
                return goBack(after: .failed(place: step.move, error))
            }
        }
        return try removeSources() ?? .performed
    }

    /// Makes every part, or none.
    private mutating func makeParts() throws(JournalError) -> Ending? {
        let maker = PartMaker(folders: folders, monitor: monitor)
        for place in unit.moves {
            guard let form = making[place] else { continue }
            let move = moves[place]
            do throws(PartMaker.Failure) {
                if removesSource(move), let cause = RemovalCheck(folders: folders).obstacle(to: move.from) {
                    throw PartMaker.Failure.refused(cause)
                }
                let part = try maker.make(move, form)
                parts[place] = part
                changed.arrived(at: move.part)
                if case .sha256 = move.checksum, case .sha256 = part.checksum, move.checksum != part.checksum {
                    throw PartMaker.Failure.refused(.checksumDiffers)
                }
                if !part.isComplete { notes.incomplete.append(move.to.path) }
            } catch {
                switch error {
                case .refused(.interrupted): return goBack(after: .interrupted)
                case .refused(let cause): return goBack(after: .failed(place: place, cause))
                case .notDurable(let code): throw .notDurable(folder: move.part.path, code: code)
                }
            }
        }
        return nil
    }

    private mutating func take(_ step: Unit.Step) throws(FailureCause) {
        let move = moves[step.move]
        if let part = parts[step.move] {
            if case .unpark = step {} else { try park(step.move) }
            if case .park = step { return }
            try rename(part.mark, from: move.part, to: move.to, parking: move.parking, placing: part)
        } else if move.kind == .hardlink, direction == .forward {
            try LinkPrimitive(folders: folders).link(move.mark, from: move.from, to: move.to)
            acts.append(.placed(move.mark, nil, at: move.to))
            changed.arrived(at: move.to)
        } else {
            let (source, destination) = step.ends(of: move)
            try rename(move.mark, from: source, to: destination, parking: move.parking, placing: nil)
        }
    }

    /// Lets a file that was copied give up its name, where another of the unit is to have it.
    private mutating func park(_ place: Int) throws(FailureCause) {
        let move = moves[place]
        guard removesSource(move), unit.moves.contains(where: { moves[$0].to == move.from }) else { return }
        try rename(move.mark, from: move.from, to: move.parking, parking: move.parking, placing: nil)
        parked.insert(place)
    }

    private mutating func rename(
        _ mark: FileMark,
        from source: EntryPath,
        to destination: EntryPath,
        parking: EntryPath,
        placing part: Part?
    ) throws(FailureCause) {
        let manner = try RenamePrimitive(folders: folders)
            .rename(mark, from: source, to: destination, parking: { parking })
        if manner == .checked { notes.unchecked.insert(destination.folder) }
        acts.append(
            part.map { .placed(mark, $0.checksum, at: destination) }
                ?? .renamed(mark, from: source, to: destination)
        )
        changed.arrived(at: destination)
        changed.departed(from: source)
    }

    /// Whether the file at the old place is to go: a move leaves nothing behind, a copy leaves its original.
    private func removesSource(_ move: RecordedMove) -> Bool { move.kind == .move }

    /// Removes the old names of what was copied, once the new ones are durable.
    private mutating func removeSources() throws(JournalError) -> Ending? {
        let leaving = unit.moves.filter { parts[$0] != nil && removesSource(moves[$0]) }
        guard !leaving.isEmpty else { return nil }
        var sync = FolderSync()
        for place in leaving { sync.arrived(at: moves[place].to) }
        let gaps = try sync.sync(folders)
        notes.unsynced.formUnion(gaps.unsupported)
        if let lost = gaps.unreachable.first { throw .notDurable(folder: lost.folder, code: lost.code) }
        var isFirst = true
        for place in leaving {
            let move = moves[place]
            let path = parked.contains(place) ? move.parking : move.from
            do throws(FailureCause) {
                let file = try FileRecognition(folders: folders)
                    .file(at: path, marks: [move.mark], checksums: [move.checksum])
                guard file != nil else { throw FailureCause.sourceChanged }
                try folders.remove(path)
                changed.departed(from: path)
                if let file, file.linkCount > 1, file.isRegularFile { notes.parted.append(move.to.path) }
            } catch {
                guard isFirst else { return .unsettled(.sourceLeft) }
                let cause: FailureCause =
                    if case .system(_, let code) = error { .sourceUnremovable(code: code) } else { error }
                return goBack(after: .failed(place: place, cause))
            }
            isFirst = false
        }
        return nil
    }

    /// Undoes what was done, last first.
    ///
    /// - Returns: The ending that was asked for if everything is as it was.
    private mutating func goBack(after ending: Ending) -> Ending {
        do throws(FailureCause) {
            for act in acts.reversed() {
                switch act {
                case .renamed(let mark, let source, let destination):
                    try RenamePrimitive(folders: folders)
                        .rename(mark, from: destination, to: source, parking: { source })
                    changed.arrived(at: source)
                    changed.departed(from: destination)
                case .placed(let mark, let checksum, let path):
                    // What stands there now is removed only if it is what was put there.
                    let made = try FileRecognition(folders: folders)
                        .file(at: path, marks: [mark], checksums: [checksum])
                    if made != nil { try folders.remove(path) }
                    changed.departed(from: path)
                }
            }
            for place in parts.keys {
                try folders.remove(moves[place].part)
                changed.departed(from: moves[place].part)
            }
        } catch {
            return .unsettled(error)
        }
        return ending
    }
}

extension Unit.Step {
    /// The place of the move that the step belongs to.
    var move: Int {
        switch self {
        case .move(let move), .park(let move), .unpark(let move): move
        }
    }

    /// Where the step takes the file from, and where to.
    fileprivate func ends(of move: RecordedMove) -> (source: EntryPath, destination: EntryPath) {
        switch self {
        case .move: (move.from, move.to)
        case .park: (move.from, move.parking)
        case .unpark: (move.parking, move.to)
        }
    }
}
