import GRDB

/// Writes many rows into one table, several with each statement: what a statement costs beside its rows is as much as a row.
final class BlockInsertion {
    private let database: Database
    private let table: String
    private let row: String

    /// The statements so far, by the number of rows that they write.
    private var statements: [Int: RowStatement] = [:]

    /// How many parameters a row has.
    private let width: Int

    /// How many rows one statement writes: of each statement SQLite keeps what it would have to take back.
    private static let blocks = [128, 16, 1]

    /// - Parameters:
    ///   - database: The transaction; the table's rows are numbered by SQLite.
    ///   - table: The table and its columns.
    ///   - row: The values of a row, with a question mark for each parameter and no other.
    init(_ database: Database, into table: String, row: String) {
        self.database = database
        self.table = table
        self.row = row
        width = row.utf8.count { $0 == UInt8(ascii: "?") }
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
        for count in Self.blocks where rest.count >= count {
            let statement = try statement(writing: count)
            while rest.count >= count {
                for (place, row) in rest.prefix(count).enumerated() {
                    try bind(row, statement, Int32(place * width + 1))
                }
                try statement.run()
                statement.forgetBytes()
                // Rows of one statement are numbered without a gap.
                let last = database.lastInsertedRowID
                numbers += last - Int64(count) + 1...last
                rest = rest.dropFirst(count)
            }
        }
        return numbers
    }

    private func statement(writing count: Int) throws -> RowStatement {
        if let known = statements[count] { return known }
        let rows = Array(repeating: row, count: count).joined(separator: ",")
        let statement = try RowStatement(database, "INSERT INTO \(table) VALUES \(rows)")
        statements[count] = statement
        return statement
    }
}
