import Foundation
import GRDB
package import SystemPackage

/// Keeps a model's answers between runs: `assistant.db`.
///
/// Losing it costs time and nothing else, so it is not synced like the journal. The key is compared whole, text by text:
/// no answer to another question, of another model or to another prompt can come out.
package final class AnswerCache: Sendable {
    private let database: DatabaseQueue

    /// How long an answer is kept that nobody asks for again, and how many are kept at most.
    private static let lifetime = 400 * 86_400
    private static let most = 50_000

    /// Opens the file, or makes it with its folders.
    ///
    /// - Parameter path: Where it is.
    /// - Throws: ``RunStoreError``
    package init(_ path: FilePath) throws(RunStoreError) {
        database = try StoreFile.opened(path, preparing: Self.prepare)
    }

    private static func prepare(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE IF NOT EXISTS instructions (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
                CREATE TABLE IF NOT EXISTS answer (
                    id INTEGER PRIMARY KEY, endpoint TEXT NOT NULL, dialect TEXT NOT NULL, model TEXT NOT NULL,
                    digest TEXT NOT NULL, instructions_id INTEGER NOT NULL REFERENCES instructions(id),
                    options TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, server_version TEXT,
                    used_at INTEGER NOT NULL,
                    UNIQUE (question, digest, model, instructions_id, options, dialect, endpoint)
                );
                CREATE TABLE IF NOT EXISTS known_model (
                    endpoint TEXT NOT NULL, requested TEXT NOT NULL, dialect TEXT NOT NULL, model TEXT NOT NULL,
                    digest TEXT NOT NULL, PRIMARY KEY (endpoint, requested)
                );
                """
        )
        let oldest = Int(Date().timeIntervalSince1970) - lifetime
        try database.execute(sql: "DELETE FROM answer WHERE used_at < ?", arguments: [oldest])
        try database.execute(
            sql: "DELETE FROM answer WHERE id NOT IN (SELECT id FROM answer ORDER BY used_at DESC LIMIT \(most))"
        )
    }

    /// The answer that was given before, if there is one.
    ///
    /// - Parameter key: Everything that it depends on.
    /// - Returns: The text that the model wrote.
    /// - Throws: What SQLite says.
    package func answer(to key: AnswerKey) throws -> String? {
        try database.read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT answer FROM answer JOIN instructions ON instructions.id = instructions_id
                    WHERE question = ? AND digest = ? AND model = ? AND instructions.text = ? AND options = ?
                        AND dialect = ? AND endpoint = ?
                    """,
                arguments: [
                    key.question, key.digest, key.model, key.instructions, key.options, key.dialect, key.endpoint,
                ]
            )
        }
    }

    /// Keeps an answer.
    ///
    /// - Parameters:
    ///   - answer: The text that the model wrote.
    ///   - key: Everything that it depends on.
    ///   - serverVersion: Which version answered, for people.
    /// - Throws: What SQLite says.
    package func keep(_ answer: String, for key: AnswerKey, serverVersion: String?) throws {
        try database.write { database in
            try database.execute(
                sql: "INSERT OR IGNORE INTO instructions (text) VALUES (?)",
                arguments: [key.instructions]
            )
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO answer
                        (endpoint, dialect, model, digest, instructions_id, options, question, answer, server_version, used_at)
                    SELECT ?, ?, ?, ?, id, ?, ?, ?, ?, ? FROM instructions WHERE text = ?
                    """,
                arguments: [
                    key.endpoint, key.dialect, key.model, key.digest, key.options, key.question, answer, serverVersion,
                    Int(Date().timeIntervalSince1970), key.instructions,
                ]
            )
        }
    }

    /// The model that an endpoint had for a request when it was last there.
    ///
    /// - Parameters:
    ///   - requested: The name that was asked for, which may stand for several models.
    ///   - endpoint: Where.
    /// - Returns: `nil` if it was never there.
    /// - Throws: What SQLite says.
    package func knownModel(for requested: String, at endpoint: String) throws -> KnownModel? {
        try database.read { database in
            let row = try Row.fetchOne(
                database,
                sql: "SELECT dialect, model, digest FROM known_model WHERE endpoint = ? AND requested = ?",
                arguments: [endpoint, requested]
            )
            return row.map { KnownModel(dialect: $0["dialect"], model: $0["model"], digest: $0["digest"]) }
        }
    }

    /// Notes which model an endpoint has for a request.
    ///
    /// - Parameters:
    ///   - known: The model.
    ///   - requested: The name that was asked for.
    ///   - endpoint: Where.
    /// - Throws: What SQLite says.
    package func note(_ known: KnownModel, for requested: String, at endpoint: String) throws {
        try database.write { database in
            try database.execute(
                sql: """
                    INSERT OR REPLACE INTO known_model (endpoint, requested, dialect, model, digest)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [endpoint, requested, known.dialect, known.model, known.digest]
            )
        }
    }
}
