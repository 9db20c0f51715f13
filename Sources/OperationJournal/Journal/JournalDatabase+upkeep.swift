import FilePaths
import Foundation
import GRDB
import SystemPackage

extension JournalDatabase {
    /// The operations whose source or destination is a path or below it, oldest first.
    ///
    /// - Complexity: O(log *n*) in the journal: paths are indexed, and what is below one is a range of them.
    func operations(touching path: FilePath) throws(JournalError) -> [OperationRecord] {
        let slash = UInt8(ascii: "/")
        let below = path.bytes + (path.bytes.last == slash ? [] : [slash])
        let end = below.dropLast() + [slash + 1]
        func condition(_ column: String) -> String { "\(column) = ?1 OR (\(column) >= ?2 AND \(column) < ?3)" }
        return try operations(
            where: "\(condition("source")) OR \(condition("destination")) ORDER BY id",
            .bytes(path.bytes),
            .bytes(below),
            .bytes(Array(end))
        )
    }

    /// What a batch tried in vain.
    func attempts(of batch: BatchID) throws(JournalError) -> [AttemptRecord] {
        let path = path
        return try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM attempt WHERE batch_id = ? ORDER BY id",
                arguments: [batch.number]
            ).map { try AttemptRecord($0, journal: path) }
        }
    }

    /// Whether a later operation moved the file on that an operation brought to its place, or is about to.
    func isMovedOn(_ record: OperationRecord) throws(JournalError) -> Bool {
        try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM operation WHERE source = ? AND kind = 'move' AND id > ?
                        AND state IN \(OperationState.list(where: \.isMaybeDone))
                    )
                    """,
                arguments: [record.destination.blob, record.id.number]
            ) ?? false
        }
    }

    /// What SQLite finds wrong with the file.
    func faults() throws(JournalError) -> [String] {
        try read { database in
            let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)")
            let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
            let words = orphans == 1 ? "row refers to one that is gone" : "rows refer to rows that are gone"
            return found.filter { $0 != "ok" } + (orphans > 0 ? ["\(orphans) \(words)"] : [])
        }
    }

    /// Forgets settled batches that were recorded before a moment.
    ///
    /// - Parameter moment: A time as the journal writes it, or the beginning of one.
    /// - Returns: The batches that are forgotten.
    /// - Throws: ``JournalError`` if the journal cannot be written.
    func prune(before moment: String) throws(JournalError) -> [BatchID] {
        let prunable = try prunable(before: moment)
        try write { database in
            for batch in prunable.map(\.number) {
                try database.execute(
                    sql: """
                        UPDATE attempt SET taken_over_by = NULL WHERE taken_over_by = ?1;
                        UPDATE batch SET taken_over_by = NULL WHERE taken_over_by = ?1;
                        DELETE FROM attempt WHERE batch_id = ?1;
                        DELETE FROM directory WHERE batch_id = ?1;
                        DELETE FROM batch_count WHERE batch_id = ?1;
                        DELETE FROM open_chunk WHERE batch_id = ?1;
                        DELETE FROM main.operation WHERE batch_id = ?1;
                        DELETE FROM operation_group WHERE batch_id = ?1;
                        DELETE FROM root WHERE batch_id = ?1;
                        DELETE FROM batch WHERE id = ?1;
                        """.replacingOccurrences(of: "?1", with: String(batch))
                )
            }
        }
        return prunable
    }

    /// The settled batches that were recorded before a moment, oldest first.
    func prunable(before moment: String) throws(JournalError) -> [BatchID] {
        try read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT id FROM batch WHERE created_at < ? AND state IN ('done', 'partial', 'rolled_back')
                    AND NOT EXISTS (
                        SELECT 1 FROM operation WHERE batch_id = batch.id
                        AND state IN \(OperationState.list { $0.isOpen || $0 == .needsAttention })
                    ) ORDER BY id
                    """,
                arguments: [moment]
            ).map { BatchID($0) }
        }
    }
}
