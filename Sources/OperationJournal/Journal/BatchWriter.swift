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
    private let operationStatement: RowStatement
    private var mountNames = FolderMemo<String?>()

    /// Writes the batch's own row and its roots.
    ///
    /// - Parameters:
    ///   - database: The transaction.
    ///   - request: What the batch is; its groups are written one by one.
    ///   - token: The batch's token.
    ///   - state: The state that its operations begin in.
    ///   - mounts: The mounts of this moment.
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
        // What is the same in all rows stands in the statement: our own words and numbers, none of a user's.
        operationStatement = try RowStatement(
            database,
            """
            INSERT INTO operation (
                batch_id, group_id, unit, role, kind, source, destination, state,
                inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, mount, checksum, changed_at
            ) VALUES (
                \(batch.number), ?1, ?2, ?3, '\(request.action.rawValue)', ?4, ?5, '\(state.rawValue)',
                ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, '\(now)'
            )
            """
        )
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

    /// Writes an operation.
    ///
    /// - Parameters:
    ///   - request: What is to be done with the file.
    ///   - identity: What the file is now.
    ///   - checksum: Its checksum, if one was taken.
    ///   - group: The group's row.
    ///   - unit: Which unit of the batch it belongs to.
    /// - Returns: The operation's number.
    /// - Throws: What SQLite refuses.
    func operation(
        _ request: OperationRequest,
        _ identity: FileIdentity,
        _ checksum: Checksum?,
        group: Int64,
        unit: Int
    ) throws -> OperationID {
        try operationStatement.bind(group, at: 1)
        try operationStatement.bind(Int64(unit), at: 2)
        try operationStatement.bind(request.role, at: 3)
        try operationStatement.bind(Int64(bitPattern: identity.inode), at: 6)
        try operationStatement.bind(identity.size, at: 7)
        try operationStatement.bind(identity.modified, at: 8)
        try operationStatement.bind(identity.changed, at: 9)
        try operationStatement.bind(Int64(identity.mode), at: 10)
        try operationStatement.bind(Int64(bitPattern: identity.linkCount), at: 11)
        try operationStatement.bind(identity.owner.map { Int64($0) }, at: 12)
        try operationStatement.bind(identity.owningGroup.map { Int64($0) }, at: 13)
        try operationStatement.bind(mount(under: request.source), at: 14)
        try operationStatement.bind(checksum?.description, at: 15)
        defer { operationStatement.reset() }
        _ = try operationStatement.step(request.source, 4, request.destination, 5)
        return OperationID(database.lastInsertedRowID)
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
