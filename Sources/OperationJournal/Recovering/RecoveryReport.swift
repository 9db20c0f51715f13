/// What recovery found and did in one batch.
package struct RecoveryReport: Sendable {
    package let batch: BatchID

    /// What became of the operations, or why the batch could not be looked at.
    package let result: Result<BatchReport, JournalError>
}
