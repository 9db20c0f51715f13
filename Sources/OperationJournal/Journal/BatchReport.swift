package import SystemPackage

/// What a run did: one outcome for each operation it was asked about.
package struct BatchReport: Sendable {
    /// The batch that was recorded, or `nil` if there was nothing to record.
    package var batch: BatchID?

    package var outcomes: [OperationOutcome] = []

    /// How many of the outcomes tell of operations that an earlier run had finished.
    package var finishedEarlier = 0

    /// Folders whose file system knows no sync of folders: what was done there may not survive a power cut.
    package var unsyncedFolders: [FilePath] = []

    /// Roots that could not be locked against another run.
    package var unlockedRoots: [FilePath] = []

    /// Folders that could not be made again, with the cause.
    package var unrestoredFolders: [(path: FilePath, cause: FailureCause)] = []

    /// Whether the run was told to stop before its end.
    package var isInterrupted = false

    package init() {}

    /// How many outcomes are in a state.
    package func count(_ state: OperationState) -> Int {
        outcomes.count { $0.state == state }
    }
}
