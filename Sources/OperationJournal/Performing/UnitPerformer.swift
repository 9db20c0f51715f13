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
        /// Every file is at its destination.
        case performed

        /// Every file is where it was; the causes of the moves that stood in the way, by place.
        case failed([Int: FailureCause])

        /// Files are between their places, and the way back is blocked too; recovery decides later.
        case unsettled(FailureCause)
    }

    let folders: OpenFolders
    let ledger: DirectoryLedger
    let direction: Direction

    /// The folders that changed since the last sync.
    var changed = FolderSync()

    init(folders: OpenFolders, ledger: DirectoryLedger, direction: Direction) {
        self.folders = folders
        self.ledger = ledger
        self.direction = direction
    }

    /// Performs one unit.
    ///
    /// All sources and destinations are checked before the first file is touched.
    ///
    /// - Parameters:
    ///   - unit: The unit, with places in `moves`.
    ///   - moves: The moves that were planned.
    /// - Returns: How it ended; a failure is a value, since the other units go on.
    mutating func perform(_ unit: Unit, of moves: [RecordedMove]) -> Outcome {
        let obstacles = check(unit, of: moves)
        guard obstacles.isEmpty else { return .failed(obstacles) }
        for (index, step) in unit.steps.enumerated() {
            do {
                try take(step, of: moves)
            } catch {
                return goBack(unit.steps[..<index], of: moves) ?? .failed([step.move: worded(error)])
            }
        }
        return .performed
    }

    private func check(_ unit: Unit, of moves: [RecordedMove]) -> [Int: FailureCause] {
        var obstacles: [Int: FailureCause] = [:]
        let vacated = Set(unit.moves.map { moves[$0].from })
        for place in unit.moves {
            let move = moves[place]
            do throws(FailureCause) {
                guard let file = try folders.look(at: move.from) else { throw .sourceMissing }
                guard isTheOne(file, move.identity) else { throw .sourceChanged }
                try ledger.ensure(move.to.removingLastComponent(), direction: direction)
                if !vacated.contains(move.to), let there = try folders.look(at: move.to) {
                    // One entry under two spellings, where case is ignored, is not in its own way.
                    guard there == file, file.linkCount == 1 else { throw .destinationExists }
                }
            } catch {
                obstacles[place] = worded(error)
            }
        }
        return obstacles
    }

    private func isTheOne(_ file: FileIdentity, _ recorded: FileIdentity) -> Bool {
        switch direction {
        case .forward: file.isUntouched(since: recorded)
        case .backward: file.isSameFile(as: recorded)
        }
    }

    private mutating func take(_ step: Unit.Step, of moves: [RecordedMove]) throws(FailureCause) {
        let move = moves[step.move]
        let (source, destination) = step.ends(of: move)
        try RenamePrimitive(folders: folders)
            .rename(move.identity, from: source, to: destination, parking: move.parking)
        changed.arrived(in: destination.removingLastComponent())
        changed.left(source.removingLastComponent())
    }

    /// Takes back the steps that were taken, last first.
    ///
    /// - Returns: `nil` if every file is where it was.
    private mutating func goBack(_ steps: ArraySlice<Unit.Step>, of moves: [RecordedMove]) -> Outcome? {
        for step in steps.reversed() {
            let move = moves[step.move]
            let (source, destination) = step.ends(of: move)
            do {
                try RenamePrimitive(folders: folders)
                    .rename(move.identity, from: destination, to: source, parking: move.parking)
                changed.arrived(in: source.removingLastComponent())
                changed.left(destination.removingLastComponent())
            } catch {
                return .unsettled(worded(error))
            }
        }
        return nil
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

extension Unit.Step {
    /// The place of the move that the step belongs to.
    var move: Int {
        switch self {
        case .move(let move), .park(let move), .unpark(let move): move
        }
    }

    /// Where the step takes the file from, and where to.
    fileprivate func ends(of move: RecordedMove) -> (source: FilePath, destination: FilePath) {
        switch self {
        case .move: (move.from, move.to)
        case .park: (move.from, move.parking)
        case .unpark: (move.parking, move.to)
        }
    }
}
