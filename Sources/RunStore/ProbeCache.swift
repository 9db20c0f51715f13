import Foundation
import GRDB
package import SystemPackage

/// Keeps what videos said about themselves between runs: in `assistant.db`, beside the answers of models.
///
/// What is lost can be asked for again, so nothing here is as careful as with decisions.
package final class ProbeCache: Sendable {
    private let database: DatabaseQueue

    /// How many answers are kept at most; the oldest go first.
    private static let most = 500_000

    /// Opens the file, or makes it with its folders.
    ///
    /// - Parameter path: Where it is.
    /// - Throws: ``RunStoreError``
    package init(_ path: FilePath) throws(RunStoreError) {
        database = try StoreFile.opened(path) { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS probe (
                        path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
                        inode INTEGER NOT NULL, form INTEGER NOT NULL, answer TEXT NOT NULL,
                        probed_at INTEGER NOT NULL
                    ) WITHOUT ROWID
                    """
            )
        }
    }

    /// The answers that are known.
    ///
    /// - Parameters:
    ///   - files: The files as they are now.
    ///   - form: Which form of answers is understood; others count as unknown.
    /// - Returns: The texts that were kept, by the files' places among `files`.
    /// - Throws: What SQLite says.
    package func answers(about files: [ProbedFile], form: Int) throws -> [Int: String] {
        try database.read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT answer FROM probe WHERE path = ? AND size = ? AND mtime_ns = ? AND inode = ? AND form = ?"
            )
            var answers: [Int: String] = [:]
            for (place, file) in files.enumerated() {
                answers[place] = try String.fetchOne(statement, arguments: Self.identity(of: file) + [form])
            }
            return answers
        }
    }

    /// Keeps answers, all or none; each replaces an earlier one about the same path.
    ///
    /// - Parameters:
    ///   - answers: The files with the texts about them.
    ///   - form: Which form the texts have.
    /// - Throws: What SQLite says.
    package func keep(_ answers: [(file: ProbedFile, text: String)], form: Int) throws {
        try database.write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT OR REPLACE INTO probe (path, size, mtime_ns, inode, form, answer, probed_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """
            )
            let now = Int(Date().timeIntervalSince1970)
            for answer in answers {
                try statement.execute(arguments: Self.identity(of: answer.file) + [form, answer.text, now])
            }
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM probe") ?? 0
            if count > Self.most {
                try database.execute(
                    sql: "DELETE FROM probe WHERE path IN (SELECT path FROM probe ORDER BY probed_at LIMIT ?)",
                    arguments: [count - Self.most]
                )
            }
        }
    }

    /// What a file is known by; SQLite's numbers are signed.
    private static func identity(of file: ProbedFile) -> StatementArguments {
        [Data(file.path), file.size, file.modified, Int64(bitPattern: file.inode)]
    }
}
