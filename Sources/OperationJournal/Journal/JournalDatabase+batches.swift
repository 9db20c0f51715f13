import FilePaths
import Foundation
import GRDB
import SystemPackage

extension JournalDatabase {
    /// All batches, oldest first, each with the count of its operations by state.
    func batches() throws(JournalError) -> [BatchRecord] {
        try batches(where: "1", countsStates: true)
    }

    /// One batch, or `nil` if there is none with this number.
    func batch(_ id: BatchID) throws(JournalError) -> BatchRecord? {
        try batches(where: "id = \(id.number)", countsStates: true).first
    }

    /// The batches that have something to settle, oldest first.
    ///
    /// - Parameter includesAttention: Whether those count whose files a person has to look at.
    /// - Returns: The batches, without the counts of their operations.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    /// - Complexity: Independent of the number of settled batches and operations: an index has the open ones alone.
    func openBatches(includesAttention: Bool) throws(JournalError) -> [BatchRecord] {
        // In the words of the indexes, or SQLite does not see that they have all of them:
        // <https://www.sqlite.org/partialindex.html#queries_using_partial_indexes>. No chunk begins or ends with waiting for
        // a person, so the rows say the truth of that.
        let attention = "SELECT DISTINCT batch_id FROM main.operation WHERE state = 'needs_attention'"
        let running = "SELECT id FROM batch WHERE state IN ('running', 'rolling_back')"
        let ids = includesAttention ? "\(running) UNION \(attention)" : running
        return try batches(where: "id IN (\(ids))", countsStates: false)
    }

    /// Cancels the operations of a batch whose turn never came.
    ///
    /// - Parameters:
    ///   - batch: The batch.
    ///   - monitor: Hears of each.
    /// - Returns: How many there were.
    /// - Throws: ``JournalError`` if the journal cannot be written.
    func cancelPlanned(of batch: BatchID, _ monitor: RunMonitor) throws(JournalError) -> Int {
        var walk = OperationWalk(self, batch, .planned, .upwards)
        var count = 0
        while case let records = try walk.next(), let first = records.first, let last = records.last {
            try write { database in
                try StateWriter(database, of: batch).set(
                    .cancelled,
                    .interrupted,
                    in: first.id.number...last.id.number,
                    from: .planned
                )
            }
            for record in records {
                let (source, destination) = (record.source.entry, record.destination.entry)
                monitor.onEvent(.changed(record.id, source, destination, .cancelled, .interrupted))
            }
            count += records.count
        }
        return count
    }

    /// Plans anew what an interruption kept a batch from.
    ///
    /// - Returns: How many operations that are.
    /// - Throws: ``JournalError`` if the journal cannot be written.
    func planInterrupted(of batch: BatchID) throws(JournalError) -> Int {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE main.operation SET state = 'planned', cause = NULL
                    WHERE batch_id = ? AND state IN ('rolled_back', 'cancelled') AND cause = 'interrupted'
                    """,
                arguments: [batch.number]
            )
            return database.changesCount
        }
    }

    private func batches(where condition: String, countsStates: Bool) throws(JournalError) -> [BatchRecord] {
        let path = path
        return try read { database in
            let counts = countsStates ? try stateCounts(where: condition, database) : [:]
            return try Row.fetchAll(database, sql: "SELECT * FROM batch WHERE \(condition) ORDER BY id").map { row in
                guard let action = OperationKind(rawValue: row["action"]),
                    let state = BatchState(rawValue: row["state"])
                else { throw JournalError.notAJournal(journal: path) }
                let id = BatchID(row["id"])
                return BatchRecord(
                    id: id,
                    token: row["token"],
                    createdAt: row["created_at"],
                    action: action,
                    layout: row["layout"],
                    library: (row["library"] as Data?).map { FilePath(blob: $0) },
                    fallsBackToCopy: (row["fallback"] as String?) == "copy",
                    takenOverBy: (row["taken_over_by"] as Int64?).map { BatchID($0) },
                    state: state,
                    counts: counts[id.number] ?? [:]
                )
            }
        }
    }

    /// How many operations of the batches for which a condition holds are in each state.
    ///
    /// - Complexity: O(*n*) in the operations of the batches that are under way; of the others the counts are kept.
    private func stateCounts(
        where condition: String,
        _ database: Database
    ) throws -> [Int64: [OperationState: Int]] {
        let open = "SELECT id FROM batch WHERE state IN ('running', 'rolling_back')"
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT batch_id, state, number FROM batch_count
                    WHERE batch_id IN (SELECT id FROM batch WHERE \(condition)) AND batch_id NOT IN (\(open))
                UNION ALL SELECT batch_id, state, count(*) FROM operation
                    WHERE batch_id IN (SELECT id FROM batch WHERE \(condition) INTERSECT \(open))
                    GROUP BY batch_id, state
                """
        )
        var counts: [Int64: [OperationState: Int]] = [:]
        while let row = try rows.next() {
            guard let state = OperationState(rawValue: row["state"]) else {
                throw JournalError.notAJournal(journal: path)
            }
            counts[row["batch_id"], default: [:]][state] = row["number"]
        }
        return counts
    }
}
