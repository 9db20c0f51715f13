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

    /// Folders whose file system cannot refuse to overwrite, so that a look before each rename had to do.
    package var uncheckedFolders: [FilePath] = []

    /// Copies that could not be given all of their original's times, mode and attributes.
    package var incompleteCopies: [FilePath] = []

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

    /// Takes over what the run has to say beside its outcomes.
    mutating func note(_ notes: RunNotes) {
        unsyncedFolders = notes.unsynced.sorted { $0.string < $1.string }
        uncheckedFolders = notes.unchecked.sorted { $0.string < $1.string }
        incompleteCopies = notes.incomplete
    }
}
