import FilePaths
import GRDB
import SystemPackage

/// Writes the table of what was tried in vain, within the transaction that records a batch.
struct AttemptWriter {
    private let database: Database
    private let batch: BatchID

    /// - Parameters:
    ///   - database: The transaction.
    ///   - batch: The batch that is recorded.
    init(_ database: Database, by batch: BatchID) {
        self.database = database
        self.batch = batch
    }

    /// Notes an operation that was refused before it was recorded.
    func note(_ operation: OperationRequest, _ kind: OperationKind, _ cause: FailureCause) throws {
        try database.execute(
            sql: """
                INSERT INTO attempt (batch_id, role, kind, source, destination, state, cause, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                batch.number, operation.role, kind.rawValue, operation.source.blob, operation.destination.blob,
                OperationState.failed.rawValue, cause.description, Database.now,
            ]
        )
    }

    /// Takes over what earlier runs tried with the same files and left undone: it is this batch's from now on.
    ///
    /// An interrupted run that is simply started again would otherwise leave two records of each operation, of which one
    /// says that nothing was done. What a person had taken back stays on record.
    ///
    /// - Parameter moves: The operations of the batch.
    /// - Throws: What SQLite refuses.
    func takeOver(from moves: [RecordedMove]) throws {
        let find = try database.makeStatement(
            sql: """
                SELECT id, batch_id FROM operation
                WHERE source = ? AND destination = ? AND kind = ? AND inode = ? AND size = ? AND mtime_ns = ?
                AND batch_id <> ?
                AND (state IN ('cancelled', 'failed') OR (state = 'rolled_back' AND cause = 'interrupted'))
                """
        )
        var batches = Set<Int64>()
        for move in moves {
            let rows = try Row.fetchAll(
                find,
                arguments: [
                    move.from.blob, move.to.blob, move.kind.rawValue, Int64(bitPattern: move.mark.inode),
                    move.mark.size, move.mark.modified, batch.number,
                ]
            )
            for row in rows {
                try takeOver(row["id"])
                batches.insert(row["batch_id"])
            }
        }
        for earlier in batches { try close(earlier) }
    }

    private func takeOver(_ id: Int64) throws {
        try database.execute(
            sql: """
                INSERT INTO attempt
                    (batch_id, operation_id, role, kind, source, destination, state, cause, taken_over_by, changed_at)
                SELECT batch_id, id, role, kind, source, destination, state, cause, ?, changed_at
                FROM operation WHERE id = ?
                """,
            arguments: [batch.number, id]
        )
        try database.execute(sql: "DELETE FROM operation WHERE id = ?", arguments: [id])
    }

    private func close(_ earlier: Int64) throws {
        try database.execute(
            sql: """
                DELETE FROM operation_group WHERE batch_id = ?1
                AND id NOT IN (SELECT group_id FROM operation WHERE batch_id = ?1)
                """,
            arguments: [earlier]
        )
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT state, count(*) AS number FROM operation WHERE batch_id = ? GROUP BY state",
            arguments: [earlier]
        )
        let counts = Dictionary(
            rows.compactMap { row in OperationState(rawValue: row["state"]).map { ($0, row["number"] as Int) } }
        ) { first, _ in first }
        try database.execute(
            sql: "UPDATE batch SET taken_over_by = ?, state = ? WHERE id = ?",
            arguments: [batch.number, BatchState(settled: counts).rawValue, earlier]
        )
    }
}
