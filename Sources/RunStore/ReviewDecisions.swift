import Foundation
import GRDB
package import SystemPackage

/// Keeps what a person decided between runs: in `assistant.db`, beside the answers of models.
///
/// Unlike an answer a decision cannot be had again by asking a machine, so each is durable before ``keep(_:)`` returns.
package final class ReviewDecisions: Sendable {
    private let database: DatabaseQueue

    /// Opens the file, or makes it with its folders.
    ///
    /// - Parameter path: Where it is.
    /// - Throws: ``RunStoreError``
    package init(_ path: FilePath) throws(RunStoreError) {
        database = try StoreFile.opened(path) { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS decision (
                        path BLOB PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL,
                        word TEXT NOT NULL CHECK (word IN ('accept', 'skip')), identity TEXT,
                        decided_at INTEGER NOT NULL
                    ) WITHOUT ROWID
                    """
            )
        }
    }

    /// The decisions about files below some folders.
    ///
    /// - Parameter folders: The bytes of absolute paths.
    /// - Returns: In no order; also those about files that have changed since.
    /// - Throws: ``RunStoreError/unusable(_:_:)``
    /// - Complexity: O(*n*) in the number of decisions below the folders.
    package func decisions(below folders: [[UInt8]]) throws(RunStoreError) -> [ReviewDecision] {
        try attempt { database in
            try folders.flatMap { folder in
                let start = folder.last == UInt8(ascii: "/") ? folder : folder + [UInt8(ascii: "/")]
                // All paths that begin so lie before the one whose slash is the next byte.
                let end = start.dropLast() + [UInt8(ascii: "/") + 1]
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT path, size, mtime_ns, word, identity FROM decision WHERE path > ? AND path < ?",
                    arguments: [Data(start), Data(end)]
                )
                return rows.compactMap { row in
                    ReviewDecision.Word(rawValue: row["word"]).map { word in
                        ReviewDecision(
                            file: ReviewDecision.File(
                                path: Array(row["path"] as Data),
                                size: row["size"],
                                modified: row["mtime_ns"]
                            ),
                            word: word,
                            identity: row["identity"]
                        )
                    }
                }
            }
        }
    }

    /// Keeps decisions, all or none; each replaces an earlier one about the same path.
    ///
    /// - Parameter decisions: What was decided.
    /// - Throws: ``RunStoreError/unusable(_:_:)``
    package func keep(_ decisions: [ReviewDecision]) throws(RunStoreError) {
        try attempt { database in
            let statement = try database.makeStatement(
                sql: """
                    INSERT OR REPLACE INTO decision (path, size, mtime_ns, word, identity, decided_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """
            )
            let now = Int(Date().timeIntervalSince1970)
            for decision in decisions {
                try statement.execute(
                    arguments: [
                        Data(decision.file.path), decision.file.size, decision.file.modified, decision.word.rawValue,
                        decision.identity, now,
                    ]
                )
            }
        }
    }

    /// Forgets what was decided about files, all or none.
    ///
    /// - Parameter files: The files.
    /// - Throws: ``RunStoreError/unusable(_:_:)``
    package func forget(_ files: [ReviewDecision.File]) throws(RunStoreError) {
        try attempt { database in
            let statement = try database.makeStatement(sql: "DELETE FROM decision WHERE path = ?")
            for file in files { try statement.execute(arguments: [Data(file.path)]) }
        }
    }

    private func attempt<Value>(_ work: (Database) throws -> Value) throws(RunStoreError) -> Value {
        do {
            return try database.write(work)
        } catch {
            throw .unusable(FilePath(database.path), "\(error)")
        }
    }
}
