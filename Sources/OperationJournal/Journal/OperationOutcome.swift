package import SystemPackage

/// What became of one operation in a run.
package struct OperationOutcome: Sendable {
    /// The operation's number, or `nil` if it was refused before it was recorded.
    package let id: OperationID?

    /// The caller's number for the group, or the journal's where the run had no caller's.
    package let group: Int

    package let source: FilePath
    package let destination: FilePath
    package let state: OperationState

    /// Why it is not done; `nil` if it is.
    package let cause: FailureCause?
}

extension OperationOutcome {
    /// The outcome of a recorded operation.
    init(_ record: OperationRecord, _ state: OperationState, _ cause: FailureCause?) {
        self.init(
            id: record.id,
            group: Int(record.group),
            source: record.source,
            destination: record.destination,
            state: state,
            cause: cause
        )
    }
}
