import Glibc
package import SystemPackage

/// A journal opened for reading alone: it can be asked while a run is at work.
package struct JournalHistory: Sendable {
    private let database: JournalDatabase

    /// Opens the journal at `path`.
    ///
    /// - Returns: `nil` if there is no journal yet.
    /// - Throws: ``JournalError`` if the file is there and cannot be read as one.
    package init?(path: FilePath) throws(JournalError) {
        guard try Self.exists(at: path) else { return nil }
        database = try JournalDatabase(JournalLocation.absolute(path), .readOnly)
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
}
