import GRDB

/// Writes the states of a batch's operations, within a transaction.
struct StateWriter {
    private let database: Database
    private let batch: BatchID
    private let now = Database.now

    /// - Parameters:
    ///   - database: The transaction.
    ///   - batch: The batch whose operations these are.
    init(_ database: Database, of batch: BatchID) {
        self.database = database
        self.batch = batch
    }

    private static let assignment = """
        UPDATE main.operation SET state = ?1, cause = ?2, changed_at = ?3,
            taken_back = CASE ?1 WHEN 'rolling_back' THEN 1 WHEN 'needs_attention' THEN taken_back ELSE 0 END
        """

    /// Sets the state of one operation.
    func set(_ state: OperationState, _ cause: FailureCause?, of id: OperationID) throws {
        try database.cachedStatement(sql: Self.assignment + " WHERE id = ?4")
            .execute(arguments: [state.rawValue, cause?.description, now, id.number])
    }

    /// Sets the state of all operations of the batch that are in another one, in a range of their numbers.
    ///
    /// One walk along the table: a statement for each row costs several times as much.
    func set(
        _ state: OperationState,
        _ cause: FailureCause?,
        in numbers: ClosedRange<Int64>,
        from before: OperationState
    ) throws {
        // The plus signs keep SQLite from asking the index of states, which changes under the walk.
        try database.cachedStatement(
            sql: Self.assignment + " WHERE id BETWEEN ?4 AND ?5 AND +batch_id = ?6 AND +state = ?7"
        ).execute(
            arguments: [
                state.rawValue, cause?.description, now, numbers.lowerBound, numbers.upperBound, batch.number,
                before.rawValue,
            ]
        )
    }
}
