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
    private let groupRows: BlockInsertion
    private let operationRows: BlockInsertion
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
        groupRows = BlockInsertion(
            database,
            into: "operation_group (batch_id, origin, certainty, identity, model, digest, suggestion, decided_by)",
            row: "(\(batch.number), ?, ?, ?, ?, ?, ?, ?)"
        )
        // What is the same in all rows stands in the statement: our own words and numbers, none of a user's.
        operationRows = BlockInsertion(
            database,
            into: """
                main.operation (
                    batch_id, group_id, unit, role, kind, source, destination, state,
                    inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, mount, checksum, changed_at
                )
                """,
            row: """
                (\(batch.number), ?, ?, ?, '\(request.action.rawValue)', ?, ?, '\(state.rawValue)',
                ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '\(now)')
                """
        )
    }

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

    /// Writes groups.
    ///
    /// - Returns: The numbers of their rows, in the same order.
    /// - Throws: What SQLite refuses.
    func groups(_ groups: [GroupsAhead.Sighted]) throws -> [Int64] {
        try groupRows.insert(groups) { sighted, statement, first in
            try statement.bind(sighted.group.provenance.origin, at: first)
            try statement.bind(sighted.group.provenance.certainty, at: first + 1)
            try statement.bind(sighted.group.provenance.identity, at: first + 2)
            try statement.bind(sighted.group.provenance.model, at: first + 3)
            try statement.bind(sighted.group.provenance.digest, at: first + 4)
            try statement.bind(sighted.group.provenance.suggestion, at: first + 5)
            try statement.bind(sighted.group.provenance.decidedBy, at: first + 6)
        }
    }

    /// Writes operations.
    ///
    /// - Returns: Their numbers, in the same order.
    /// - Throws: What SQLite refuses.
    func operations(_ rows: [Row]) throws -> [OperationID] {
        try operationRows.insert(rows) { try bind($0, to: $1, $2) }.map { OperationID($0) }
    }

    private func bind(_ row: Row, to statement: RowStatement, _ first: Int32) throws {
        try statement.bind(row.group, at: first)
        try statement.bind(Int64(row.unit), at: first + 1)
        try statement.bind(row.request.role, at: first + 2)
        try statement.bind(row.request.from, at: first + 3)
        try statement.bind(row.request.to, at: first + 4)
        try statement.bind(Int64(bitPattern: row.identity.inode), at: first + 5)
        try statement.bind(row.identity.size, at: first + 6)
        try statement.bind(row.identity.modified, at: first + 7)
        try statement.bind(row.identity.changed, at: first + 8)
        try statement.bind(Int64(row.identity.mode), at: first + 9)
        try statement.bind(Int64(bitPattern: row.identity.linkCount), at: first + 10)
        try statement.bind(row.identity.owner.map { Int64($0) }, at: first + 11)
        try statement.bind(row.identity.owningGroup.map { Int64($0) }, at: first + 12)
        try statement.bind(mount(under: row.request.from), at: first + 13)
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

    private func mount(under path: EntryPath) -> String? {
        if let known = mountNames.value(forParentOf: path) { return known }
        let name = mounts.identity(of: path.folder)
        mountNames.remember(name, forParentOf: path)
        return name
    }
}
