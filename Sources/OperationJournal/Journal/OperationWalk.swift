import GRDB

/// A walk along the operations of one batch that are in one state, a chunk of whole units at a time.
///
/// Operations are numbered in the order in which they can be performed, units and groups together, so that forwards every
/// name is free when its turn comes, and backwards every old one.
struct OperationWalk {
    /// Which way the numbers go.
    enum Direction {
        case upwards
        case downwards
    }

    let database: JournalDatabase
    let batch: BatchID
    let state: OperationState
    let direction: Direction

    /// The numbers that are still ahead, or `nil` before the first look; those of a batch come one after the other.
    private var ahead: ClosedRange<Int64>?

    private var isAtEnd = false

    init(_ database: JournalDatabase, _ batch: BatchID, _ state: OperationState, _ direction: Direction) {
        self.database = database
        self.batch = batch
        self.state = state
        self.direction = direction
    }

    /// The operations of the next units, or none at the end.
    ///
    /// What was read is not read again, whatever state it is in by then.
    ///
    /// - Returns: About a chunk of operations; more if one unit has more.
    /// - Throws: ``JournalError`` if the journal cannot be read.
    mutating func next() throws(JournalError) -> [OperationRecord] {
        if ahead == nil { ahead = try numbers() }
        guard !isAtEnd, let ahead else { return [] }
        var records = try read(ahead, Chunk.size + 1, ofUnit: nil)
        if records.count > Chunk.size, let last = records.last {
            // The unit that goes on beyond the chunk is the next one's, unless it is all there is.
            let whole = records.prefix { $0.unit != last.unit }
            if whole.isEmpty {
                passOn(beyond: last)
                if let rest = self.ahead, !isAtEnd { records += try read(rest, Int(Int32.max), ofUnit: last.unit) }
            } else {
                records = Array(whole)
            }
        }
        if let last = records.last { passOn(beyond: last) } else { isAtEnd = true }
        return records
    }

    private mutating func passOn(beyond last: OperationRecord) {
        guard let ahead else { return }
        let number = last.id.number
        switch direction {
        case .upwards where number < ahead.upperBound: self.ahead = number + 1...ahead.upperBound
        case .downwards where number > ahead.lowerBound: self.ahead = ahead.lowerBound...number - 1
        default: isAtEnd = true
        }
    }

    /// The numbers of the batch, or `nil` if it has no operations.
    private func numbers() throws(JournalError) -> ClosedRange<Int64>? {
        try database.read { database in
            // Two looks at the ends of what the index has of the batch.
            let row = try RowStatement(
                database,
                """
                SELECT (SELECT min(id) FROM operation WHERE batch_id = ?1),
                    (SELECT max(id) FROM operation WHERE batch_id = ?1)
                """
            )
            try row.bind(batch.number, at: 1)
            guard try row.step(), let first = row.optionalNumber(0), let last = row.optionalNumber(1) else {
                return nil
            }
            return first...last
        }
    }

    private func read(
        _ numbers: ClosedRange<Int64>,
        _ limit: Int,
        ofUnit unit: Int64?
    ) throws(JournalError) -> [OperationRecord] {
        // Along the table: mostly all that are ahead are the batch's and in the state, and to find each of them by an
        // index takes as long as to read it. The plus sign keeps SQLite from doing so.
        let sql = """
            SELECT \(OperationRecord.columns) FROM operation
            WHERE id BETWEEN ?1 AND ?2 AND +batch_id = ?3 AND state = ?4 \(unit == nil ? "" : "AND unit = ?5")
            ORDER BY id \(direction == .upwards ? "ASC" : "DESC") LIMIT \(limit)
            """
        return try database.read { database in
            let row = try RowStatement(database, sql)
            try row.bind(numbers.lowerBound, at: 1)
            try row.bind(numbers.upperBound, at: 2)
            try row.bind(batch.number, at: 3)
            try row.bind(state.rawValue, at: 4)
            if let unit { try row.bind(unit, at: 5) }
            var records: [OperationRecord] = []
            records.reserveCapacity(min(limit, Chunk.size + 1))
            while try row.step() { records.append(try OperationRecord(row, journal: self.database.path)) }
            return records
        }
    }
}
