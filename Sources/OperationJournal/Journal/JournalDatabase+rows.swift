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
    /// The columns that ``init(_:journal:)`` reads.
    static let columns = """
        operation.id, operation.batch_id, group_id, unit, role, kind, source, destination, operation.state, cause,
        inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, checksum,
        inode2, size2, mtime2_ns, checksum2, changed_at
        """

    /// Decodes a row that begins with ``columns``.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in it is none of ours.
    init(_ row: RowStatement, journal: FilePath) throws {
        guard let kind = row.text(5).flatMap({ OperationKind(rawValue: $0) }),
            let state = row.text(8).flatMap({ OperationState(rawValue: $0) })
        else { throw JournalError.notAJournal(journal: journal) }
        self.init(
            id: OperationID(row.number(0)),
            batch: BatchID(row.number(1)),
            group: row.number(2),
            unit: row.number(3),
            role: row.text(4),
            kind: kind,
            source: row.path(6),
            destination: row.path(7),
            state: state,
            cause: row.text(9).flatMap { FailureCause($0) },
            identity: FileIdentity(
                inode: UInt64(bitPattern: row.number(10)),
                size: row.number(11),
                modified: row.number(12),
                changed: row.number(13),
                mode: UInt32(truncatingIfNeeded: row.number(14)),
                linkCount: UInt64(bitPattern: row.number(15)),
                owner: row.optionalNumber(16).map { UInt32(truncatingIfNeeded: $0) },
                owningGroup: row.optionalNumber(17).map { UInt32(truncatingIfNeeded: $0) }
            ),
            checksum: row.text(18).flatMap { Checksum($0) },
            made: row.optionalNumber(19).map { inode in
                FileMark(inode: UInt64(bitPattern: inode), size: row.number(20), modified: row.number(21))
            },
            madeChecksum: row.text(22).flatMap { Checksum($0) },
            changedAt: row.text(23) ?? ""
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

    /// Both names of every operation that is under way; mostly none.
    func namesUnderWay() throws -> Set<FilePath> {
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT source, destination FROM operation
                WHERE batch_id IN (SELECT id FROM batch WHERE state IN ('running', 'rolling_back'))
                AND state IN \(OperationState.list(where: \.isUnderWay))
                """
        )
        var names = Set<FilePath>()
        while let row = try rows.next() {
            names.insert(FilePath(blob: row["source"]))
            names.insert(FilePath(blob: row["destination"]))
        }
        return names
    }

    /// How many operations of a batch are in each state.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in the table is none of ours.
    func counts(of batch: BatchID, journal: FilePath) throws -> [OperationState: Int] {
        try Row.fetchAll(
            self,
            sql: "SELECT state, count(*) AS number FROM operation WHERE batch_id = ? GROUP BY state",
            arguments: [batch.number]
        ).reduce(into: [:]) { counts, row in
            guard let state = OperationState(rawValue: row["state"]) else {
                throw JournalError.notAJournal(journal: journal)
            }
            counts[state] = row["number"]
        }
    }

    /// Sets the state of a batch.
    func setState(_ state: BatchState, of batch: BatchID) throws {
        try execute(sql: "UPDATE batch SET state = ? WHERE id = ?", arguments: [state.rawValue, batch.number])
    }

    /// Sets the state of a batch that is settled, and keeps how many of its operations are in which state.
    func settle(_ batch: BatchID, _ state: BatchState, _ counts: [OperationState: Int]) throws {
        try setState(state, of: batch)
        try execute(sql: "DELETE FROM batch_count WHERE batch_id = ?", arguments: [batch.number])
        for (state, number) in counts where number > 0 {
            try execute(
                sql: "INSERT INTO batch_count (batch_id, state, number) VALUES (?, ?, ?)",
                arguments: [batch.number, state.rawValue, number]
            )
        }
    }

    /// Sets the state of folders.
    func setStates(_ changes: [Int64: DirectoryRecord.State]) throws {
        for (id, state) in changes {
            try execute(sql: "UPDATE directory SET state = ? WHERE id = ?", arguments: [state.rawValue, id])
        }
    }
}
