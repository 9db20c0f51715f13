import FilePaths
import Foundation
import GRDB
import SystemPackage

extension FilePath {
    /// The path as SQLite keeps it: a BLOB of its bytes.
    var blob: Data { Data(bytes) }

    init(blob: Data) {
        self.init(bytes: blob)
    }
}

extension OperationRecord {
    /// The columns that ``init(_:)`` reads.
    static let columns = """
        operation.id, operation.batch_id, group_id, unit, role, kind, source, destination, operation.state, cause,
        inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, checksum,
        inode2, size2, mtime2_ns, checksum2, changed_at
        """

    /// Decodes a row of ``columns``.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in it is none of ours.
    init(_ row: Row, journal: FilePath) throws(JournalError) {
        guard let kind = OperationKind(rawValue: row["kind"]), let state = OperationState(rawValue: row["state"]) else {
            throw .notAJournal(journal: journal)
        }
        self.init(
            id: OperationID(row["id"]),
            batch: BatchID(row["batch_id"]),
            group: row["group_id"],
            unit: row["unit"],
            role: row["role"],
            kind: kind,
            source: FilePath(blob: row["source"]),
            destination: FilePath(blob: row["destination"]),
            state: state,
            cause: (row["cause"] as String?).flatMap { FailureCause($0) },
            identity: FileIdentity(
                inode: UInt64(bitPattern: row["inode"] as Int64),
                size: row["size"],
                modified: row["mtime_ns"],
                changed: row["ctime_ns"],
                mode: row["mode"],
                linkCount: UInt64(bitPattern: row["nlink"] as Int64),
                owner: row["owner"],
                owningGroup: row["owning_group"]
            ),
            checksum: (row["checksum"] as String?).flatMap { Checksum($0) },
            made: (row["inode2"] as Int64?).map { inode in
                FileMark(inode: UInt64(bitPattern: inode), size: row["size2"] ?? 0, modified: row["mtime2_ns"] ?? 0)
            },
            madeChecksum: (row["checksum2"] as String?).flatMap { Checksum($0) },
            changedAt: row["changed_at"]
        )
    }
}

extension DirectoryRecord {
    /// Decodes a row of the table `directory`.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in it is none of ours.
    init(_ row: Row, journal: FilePath) throws(JournalError) {
        guard let role = Role(rawValue: row["role"]), let state = State(rawValue: row["state"]) else {
            throw .notAJournal(journal: journal)
        }
        self.init(
            id: row["id"],
            path: FilePath(blob: row["path"]),
            role: role,
            state: state,
            mode: row["mode"],
            owner: row["owner"],
            owningGroup: row["owning_group"]
        )
    }
}

extension Database {
    /// The present moment as the journal writes it.
    static var now: String { Date().formatted(.iso8601) }

    /// Sets the state of operations.
    ///
    /// - Parameter changes: The operations, each with its new state and the cause, if there is one.
    /// - Throws: What SQLite refuses.
    func setStates(_ changes: [(id: OperationID, state: OperationState, cause: FailureCause?)]) throws {
        let statement = try cachedStatement(
            sql: """
                UPDATE operation SET state = ?1, cause = ?2, changed_at = ?3,
                    taken_back = CASE ?1 WHEN 'rolling_back' THEN 1 WHEN 'needs_attention' THEN taken_back ELSE 0 END
                WHERE id = ?4
                """
        )
        let now = Database.now
        for change in changes {
            try statement.execute(
                arguments: [change.state.rawValue, change.cause?.description, now, change.id.number]
            )
        }
    }

    /// Sets the state of a batch.
    func setState(_ state: BatchState, of batch: BatchID) throws {
        try execute(sql: "UPDATE batch SET state = ? WHERE id = ?", arguments: [state.rawValue, batch.number])
    }

    /// Sets the state of folders.
    func setStates(_ changes: [Int64: DirectoryRecord.State]) throws {
        for (id, state) in changes {
            try execute(sql: "UPDATE directory SET state = ? WHERE id = ?", arguments: [state.rawValue, id])
        }
    }
}
