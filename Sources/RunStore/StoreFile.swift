import Foundation
import GRDB
import SystemPackage

/// The file that everything is kept in that outlives a run: `assistant.db`.
///
/// Each of its users makes the tables that it needs, so a file of an older version gets those that came later.
enum StoreFile {
    /// The version of the tables, as `user_version` keeps it; tables that are added do not change it.
    private static let version = 1

    /// Opens the file, or makes it with its folders.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - prepare: Makes the tables that are missing; within a transaction.
    /// - Returns: The open database.
    /// - Throws: ``RunStoreError``
    static func opened(
        _ path: FilePath,
        preparing prepare: (Database) throws -> Void
    ) throws(RunStoreError) -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.label = "assistant"
        let known: Int
        let database: DatabaseQueue
        do {
            // The state folder is the program's own; no user's file is there.
            try FileManager.default.createDirectory(
                atPath: path.removingLastComponent().string,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            database = try DatabaseQueue(path: path.string, configuration: configuration)
            known = try database.write { database in
                let known = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                guard known <= version else { return known }
                try prepare(database)
                try database.execute(sql: "PRAGMA user_version = \(version)")
                return known
            }
        } catch {
            throw .unusable(path, "\(error)")
        }
        guard known <= version else { throw .newer(path) }
        return database
    }
}
