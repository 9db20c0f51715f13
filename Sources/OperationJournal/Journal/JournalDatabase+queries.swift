import FilePaths
import Foundation
import GRDB
import SystemPackage

extension JournalDatabase {
    /// The newest operation that is done between each two places, or `nil` where there is none.
    func lastDone(_ places: [(source: FilePath, destination: FilePath)]) throws(JournalError) -> [OperationRecord?] {
        let path = path
        return try read { database in
            let statement = try database.makeStatement(
                sql: """
                    SELECT \(OperationRecord.columns) FROM operation
                    WHERE source = ? AND destination = ? AND state = 'done' ORDER BY id DESC LIMIT 1
                    """
            )
            return try places.map { place in
                try Row.fetchOne(statement, arguments: [place.source.blob, place.destination.blob])
                    .map { try OperationRecord($0, journal: path) }
            }
        }
    }

    /// The operations of a batch in the order in which they were performed.
    func operations(of batch: BatchID, in states: Set<OperationState>? = nil) throws(JournalError) -> [OperationRecord]
    {
        let filter = states.map { states in
            " AND state IN (" + states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",") + ")"
        }
        return try operations(where: "batch_id = ?\(filter ?? "") ORDER BY id", [batch.number])
    }

    /// One operation, or `nil` if there is none with this number.
    func operation(_ id: OperationID) throws(JournalError) -> OperationRecord? {
        try operations(where: "id = ?", [id.number]).first
    }

    /// The units of a batch of which something is back at its old name, or was on its way there when it got stuck.
    func unitsTakenBack(in batch: BatchID) throws(JournalError) -> Set<Int64> {
        try read { database in
            try Set(
                Int64.fetchAll(
                    database,
                    sql: """
                        SELECT DISTINCT unit FROM operation WHERE batch_id = ?
                        AND (taken_back OR state IN ('rolling_back', 'rolled_back', 'cancelled', 'failed'))
                        """,
                    arguments: [batch.number]
                )
            )
        }
    }

    /// Whether the file at a path was brought there by an operation that is done, and has not changed since.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - file: What it is now.
    /// - Returns: `false` also where nothing is known of the path.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    func isArrival(at path: FilePath, _ file: FileIdentity) throws(JournalError) -> Bool {
        try operations(where: "destination = ? AND state = 'done' ORDER BY id DESC LIMIT 1", [path.blob])
            .first?.marks.contains(file.mark) ?? false
    }

    /// The folders that a batch made or removed.
    func directories(of batch: BatchID) throws(JournalError) -> [DirectoryRecord] {
        let path = path
        return try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM directory WHERE batch_id = ? ORDER BY id",
                arguments: [batch.number]
            ).map { try DirectoryRecord($0, journal: path) }
        }
    }

    /// How many operations of a batch are in each state.
    func counts(of batch: BatchID) throws(JournalError) -> [OperationState: Int] {
        let path = path
        return try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT state, count(*) AS number FROM operation WHERE batch_id = ? GROUP BY state",
                arguments: [batch.number]
            ).reduce(into: [:]) { counts, row in
                guard let state = OperationState(rawValue: row["state"]) else {
                    throw JournalError.notAJournal(journal: path)
                }
                counts[state] = row["number"]
            }
        }
    }

    /// The roots that a batch worked in.
    ///
    /// - Throws: ``JournalError/mountChanged(root:)`` if another file system lies under one of them now: what the batch
    ///   did cannot be seen there, and nothing may be decided by its absence.
    func roots(of batch: BatchID) throws(JournalError) -> [FilePath] {
        let rows = try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT path, mount FROM root WHERE batch_id = ? ORDER BY id",
                arguments: [batch.number]
            ).map { (path: FilePath(blob: $0["path"]), mount: $0["mount"] as String?) }
        }
        let mounts = MountTable()
        for row in rows {
            if let recorded = row.mount, mounts.identity(of: row.path) != recorded {
                throw .mountChanged(root: row.path)
            }
        }
        return rows.map(\.path)
    }

    /// The later batches that must be taken back before these operations can be.
    ///
    /// An operation is in the way if it moved one of the files on, or took one of the old names, and is not itself among
    /// those that are taken back.
    func batchesInTheWay(of records: [OperationRecord]) throws(JournalError) -> [BatchID] {
        let taken = Set(records.map(\.id))
        return try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT id, batch_id FROM operation WHERE source = ?1 AND state = 'done' AND id > ?3
                    UNION ALL
                    SELECT id, batch_id FROM operation WHERE destination = ?2 AND state = 'done' AND id > ?3
                    """
            )
            var batches = Set<BatchID>()
            for record in records {
                let rows = try Row.fetchCursor(
                    statement,
                    arguments: [record.destination.blob, record.source.blob, record.id.number]
                )
                while let row = try rows.next() {
                    if !taken.contains(OperationID(row["id"])) { batches.insert(BatchID(row["batch_id"])) }
                }
            }
            return batches.sorted()
        }
    }

    /// The operations for which an SQL condition holds.
    func operations(
        where condition: String,
        _ arguments: StatementArguments
    ) throws(JournalError) -> [OperationRecord] {
        let path = path
        return try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT \(OperationRecord.columns) FROM operation WHERE \(condition)",
                arguments: arguments
            ).map { try OperationRecord($0, journal: path) }
        }
    }
}
