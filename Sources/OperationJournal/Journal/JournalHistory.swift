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
        let path = JournalLocation.expandingHome(path)
        var status = stat()
        guard path.withPlatformString({ lstat($0, &status) }) == 0 else {
            if errno == ENOENT { return nil }
            throw .cannotOpen(journal: path, code: errno)
        }
        // Made, but never written: a run was interrupted before its first record.
        if status.st_size == 0 { return nil }
        database = try JournalDatabase(path, .readOnly)
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
