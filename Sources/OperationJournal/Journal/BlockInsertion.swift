import GRDB

/// Writes many rows into one table, several with each statement: what a statement costs beside its rows is as much as a row.
final class BlockInsertion {
    private let database: Database
    private let one: RowStatement
    private let many: RowStatement

    /// How many parameters a row has.
    private let width: Int

    /// How many rows one statement writes.
    private static let block = 16

    /// - Parameters:
    ///   - database: The transaction; the table's rows are numbered by SQLite.
    ///   - table: The table and its columns.
    ///   - row: The values of a row, with a question mark for each parameter and no other.
    /// - Throws: What SQLite refuses.
    init(_ database: Database, into table: String, row: String) throws {
        func statement(_ count: Int) throws -> RowStatement {
            let rows = Array(repeating: row, count: count).joined(separator: ",")
            return try RowStatement(database, "INSERT INTO \(table) VALUES \(rows)")
        }
        self.database = database
        width = row.utf8.count { $0 == UInt8(ascii: "?") }
        one = try statement(1)
        many = try statement(Self.block)
    }

    /// Writes rows.
    ///
    /// - Parameters:
    ///   - rows: What is written.
    ///   - bind: Binds all parameters of one row, the first of them at the number that it is given.
    /// - Returns: The rows' numbers, in the same order.
    /// - Throws: What SQLite refuses.
    func insert<Row>(
        _ rows: [Row],
        binding bind: (_ row: Row, _ statement: RowStatement, _ first: Int32) throws -> Void
    ) throws -> [Int64] {
        var numbers: [Int64] = []
        numbers.reserveCapacity(rows.count)
        var rest = rows[...]
        while !rest.isEmpty {
            let part = rest.prefix(rest.count >= Self.block ? Self.block : 1)
            let statement = part.count == Self.block ? many : one
            for (place, row) in part.enumerated() { try bind(row, statement, Int32(place * width + 1)) }
            try statement.run()
            statement.forgetBytes()
            // Rows of one statement are numbered without a gap.
            let last = database.lastInsertedRowID
            numbers += last - Int64(part.count) + 1...last
            rest = rest.dropFirst(part.count)
        }
        return numbers
    }
}
