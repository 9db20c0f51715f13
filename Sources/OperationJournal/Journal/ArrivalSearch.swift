import FilePaths
import GRDB
import SystemPackage

/// Looks up what finished operations did with a file, within a transaction; for many files one after the other.
final class ArrivalSearch {
    private let journal: FilePath
    private let betweenPlaces: RowStatement
    private let atDestination: RowStatement

    /// - Parameters:
    ///   - database: The transaction.
    ///   - journal: The journal's file, for the errors.
    /// - Throws: What SQLite refuses.
    init(_ database: Database, journal: FilePath) throws {
        self.journal = journal
        betweenPlaces = try RowStatement(
            database,
            """
            SELECT \(OperationRecord.columns) FROM operation
            WHERE source = ?1 AND destination = ?2 AND state = 'done' ORDER BY id DESC LIMIT 1
            """
        )
        atDestination = try RowStatement(
            database,
            """
            SELECT \(OperationRecord.columns) FROM operation
            WHERE destination = ?1 AND state = 'done' ORDER BY id DESC LIMIT 1
            """
        )
    }

    /// The newest operation that is done between two places, or `nil` where there is none.
    func lastDone(from source: EntryPath, to destination: EntryPath) throws -> OperationRecord? {
        defer { betweenPlaces.reset() }
        guard try betweenPlaces.step(source, 1, destination, 2) else { return nil }
        return try OperationRecord(betweenPlaces, journal: journal)
    }

    /// Whether the file at a path was brought there by an operation that is done, and has not changed since.
    func isArrival(at path: EntryPath, _ file: FileIdentity) throws -> Bool {
        defer { atDestination.reset() }
        try atDestination.bind(path.bytes, at: 1)
        guard try atDestination.step() else { return false }
        return try OperationRecord(atDestination, journal: journal).marks.contains(file.mark)
    }
}
