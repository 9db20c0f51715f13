import FilePaths
import Foundation
import GRDB
import Glibc
import SystemPackage

/// The SQLite file of a journal, opened so that every commit is durable.
struct JournalDatabase: Sendable {
    let path: FilePath
    private let queue: DatabaseQueue

    /// How large the pages of a new journal are.
    private static let pageSize = 8 * 1024

    /// How many bytes the write-ahead log grows to before it is brought into the file.
    private static let longestLog = 32 << 20

    /// Whether the file may be written to, and made where it is missing.
    enum Access {
        case readOnly
        case readWrite
    }

    /// Opens a journal.
    ///
    /// - Parameters:
    ///   - path: The file; for `.readWrite` it and its folder are made where they are missing.
    ///   - access: What it is opened for.
    /// - Throws: ``JournalError``: the file is no journal, of a newer version, on a network mount or out of reach.
    init(_ path: FilePath, _ access: Access) throws(JournalError) {
        self.path = path
        if access == .readWrite { try JournalLocation.prepare(path) }
        var configuration = Configuration()
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(5)
        // Rows refer to others that were written right before them, in the same transaction; to look up each of those
        // again takes a tenth of what a row costs. ``faults()`` looks for what refers to nothing.
        configuration.foreignKeysEnabled = false
        if access == .readWrite {
            configuration.journalMode = .wal
            // Of a journal that is made only. A page that changes is written twice, whatever its size, and what a run
            // writes lies side by side.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA page_size = \(Self.pageSize)") }
        }
        do {
            queue = try Self.checkedQueue(path, configuration)
            if access == .readWrite {
                try queue.writeWithoutTransaction { database in
                    // GRDB turns WAL on with `synchronous=NORMAL`, which may lose the last commits in a power cut.
                    try database.execute(sql: "PRAGMA synchronous = FULL")
                    // Of a large batch more pages change at once than the usual two megabytes hold; each would be
                    // written and read again several times.
                    try database.execute(sql: "PRAGMA cache_size = -24576")
                    let pageSize = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? Self.pageSize
                    try database.execute(sql: "PRAGMA wal_autocheckpoint = \(Self.longestLog / pageSize)")
                    // What a statement for several rows may have to take back is kept page by page, in a file: three of
                    // four writes were into that. It is a page or two at a time.
                    try database.execute(sql: "PRAGMA temp_store = MEMORY")
                    // The checks of the tables hold for whoever else writes to them. The words that stand here come from
                    // our own types, and to look each of them up in a list takes a third of what a row costs.
                    try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
                }
                // The mark comes before the first table, so that a journal is known as one however early a run ends.
                try queue.write { try $0.execute(sql: "PRAGMA application_id = \(Schema.applicationID)") }
                try SchemaBackup(journal: path).copyIfOlder(queue)
                try Schema.migrator.migrate(queue)
                try JournalLocation.makeDurable(path)
            }
            try queue.writeWithoutTransaction { try OperationView.create(in: $0) }
        } catch {
            throw Self.worded(error, path)
        }
    }

    /// Whether an earlier version of the program wrote the journal, so that tables of this one are missing.
    var isOlder: Bool {
        get throws(JournalError) { try read { try !Schema.migrator.hasCompletedMigrations($0) } }
    }

    /// Reads in one transaction.
    func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        do {
            return try queue.read(body)
        } catch {
            throw Self.worded(error, path)
        }
    }

    /// Writes in one transaction that is durable when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        do {
            return try queue.write(body)
        } catch {
            throw Self.worded(error, path)
        }
    }

    /// Opens the file and sees that it is a journal.
    private static func checkedQueue(_ path: FilePath, _ configuration: Configuration) throws -> DatabaseQueue {
        // SQLite takes any bytes, but is given text: a folder that is none is reached through its descriptor.
        let (text, folder) = try spelled(path)
        defer { if let folder { close(folder) } }
        do {
            let queue = try DatabaseQueue(path: text, configuration: configuration)
            try check(queue, path)
            return queue
        } catch let error as DatabaseError where configuration.readonly && error.resultCode == .SQLITE_READONLY {
            // A run was killed within a transaction; before anybody can read, SQLite must take the rest of it back.
            var writable = configuration
            writable.readonly = false
            let queue = try DatabaseQueue(path: text, configuration: writable)
            try check(queue, path)
            return queue
        }
    }

    /// The path of a journal as text, and the folder's descriptor where that is needed until the file is open.
    private static func spelled(_ path: FilePath) throws(JournalError) -> (text: String, folder: Int32?) {
        if let text = path.text { return (text, nil) }
        guard let name = path.lastComponent, let text = String(validating: name) else {
            throw .cannotOpen(journal: path, code: EILSEQ)
        }
        let folder = path.removingLastComponent().withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard folder >= 0 else { throw .cannotOpen(journal: path, code: errno) }
        return ("/proc/self/fd/\(folder)/\(text)", folder)
    }

    private static func check(_ queue: DatabaseQueue, _ path: FilePath) throws {
        try queue.read { database in
            let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
            guard mark == Schema.applicationID || tables == 0 else { throw JournalError.notAJournal(journal: path) }
            if try Schema.migrator.hasBeenSuperseded(database) { throw JournalError.newerSchema(journal: path) }
        }
    }

    private static func worded(_ error: any Error, _ path: FilePath) -> JournalError {
        switch error {
        case let error as JournalError:
            error
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
            .notAJournal(journal: path)
        case let error as DatabaseError:
            .database(
                journal: path,
                code: error.extendedResultCode.rawValue,
                message: error.message ?? String(describing: error.extendedResultCode)
            )
        default:
            .database(journal: path, code: 1, message: String(describing: error))
        }
    }
}
