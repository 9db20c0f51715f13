import FilePaths
import Foundation
import GRDB
import SystemPackage

/// Writes the rows of one batch, within the transaction that makes it durable.
final class BatchWriter {
    /// The batch that the rows belong to.
    let batch: BatchID

    private let database: Database
    private let mounts: MountTable
    private let groupStatement: RowStatement
    private let oneOperation: RowStatement
    private let manyOperations: RowStatement
    private var mountNames = FolderMemo<String?>()

    /// Writes the batch's own row and its roots.
    ///
    /// - Parameters:
    ///   - database: The transaction.
    ///   - request: What the batch is; its groups are written one by one.
    ///   - token: The batch's token.
    ///   - state: The state that its operations begin in.
    ///   - mounts: The mounts of this moment.
    /// - Throws: What SQLite refuses.
    init(
        _ database: Database,
        request: BatchRequest,
        token: String,
        state: OperationState = .planned,
        mounts: MountTable
    ) throws {
        let now = Database.now
        self.database = database
        self.mounts = mounts
        try database.execute(
            sql: """
                INSERT INTO batch (token, created_at, action, layout, library, state, fallback)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                token, now, request.action.rawValue, request.layout, request.library?.blob, BatchState.running.rawValue,
                request.fallsBackToCopy ? "copy" : nil,
            ]
        )
        batch = BatchID(database.lastInsertedRowID)
        for root in request.roots {
            try database.execute(
                sql: "INSERT INTO root (batch_id, path, mount) VALUES (?, ?, ?)",
                arguments: [batch.number, root.blob, mounts.identity(of: root)]
            )
        }
        groupStatement = try RowStatement(
            database,
            """
            INSERT INTO operation_group
                (batch_id, origin, certainty, identity, model, digest, suggestion, decided_by)
            VALUES (\(batch.number), ?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """
        )
        let number = batch.number
        func insertion(_ count: Int) -> String {
            // What is the same in all rows stands in the statement: our own words and numbers, none of a user's.
            let row = """
                (\(number), ?, ?, ?, '\(request.action.rawValue)', ?, ?, '\(state.rawValue)',
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '\(now)')
                """
            return """
                INSERT INTO operation (
                    batch_id, group_id, unit, role, kind, source, destination, state,
                    inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, mount, checksum, changed_at
                ) VALUES \(Array(repeating: row, count: count).joined(separator: ","))
                """
        }
        oneOperation = try RowStatement(database, insertion(1))
        manyOperations = try RowStatement(database, insertion(Self.block))
    }

    /// How many rows one statement writes: what a statement costs beside its rows is as much as a row.
    private static let block = 16

    /// A row of the table `operation`.
    struct Row {
        /// What is to be done with the file.
        let request: OperationRequest

        /// What the file is now.
        let identity: FileIdentity

        /// Its checksum, if one was taken.
        let checksum: Checksum?

        /// The group's row.
        let group: Int64

        /// Which unit of the batch it belongs to.
        let unit: Int
    }

    /// Writes the row of a group.
    ///
    /// - Returns: The row's number.
    /// - Throws: What SQLite refuses.
    func group(_ provenance: Provenance) throws -> Int64 {
        try groupStatement.bind(provenance.origin, at: 1)
        try groupStatement.bind(provenance.certainty, at: 2)
        try groupStatement.bind(provenance.identity, at: 3)
        try groupStatement.bind(provenance.model, at: 4)
        try groupStatement.bind(provenance.digest, at: 5)
        try groupStatement.bind(provenance.suggestion, at: 6)
        try groupStatement.bind(provenance.decidedBy, at: 7)
        try groupStatement.run()
        return database.lastInsertedRowID
    }

    /// Writes operations.
    ///
    /// - Returns: Their numbers, in the same order.
    /// - Throws: What SQLite refuses.
    func operations(_ rows: [Row]) throws -> [OperationID] {
        var ids: [OperationID] = []
        ids.reserveCapacity(rows.count)
        var rest = rows[...]
        while !rest.isEmpty {
            let isBlock = rest.count >= Self.block
            let part = rest.prefix(isBlock ? Self.block : 1)
            let statement = isBlock ? manyOperations : oneOperation
            for (place, row) in part.enumerated() { try bind(row, to: statement, place) }
            try statement.run()
            // Rows of one statement are numbered without a gap.
            let last = database.lastInsertedRowID
            ids += (last - Int64(part.count) + 1...last).map { OperationID($0) }
            rest = rest.dropFirst(part.count)
        }
        return ids
    }

    private func bind(_ row: Row, to statement: RowStatement, _ place: Int) throws {
        let first = Int32(place) * 15 + 1
        try statement.bind(row.group, at: first)
        try statement.bind(Int64(row.unit), at: first + 1)
        try statement.bind(row.request.role, at: first + 2)
        try statement.bind(row.request.source, at: first + 3)
        try statement.bind(row.request.destination, at: first + 4)
        try statement.bind(Int64(bitPattern: row.identity.inode), at: first + 5)
        try statement.bind(row.identity.size, at: first + 6)
        try statement.bind(row.identity.modified, at: first + 7)
        try statement.bind(row.identity.changed, at: first + 8)
        try statement.bind(Int64(row.identity.mode), at: first + 9)
        try statement.bind(Int64(bitPattern: row.identity.linkCount), at: first + 10)
        try statement.bind(row.identity.owner.map { Int64($0) }, at: first + 11)
        try statement.bind(row.identity.owningGroup.map { Int64($0) }, at: first + 12)
        try statement.bind(mount(under: row.request.source), at: first + 13)
        try statement.bind(row.checksum?.description, at: first + 14)
    }

    /// Writes a folder.
    func directory(_ folder: FolderSurvey.Folder) throws -> DirectoryRecord {
        try database.execute(
            sql: """
                INSERT INTO directory (batch_id, path, role, state, mode, owner, owning_group)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                batch.number, folder.path.blob, folder.role.rawValue, DirectoryRecord.State.planned.rawValue,
                folder.mode, folder.owner, folder.owningGroup,
            ]
        )
        return DirectoryRecord(
            id: database.lastInsertedRowID,
            path: folder.path,
            role: folder.role,
            state: .planned,
            mode: folder.mode,
            owner: folder.owner,
            owningGroup: folder.owningGroup
        )
    }

    private func mount(under path: FilePath) -> String? {
        if let known = mountNames.value(forParentOf: path) { return known }
        let name = mounts.identity(of: path.removingLastComponent())
        mountNames.remember(name, forParentOf: path)
        return name
    }
}
