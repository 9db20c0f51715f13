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

    /// What the file at the destination is, where it is another than the one at the source: a copy, or a link.
    package let made: FileMark?

    /// The checksum of what was made.
    package let madeChecksum: Checksum?

    /// When the state last changed, in UTC, for people.
    package let changedAt: String
}

extension OperationRecord {
    /// What the file is by which the operation is known to have arrived.
    package var arrival: FileMark { made ?? identity.mark }

    /// The checksum of what is at the destination.
    package var arrivalChecksum: Checksum? { made == nil ? checksum : madeChecksum ?? checksum }

    /// Every mark that the file had at either place.
    var marks: [FileMark] { made.map { [$0, identity.mark] } ?? [identity.mark] }
}
