import FilePaths
import GRDB
import Glibc
public import SystemPackage

/// Records operations on files in a journal before they are performed, and takes them back.
///
/// A caller records an operation, performs it, marks it complete, and may later have it rolled back:
///
/// ```swift
/// let backup = try BackupSystem(path: "~/.plexomatic/operations.db")
/// let id = try backup.recordOperation(FileOperation(originalPath: old, newPath: new))
/// // … the caller renames the file …
/// try backup.markOperationComplete(id)
/// try backup.rollbackOperation(id)
/// ```
///
/// While the value lives, it holds the journal's lock. All calls do their work on the calling thread.
public final class BackupSystem: Sendable {
    let database: JournalDatabase
    private let lock: JournalLock

    /// Opens the journal at `path`, and makes it where it is missing.
    ///
    /// - Parameter path: The journal's file; a leading `~` is the home folder.
    /// - Throws: ``JournalError``: another run holds it, or it cannot be made, opened or trusted.
    public init(path: FilePath) throws(JournalError) {
        let path = JournalLocation.absolute(path)
        // SQLite is given text; of a folder any bytes will do.
        guard path.lastComponent.map({ String(validating: $0) != nil }) ?? false else {
            throw .cannotOpen(journal: path, code: EILSEQ)
        }
        try JournalLocation.prepare(path)
        // Whose file it is, before anything is put beside it or turned on in it.
        if try JournalHistory.exists(at: path) { _ = try JournalDatabase(path, .readOnly) }
        lock = try JournalLock(besides: path)
        database = try JournalDatabase(path, .readWrite)
    }

    /// Records that the caller is about to rename a file.
    ///
    /// The operation is a batch and a group of its own. When this returns, the record is durable.
    ///
    /// - Parameter operation: Absolute paths; a checksum, if it has one, must be the file's.
    /// - Returns: The number by which the operation is completed or rolled back.
    /// - Throws: ``JournalError``; nothing is recorded then.
    public func recordOperation(_ operation: FileOperation) throws(JournalError) -> OperationID {
        for path in [operation.originalPath, operation.newPath] {
            guard path.isAbsolute, path.lastComponent != nil else { throw .notAbsolute(path) }
        }
        let source = operation.originalPath
        let roots = Self.roots(of: operation)
        let identity: FileIdentity
        do throws(FailureCause) {
            guard let file = try OpenFolders(roots: roots).look(at: source) else { throw .sourceMissing }
            identity = file
        } catch {
            throw .fileRefused(path: source, cause: error)
        }
        let checksum = try checksum(for: operation, identity)
        let request = BatchRequest(
            action: operation.operationType,
            roots: roots,
            groups: [
                GroupRequest(
                    number: 1,
                    operations: [OperationRequest(source: source, destination: operation.newPath)]
                )
            ]
        )
        let mounts = MountTable()
        return try database.write { database in
            let writer = try BatchWriter(
                database,
                request: request,
                token: BatchToken.make(),
                state: .performing,
                mounts: mounts
            )
            let row = BatchWriter.Row(
                request: request.groups[0].operations[0],
                identity: identity,
                checksum: checksum,
                group: try writer.groups([GroupsAhead.Sighted(request.groups[0], [])])[0],
                unit: 0
            )
            return try writer.operations([row])[0]
        }
    }

    /// Notes that the caller performed a recorded operation.
    ///
    /// The file must be at the new path: the same one, or one with the recorded size and checksum. Of a copy or a link the
    /// original must be there, too. Both folders are synced first, so that what the journal says is durable.
    ///
    /// - Throws: ``JournalError/wrongState(_:state:)``, ``JournalError/fileRefused(path:cause:)`` if another file or none
    ///   is at the new path; the operation stays as it was.
    public func markOperationComplete(_ id: OperationID) throws(JournalError) {
        guard let record = try database.operation(id) else { throw .noSuchOperation(id) }
        guard record.state == .performing else { throw .wrongState(id, state: record.state) }
        let folders = OpenFolders(roots: try database.roots(of: record.batch))
        let file: FileIdentity
        do throws(FailureCause) {
            file = try arrivedFile(of: record, folders)
        } catch {
            throw .fileRefused(path: record.destination, cause: error)
        }
        try complete(record, file, folders)
    }

    /// Takes an operation back: the file returns to its original path.
    ///
    /// An operation that was recorded but not completed is settled by where its file is.
    ///
    /// - Throws: ``JournalError/fileRefused(path:cause:)`` if the file is not the recorded one any more, is gone, or its
    ///   old name is taken: it is left where it is. ``JournalError/neededLater(batches:)`` if a later operation moved it on.
    ///   What keeps it from being settled, if something does.
    public func rollbackOperation(_ id: OperationID) throws(JournalError) {
        guard var record = try database.operation(id) else { throw .noSuchOperation(id) }
        if record.state.isUnderWay {
            for batch in try recover() where batch.batch == record.batch { _ = try batch.result.get() }
            record = try database.operation(id) ?? record
        }
        guard !record.state.isUnderWay, record.state != .needsAttention else {
            throw .fileRefused(path: record.destination, cause: record.cause ?? .groupFailed)
        }
        for batch in try rollBack(.operation(id), monitor: RunMonitor()) {
            for outcome in try batch.result.get().outcomes where outcome.state != .rolledBack {
                throw .fileRefused(path: outcome.destination, cause: outcome.cause ?? .groupFailed)
            }
        }
    }

    private func arrivedFile(
        of record: OperationRecord,
        _ folders: OpenFolders
    ) throws(FailureCause) -> FileIdentity {
        guard let file = try folders.look(at: record.destination) else { throw .vanished }
        guard record.kind == .move else {
            guard try isMade(file, by: record) else { throw .changedSinceMoved }
            let original = try folders.look(at: record.source)
            guard original?.mark == record.identity.mark else { throw .originalMissing }
            return file
        }
        if !file.isSameFile(as: record.identity) {
            guard file.size == record.identity.size, let checksum = record.checksum,
                try checksum.matches(record.destination)
            else { throw .changedSinceMoved }
        }
        if let left = try folders.look(at: record.source), left.isSameFile(as: record.identity) {
            throw .oldNameTaken
        }
        return file
    }

    /// Whether a file is what an operation of its kind makes.
    private func isMade(_ file: FileIdentity, by record: OperationRecord) throws(FailureCause) -> Bool {
        switch record.kind {
        case .hardlink: return file.isSameFile(as: record.identity)
        case .symlink: return file.isSymbolicLink
        case .move, .copy, .reflink:
            guard file.size == record.identity.size, file.inode != record.identity.inode else { return false }
            guard let checksum = record.checksum else { return !file.isRegularFile }
            return try checksum.matches(record.destination)
        }
    }

    private func complete(_ record: OperationRecord, _ file: FileIdentity, _ folders: OpenFolders) throws(JournalError)
    {
        var sync = FolderSync()
        sync.arrived(at: record.destination)
        sync.departed(from: record.source)
        _ = try sync.sync(folders)
        try database.write { database in
            let inode = Int64(bitPattern: file.inode)
            if record.kind == .move {
                // A caller that copied and deleted made another inode; it is the file to recognise from now on.
                try database.execute(
                    sql: "UPDATE main.operation SET inode = ?, mtime_ns = ?, ctime_ns = ? WHERE id = ?",
                    arguments: [inode, file.modified, file.changed, record.id.number]
                )
            } else {
                let checksum = record.kind == .symlink ? nil : record.checksum?.description
                try database.execute(
                    sql: "UPDATE main.operation SET inode2 = ?, size2 = ?, mtime2_ns = ?, checksum2 = ? WHERE id = ?",
                    arguments: [inode, file.size, file.modified, checksum, record.id.number]
                )
            }
            try StateWriter(database, of: record.batch).set(.done, nil, of: record.id)
            try database.settle(record.batch, .done, [.done: 1])
        }
    }

    private func checksum(for operation: FileOperation, _ file: FileIdentity) throws(JournalError) -> Checksum? {
        let path = operation.originalPath
        do throws(FailureCause) {
            guard let text = operation.checksum else { return file.isRegularFile ? try .sampled(of: path) : nil }
            if let stated = Checksum(text) {
                guard try stated.matches(path) else { throw .checksumDiffers }
                return stated
            }
        } catch {
            throw .fileRefused(path: path, cause: error)
        }
        throw .malformedChecksum(operation.checksum ?? "")
    }

    private static func roots(of operation: FileOperation) -> [FilePath] {
        let source = operation.originalPath.removingLastComponent()
        let destination = operation.newPath.removingLastComponent()
        return source == destination ? [source] : [source, destination]
    }
}
