/// What became of one batch among several: one that cannot be reached does not stop the others.
package struct BatchResult: Sendable {
    package let batch: BatchID

    /// What became of the operations, or why the batch could not be worked on.
    package let result: Result<BatchReport, JournalError>
}

extension JournalError {
    /// Whether the reason lies with one library, so that others can still be worked on.
    var concernsOneLibrary: Bool {
        switch self {
        case .mountChanged, .libraryLocked, .notDurable, .neededLater: true
        default: false
        }
    }
}
