import Glibc
package import SystemPackage

/// A journal opened for reading alone: it can be asked while a run is at work.
package struct JournalHistory: Sendable {
    private let database: JournalDatabase

    /// Opens the journal at `path`.
    ///
    /// A journal of an earlier version of the program is brought up to date first, after a copy was made.
    ///
    /// - Returns: `nil` if there is no journal yet.
    /// - Throws: ``JournalError`` if the file is there and cannot be read as one.
    package init?(path: FilePath) throws(JournalError) {
        guard try Self.exists(at: path) else { return nil }
        let path = JournalLocation.absolute(path)
        var database = try JournalDatabase(path, .readOnly)
        if try database.isOlder {
            _ = try BackupSystem(path: path)
            database = try JournalDatabase(path, .readOnly)
        }
        self.database = database
    }

    /// Whether there is a journal at `path` that anything was ever written to.
    ///
    /// - Throws: ``JournalError/cannotOpen(journal:code:)`` if that cannot be seen.
    package static func exists(at path: FilePath) throws(JournalError) -> Bool {
        let path = JournalLocation.absolute(path)
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else {
            if errno == ENOENT { return false }
            throw .cannotOpen(journal: path, code: errno)
        }
        return status.st_size > 0
    }

    /// All batches, oldest first.
    package func batches() throws(JournalError) -> [BatchRecord] {
        try database.batches()
    }

    /// The operations of a batch in the order in which they were performed.
    package func operations(of batch: BatchID) throws(JournalError) -> [OperationRecord] {
        try database.operations(of: batch)
    }

    /// The operations that moved a file from or to a path, or from or to below it, oldest first.
    package func operations(touching path: FilePath) throws(JournalError) -> [OperationRecord] {
        try database.operations(touching: path)
    }

    /// What a batch tried in vain, in the order in which it was noted.
    package func attempts(of batch: BatchID) throws(JournalError) -> [AttemptRecord] {
        try database.attempts(of: batch)
    }

    /// The folders that a batch made or removed.
    package func directories(of batch: BatchID) throws(JournalError) -> [DirectoryRecord] {
        try database.directories(of: batch)
    }

    /// Which of these operations are done already, by the newest record of each.
    package func areDone(
        _ places: [(source: FilePath, destination: FilePath)]
    ) throws(JournalError) -> [Bool] {
        try lastDone(places).map { $0 != nil }
    }

    /// The newest operation that is done between each two places, or `nil` where there is none.
    func lastDone(
        _ places: [(source: FilePath, destination: FilePath)]
    ) throws(JournalError) -> [OperationRecord?] {
        try database.lastDone(places)
    }

    /// What SQLite finds wrong with the file; nothing if it is whole.
    ///
    /// - SeeAlso: <https://www.sqlite.org/pragma.html#pragma_integrity_check>
    package func faults() throws(JournalError) -> [String] {
        try database.faults()
    }

    /// Reads the files that batches brought to their places, and compares them with what is on record.
    ///
    /// - Parameters:
    ///   - batch: The batch, or `nil` for all.
    ///   - monitor: Hears of progress, and may end the run early.
    /// - Returns: One finding for each file that is still to be where an operation brought it.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    package func verify(_ batch: BatchID?, monitor: RunMonitor) throws(JournalError) -> [ContentFinding] {
        try ContentCheck(database: database, monitor: monitor).run(batch)
    }

    /// A script that takes a batch back without this program.
    ///
    /// - Parameter batch: The batch.
    /// - Returns: A script for `sh` and coreutils, or `nil` if there is no such batch.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    package func undoScript(of batch: BatchID) throws(JournalError) -> [UInt8]? {
        guard let record = try database.batch(batch) else { return nil }
        return UndoScript(
            batch: record,
            records: try database.operations(of: batch, in: [.done, .performing, .rollingBack]),
            directories: try database.directories(of: batch)
        ).bytes
    }
}
