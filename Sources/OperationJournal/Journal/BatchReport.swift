package import SystemPackage

/// What a run did: how many operations are in which state, and what became of those that deserve a word.
package struct BatchReport: Sendable {
    /// The batch that was recorded, or `nil` if there was nothing to record.
    package var batch: BatchID?

    /// The operations that did not go as they were to: a batch of a hundred thousand that did has none.
    package private(set) var outcomes: [OperationOutcome] = []

    /// How many of the operations an earlier run had finished.
    package var finishedEarlier = 0

    /// How many operations the run was told to stop before.
    package private(set) var unreached = 0

    /// Folders whose file system knows no sync of folders: what was done there may not survive a power cut.
    package var unsyncedFolders: [FilePath] = []

    /// Folders whose file system cannot refuse to overwrite, so that a look before each rename had to do.
    package var uncheckedFolders: [FilePath] = []

    /// Copies that could not be given all of their original's times, mode and attributes.
    package var incompleteCopies: [FilePath] = []

    /// Files that were moved to another file system and have further names on the one that they left.
    package var partedFiles: [FilePath] = []

    /// Roots that could not be locked against another run.
    package var unlockedRoots: [FilePath] = []

    /// Folders that could not be made again, with the cause.
    package var unrestoredFolders: [(path: FilePath, cause: FailureCause)] = []

    /// Whether the run was told to stop before its end.
    package var isInterrupted = false

    /// How many operations ended in each state, by its place.
    private var numbers = [Int](repeating: 0, count: OperationState.allCases.count)

    package init() {}

    /// How many operations the run ended with in a state.
    package func count(_ state: OperationState) -> Int { numbers[state.place] }

    /// How many operations the run was about.
    package var total: Int { numbers.reduce(0, +) }

    /// How many operations ended in each state, but for those that an earlier report has.
    func counts(beyond earlier: BatchReport) -> [OperationState: Int] {
        OperationState.allCases.reduce(into: [:]) { counts, state in
            let number = count(state) - earlier.count(state)
            if number > 0 { counts[state] = number }
        }
    }

    /// Adds an operation.
    mutating func add(_ outcome: OperationOutcome) {
        add(outcome.state, outcome.cause, outcome)
    }

    /// Adds what became of a move.
    ///
    /// - Parameters:
    ///   - result: How it ended.
    ///   - move: The move.
    ///   - isReturn: Whether it was taken back.
    mutating func add(_ result: ChunkRunner.Result, of move: RecordedMove, isReturn: Bool = false) {
        add(result.state, result.cause, OperationOutcome(move, result, isReturn: isReturn))
    }

    /// Counts an operation, and keeps its outcome if that deserves a word; of most it is never made.
    private mutating func add(
        _ state: OperationState,
        _ cause: FailureCause?,
        _ outcome: @autoclosure () -> OperationOutcome
    ) {
        count(1, state)
        switch cause {
        case nil where state != .needsAttention: break
        case .interrupted where state == .done: unreached += 1
        case .interrupted where state != .performing && state != .rollingBack: break
        default: outcomes.append(outcome())
        }
    }

    /// Adds operations of which nothing else is to be said.
    mutating func count(_ number: Int, _ state: OperationState) {
        numbers[state.place] += number
    }

    /// Adds operations that the run was told to stop before, and that stay done.
    mutating func leave(_ number: Int) {
        count(number, .done)
        unreached += number
    }

    /// Takes over what the run has to say beside its outcomes.
    mutating func note(_ notes: RunNotes) {
        unsyncedFolders = notes.unsynced.sorted { $0.string < $1.string }
        uncheckedFolders = notes.unchecked.sorted { $0.string < $1.string }
        incompleteCopies = notes.incomplete
        partedFiles = notes.parted
    }
}
