package import SystemPackage

/// One batch as the journal has it.
package struct BatchRecord: Sendable {
    package let id: BatchID

    /// Part of the names of parked files.
    package let token: String

    /// When it was recorded, in UTC, for people.
    package let createdAt: String

    package let action: OperationKind
    package let layout: String?
    package let library: FilePath?
    package let state: BatchState

    /// How many operations are in each state.
    package let counts: [OperationState: Int]
}
