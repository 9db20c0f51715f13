import GRDB

/// What a statement of this program reads where it says `operation`: the table, with the states that are true.
///
/// Of a chunk that is under way the rows still say what was before (``OpenChunk``). The view has the table's own name, so
/// that a statement need not know of that to be right; whatever writes means the rows, and says `main.operation`. To write
/// to a view is an error.
///
/// It belongs to the connection and not to the file: other programs see the rows.
///
/// - SeeAlso: <https://www.sqlite.org/lang_naming.html>
enum OperationView {
    /// Covers the table from now on.
    ///
    /// Migrations come before: they mean the table.
    ///
    /// - Throws: What SQLite refuses.
    static func create(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TEMP VIEW operation AS
                SELECT row.id, row.batch_id, group_id, unit, role, kind, source, destination,
                    coalesce(
                        (SELECT intent FROM open_chunk WHERE open_chunk.batch_id = row.batch_id
                            AND open_chunk.before = row.state AND row.id BETWEEN first AND last),
                        row.state
                    ) AS state,
                    cause, taken_back, inode, size, mtime_ns, ctime_ns, mode, nlink, owner, owning_group, mount,
                    checksum, inode2, size2, mtime2_ns, checksum2, changed_at
                FROM main.operation AS row
                """
        )
    }
}
