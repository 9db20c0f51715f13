package import SystemPackage

/// What became of one operation in a run.
package struct OperationOutcome: Sendable {
    /// The operation's number, or `nil` if it was refused before it was recorded.
    package let id: OperationID?

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
            source: record.source,
            destination: record.destination,
            state: state,
            cause: cause
        )
    }

    /// The outcome of a move, with the places as they are in its record.
    init(_ move: RecordedMove, _ result: ChunkRunner.Result, isReturn: Bool = false) {
        self.init(
            id: move.id,
            source: (isReturn ? move.to : move.from).path,
            destination: (isReturn ? move.from : move.to).path,
            state: result.state,
            cause: result.cause
        )
    }
}
