import FilePaths
import Foundation
import GRDB
import SystemPackage

/// Writes the rows of one batch, within the transaction that makes it durable.
final class BatchWriter {
    /// The batch that the rows belong to.
    let batch: BatchID

    private let database: Database
    private let now = Database.now
    private let mounts: MountTable
    private let groupStatement: Statement
    private let operationStatement: Statement
    private var groups: [Int: Int64] = [:]
    private var mountNames: [FilePath: String?] = [:]

    /// Writes the batch's own row and its roots.
    init(_ database: Database, request: BatchRequest, token: String, mounts: MountTable) throws {
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
        groupStatement = try database.makeStatement(
            sql: """
                INSERT INTO operation_group
                    (batch_id, origin, certainty, identity, model, digest, suggestion, decided_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        operationStatement = try database.makeStatement(
            sql: """
                INSERT INTO operation (
                    batch_id, group_id, unit, role, kind, source, destination, state,
                    inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, mount, checksum, changed_at
                ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
    }

    /// The row of a group, written the first time that it is asked for.
    ///
    /// - Parameters:
    ///   - place: The group's place in the request.
    ///   - request: The request.
    /// - Returns: The row's number.
    /// - Throws: What SQLite refuses.
    func group(at place: Int, of request: BatchRequest) throws -> Int64 {
        if let known = groups[place] { return known }
        let provenance = request.groups[place].provenance
        try groupStatement.execute(arguments: [
            batch.number, provenance.origin, provenance.certainty, provenance.identity, provenance.model,
            provenance.digest, provenance.suggestion, provenance.decidedBy,
        ])
        groups[place] = database.lastInsertedRowID
        return database.lastInsertedRowID
    }

    /// Writes an operation.
    ///
    /// - Parameters:
    ///   - request: What is to be done with the file.
    ///   - identity: What the file is now.
    ///   - checksum: Its checksum, if one was taken.
    ///   - kind: What kind of operation it is.
    ///   - group: The group's row.
    ///   - unit: Which unit of the batch it belongs to.
    ///   - state: The state that it begins in.
    /// - Returns: The operation's number.
    /// - Throws: What SQLite refuses.
    func operation(
        _ request: OperationRequest,
        _ identity: FileIdentity,
        _ checksum: Checksum?,
        kind: OperationKind,
        group: Int64,
        unit: Int,
        state: OperationState = .planned
    ) throws -> OperationID {
        try operationStatement.execute(arguments: [
            batch.number, group, unit, request.role, kind.rawValue, request.source.blob, request.destination.blob,
            state.rawValue, Int64(bitPattern: identity.inode), identity.size, identity.modified, identity.changed,
            identity.mode, Int64(bitPattern: identity.linkCount), identity.owner, identity.owningGroup,
            mount(of: request.source.removingLastComponent()), checksum?.description, now,
        ])
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

    private func mount(of folder: FilePath) -> String? {
        if let known = mountNames[folder] { return known }
        let name = mounts.identity(of: folder)
        mountNames[folder] = name
        return name
    }
}
