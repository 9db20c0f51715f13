import FilePaths
import Foundation
import GRDB
import SystemPackage

extension JournalDatabase {
    /// The newest operation that is done between each two places, or `nil` where there is none.
    func lastDone(_ places: [(source: FilePath, destination: FilePath)]) throws(JournalError) -> [OperationRecord?] {
        try read { database in
            let search = try ArrivalSearch(database, journal: path)
            return try places.map { try search.lastDone(from: $0.source.entry, to: $0.destination.entry) }
        }
    }

    /// The operations of a batch in the order in which they were performed.
    ///
    /// - Returns: All of them at once: not for the operations of a large batch.
    func operations(of batch: BatchID, in states: Set<OperationState>? = nil) throws(JournalError) -> [OperationRecord]
    {
        var condition = "batch_id = ?1"
        if let states { condition += " AND state IN " + OperationState.list { states.contains($0) } }
        return try operations(where: condition + " ORDER BY id", .number(batch.number))
    }

    /// One operation, or `nil` if there is none with this number.
    func operation(_ id: OperationID) throws(JournalError) -> OperationRecord? {
        try operations(where: "id = ?1", .number(id.number)).first
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
        return try read { try $0.counts(of: batch, journal: path) }
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

    /// A value that a condition is given.
    enum Argument {
        case number(Int64)
        case bytes([UInt8])
    }

    /// The operations for which an SQL condition holds.
    ///
    /// - Parameters:
    ///   - condition: What follows `WHERE`, with `?1`, `?2` … for the arguments.
    ///   - arguments: The values.
    /// - Returns: All of them at once: not for the operations of a large batch.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    func operations(where condition: String, _ arguments: Argument...) throws(JournalError) -> [OperationRecord] {
        var records: [OperationRecord] = []
        try read { database in
            let row = try RowStatement(
                database,
                "SELECT \(OperationRecord.columns) FROM operation WHERE \(condition)"
            )
            for (place, argument) in arguments.enumerated() {
                switch argument {
                case .number(let number): try row.bind(number, at: Int32(place + 1))
                case .bytes(let bytes): try row.bind(bytes, at: Int32(place + 1))
                }
            }
            while try row.step() { records.append(try OperationRecord(row, journal: path)) }
        }
        return records
    }
}
