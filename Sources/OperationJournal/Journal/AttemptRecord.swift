import FilePaths
import Foundation
import GRDB
package import SystemPackage

/// Something that was tried in vain: refused before it was recorded, or done again by a later batch.
package struct AttemptRecord: Sendable {
    package let batch: BatchID

    /// The number that it had as an operation, if it was recorded as one.
    package let operation: OperationID?

    package let kind: OperationKind
    package let source: FilePath
    package let destination: FilePath
    package let state: OperationState
    package let cause: FailureCause?

    /// The later batch that did it again, if one did.
    package let takenOverBy: BatchID?

    /// In UTC, for people.
    package let changedAt: String
}

extension AttemptRecord {
    /// Decodes a row of the table `attempt`.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in it is none of ours.
    init(_ row: Row, journal: FilePath) throws(JournalError) {
        guard let kind = OperationKind(rawValue: row["kind"]), let state = OperationState(rawValue: row["state"]) else {
            throw .notAJournal(journal: journal)
        }
        self.init(
            batch: BatchID(row["batch_id"]),
            operation: (row["operation_id"] as Int64?).map { OperationID($0) },
            kind: kind,
            source: FilePath(blob: row["source"]),
            destination: FilePath(blob: row["destination"]),
            state: state,
            cause: (row["cause"] as String?).flatMap { FailureCause($0) },
            takenOverBy: (row["taken_over_by"] as Int64?).map { BatchID($0) },
            changedAt: row["changed_at"]
        )
    }
}
