import GRDB

extension JournalDatabase {
    /// Makes durable what was made for operations, before it gets its name.
    ///
    /// - Parameters:
    ///   - parts: What was made, by operation.
    ///   - isReturn: Whether it is made at the source: then it is the file to recognise there from now on, since the
    ///     original inode is gone for good.
    /// - Throws: ``JournalError`` if the journal cannot be written.
    func recordMade(_ parts: [(OperationID, Part)], isReturn: Bool) throws(JournalError) {
        try write { database in
            for (id, part) in parts {
                let mark: [(any DatabaseValueConvertible)?] = [
                    Int64(bitPattern: part.mark.inode), part.mark.size, part.mark.modified,
                ]
                if isReturn {
                    try database.execute(
                        sql: "UPDATE main.operation SET inode = ?, size = ?, mtime_ns = ?, ctime_ns = ? WHERE id = ?",
                        arguments: StatementArguments(mark + [part.changed, id.number])
                    )
                } else {
                    try database.execute(
                        sql: """
                            UPDATE main.operation SET inode2 = ?, size2 = ?, mtime2_ns = ?, checksum2 = ? WHERE id = ?
                            """,
                        arguments: StatementArguments(mark + [part.checksum?.description, id.number])
                    )
                }
            }
        }
    }
}
