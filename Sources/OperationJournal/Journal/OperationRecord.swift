package import SystemPackage

/// One operation as the journal has it.
package struct OperationRecord: Sendable {
    package let id: OperationID
    package let batch: BatchID
    package let group: Int64

    /// Groups with the same number can only be performed or taken back together.
    package let unit: Int64

    package let role: String?
    package let kind: OperationKind
    package let source: FilePath
    package let destination: FilePath
    package let state: OperationState
    package let cause: FailureCause?

    /// What the file was when it was recorded.
    package let identity: FileIdentity

    package let checksum: Checksum?

    /// When the state last changed, in UTC, for people.
    package let changedAt: String
}
