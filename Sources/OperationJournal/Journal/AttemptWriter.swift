import FilePaths
import GRDB
import SystemPackage

/// Writes the table of what was tried in vain, within the transaction that records a batch.
final class AttemptWriter {
    private let database: Database
    private let batch: BatchID
    private let journal: FilePath

    /// Finds what earlier runs left undone of one operation.
    private let search: RowStatement

    /// The earlier batches that something was taken over from.
    private var emptied = Set<Int64>()

    /// - Parameters:
    ///   - database: The transaction.
    ///   - batch: The batch that is recorded.
    ///   - kind: What it does with each file.
    ///   - journal: The journal's file, for the errors.
    /// - Throws: What SQLite refuses.
    init(_ database: Database, by batch: BatchID, _ kind: OperationKind, journal: FilePath) throws {
        self.database = database
        self.batch = batch
        self.journal = journal
        search = try RowStatement(
            database,
            """
            SELECT id, batch_id FROM operation
            WHERE source = ?1 AND destination = ?2 AND kind = '\(kind.rawValue)'
            AND inode = ?3 AND size = ?4 AND mtime_ns = ?5 AND batch_id <> \(batch.number)
            AND (state IN ('cancelled', 'failed') OR (state = 'rolled_back' AND cause = 'interrupted'))
            """
        )
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

    /// Takes over what earlier runs tried with the same file and left undone: it is this batch's from now on.
    ///
    /// An interrupted run that is simply started again would otherwise leave two records of each operation, of which one
    /// says that nothing was done. What a person had taken back stays on record.
    ///
    /// - Parameters:
    ///   - operation: An operation of the batch.
    ///   - mark: What its file is.
    /// - Throws: What SQLite refuses.
    func takeOver(from operation: OperationRequest, _ mark: FileMark) throws {
        try search.bind(Int64(bitPattern: mark.inode), at: 3)
        try search.bind(mark.size, at: 4)
        try search.bind(mark.modified, at: 5)
        var found: [(id: Int64, batch: Int64)] = []
        var isThere = try search.step(operation.from, 1, operation.to, 2)
        while isThere {
            found.append((search.number(0), search.number(1)))
            isThere = try search.step()
        }
        search.reset()
        for row in found {
            try takeOver(row.id)
            emptied.insert(row.batch)
        }
    }

    /// Settles the batches that something was taken over from.
    func finish() throws {
        for earlier in emptied { try close(earlier) }
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
        try database.execute(sql: "DELETE FROM main.operation WHERE id = ?", arguments: [id])
    }

    private func close(_ earlier: Int64) throws {
        try database.execute(
            sql: """
                DELETE FROM operation_group WHERE batch_id = ?1
                AND id NOT IN (SELECT group_id FROM operation WHERE batch_id = ?1)
                """,
            arguments: [earlier]
        )
        try database.execute(
            sql: "UPDATE batch SET taken_over_by = ? WHERE id = ?",
            arguments: [batch.number, earlier]
        )
        // A batch that is open is for recovery to settle, with its folders.
        let isOpen = try Bool.fetchOne(
            database,
            sql: "SELECT state IN ('running', 'rolling_back') FROM batch WHERE id = ?",
            arguments: [earlier]
        )
        let counts = try database.counts(of: BatchID(earlier), journal: journal)
        guard isOpen == false, let state = BatchState(settled: counts) else { return }
        try database.settle(BatchID(earlier), state, counts)
    }
}
