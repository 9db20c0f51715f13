import GRDB
import GRDBSQLite
import SystemPackage

/// A statement of SQLite's own interface, for the rows of operations: there are hundreds of thousands, and a value for
/// each column of each of them took longer than the renames.
///
/// Parameters are numbered from 1 and columns from 0, as SQLite has it.
///
/// - SeeAlso: <https://www.sqlite.org/c3ref/stmt.html>
final class RowStatement {
    private let database: Database
    private let statement: OpaquePointer

    /// Where bytes that are bound stand, until it is full: for SQLite each copy would be an allocation.
    private let shelf = UnsafeMutableRawPointer.allocate(byteCount: shelfSize, alignment: 1)
    private static let shelfSize = 64 * 1024
    private var shelved = 0

    /// - Parameters:
    ///   - database: The transaction; the statement must not outlive it.
    ///   - sql: One statement.
    /// - Throws: What SQLite refuses.
    init(_ database: Database, _ sql: String) throws {
        var prepared: OpaquePointer?
        let code = sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &prepared, nil)
        guard code == SQLITE_OK, let prepared else { throw Self.error(code, database) }
        self.database = database
        self.statement = prepared
    }

    deinit {
        sqlite3_finalize(statement)
        shelf.deallocate()
    }

    /// Binds a number until another is bound.
    func bind(_ number: Int64?, at parameter: Int32) throws {
        let code =
            if let number {
                sqlite3_bind_int64(statement, parameter, number)
            } else {
                sqlite3_bind_null(statement, parameter)
            }
        guard code == SQLITE_OK else { throw Self.error(code, database) }
    }

    /// Binds a copy of a text until another is bound.
    func bind(_ text: String?, at parameter: Int32) throws {
        guard var text else { return try bind(Int64?.none, at: parameter) }
        let code = text.withUTF8 { bytes in
            let (start, destructor) = kept(UnsafeRawBufferPointer(bytes))
            return sqlite3_bind_text(
                statement,
                parameter,
                start.assumingMemoryBound(to: CChar.self),
                Int32(bytes.count),
                destructor
            )
        }
        guard code == SQLITE_OK else { throw Self.error(code, database) }
    }

    /// Binds a copy of bytes until others are bound.
    func bind(_ bytes: [UInt8], at parameter: Int32) throws {
        let code = bytes.withUnsafeBytes {
            sqlite3_bind_blob(statement, parameter, $0.baseAddress, Int32($0.count), Self.isCopied)
        }
        guard code == SQLITE_OK else { throw Self.error(code, database) }
    }

    /// Binds a copy of a path's bytes until others are bound.
    func bind(_ path: EntryPath, at parameter: Int32) throws {
        let code = path.bytes.withUnsafeBytes { bytes in
            let (start, destructor) = kept(bytes)
            return sqlite3_bind_blob(statement, parameter, start, Int32(bytes.count), destructor)
        }
        guard code == SQLITE_OK else { throw Self.error(code, database) }
    }

    /// Bytes that stay until ``forgetBytes()``, or else what makes SQLite copy them.
    private func kept(_ bytes: UnsafeRawBufferPointer) -> (UnsafeRawPointer, sqlite3_destructor_type?) {
        // A pointer to nothing would be NULL, and not an empty text or path; the shelf has an address.
        let end = shelved + bytes.count
        guard end <= Self.shelfSize else { return (bytes.baseAddress ?? UnsafeRawPointer(shelf), Self.isCopied) }
        let place = shelf + shelved
        if let start = bytes.baseAddress { place.copyMemory(from: start, byteCount: bytes.count) }
        shelved = end
        return (UnsafeRawPointer(place), nil)
    }

    /// Gives up what is bound: every text and path is bound anew before the statement is carried out again.
    func forgetBytes() {
        shelved = 0
    }

    /// Carries the statement out with the bytes of two paths, up to its first row.
    ///
    /// - Returns: Whether there is a row.
    func step(
        _ first: EntryPath,
        _ firstParameter: Int32,
        _ second: EntryPath,
        _ secondParameter: Int32
    ) throws -> Bool {
        try first.bytes.withUnsafeBytes { one in
            try second.bytes.withUnsafeBytes { other in
                try bindInPlace(one, at: firstParameter)
                try bindInPlace(other, at: secondParameter)
                return try step()
            }
        }
    }

    /// Carries the statement out, or on to its next row.
    ///
    /// - Returns: Whether there is a row.
    func step() throws -> Bool {
        let code = sqlite3_step(statement)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw Self.error(code, database)
        }
    }

    /// Makes it ready to be carried out anew; what is bound stays bound.
    func reset() {
        // What it returns was returned by the step before.
        sqlite3_reset(statement)
    }

    /// Carries out a statement that has no rows, and makes it ready again.
    func run() throws {
        defer { reset() }
        while try step() {}
    }

    /// The number in a column of the row.
    func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

    /// The number in a column of the row, or `nil` for NULL.
    func optionalNumber(_ column: Int32) -> Int64? {
        sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : number(column)
    }

    /// The text in a column of the row, or `nil` for NULL.
    func text(_ column: Int32) -> String? {
        // As bytes: of a text SQLite would make a copy with a NUL at its end.
        let bytes = sqlite3_column_blob(statement, column)
        guard let bytes else { return sqlite3_column_type(statement, column) == SQLITE_NULL ? nil : "" }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// The path in a column of the row.
    func path(_ column: Int32) -> FilePath {
        guard let bytes = sqlite3_column_blob(statement, column) else { return FilePath() }
        let count = Int(sqlite3_column_bytes(statement, column))
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { text in
            UnsafeMutableRawBufferPointer(text).copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: count))
            text[count] = 0
            return text.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
        }
    }

    private func bindInPlace(_ bytes: UnsafeRawBufferPointer, at parameter: Int32) throws {
        let code = sqlite3_bind_blob(statement, parameter, bytes.baseAddress, Int32(bytes.count), nil)
        guard code == SQLITE_OK else { throw Self.error(code, database) }
    }

    /// `SQLITE_TRANSIENT`, which C makes from a number: <https://www.sqlite.org/c3ref/c_static.html>.
    private static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    private static func error(_ code: Int32, _ database: Database) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
            message: sqlite3_errmsg(database.sqliteConnection).map { String(cString: $0) }
        )
    }
}
