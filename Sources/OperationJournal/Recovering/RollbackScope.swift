/// What is to be taken back.
package enum RollbackScope: Hashable, Sendable {
    /// The newest batch of which something is left.
    case last

    /// These batches, newest first.
    case batches([BatchID])

    /// One operation with its group, and every group of the same chain or circle.
    case operation(OperationID)

    /// Everything that the journal knows, newest first.
    case all
}
