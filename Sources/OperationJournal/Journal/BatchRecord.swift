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

    /// Whether a file is copied where it cannot be linked.
    package let fallsBackToCopy: Bool

    /// The later batch that did again what an interrupted run had left undone, if one did.
    package let takenOverBy: BatchID?

    package let state: BatchState

    /// How many operations are in each state.
    package let counts: [OperationState: Int]
}
