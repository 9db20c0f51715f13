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

    private var last: Int64?

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
        var records = try read(Chunk.size + 1, ofUnit: nil)
        if records.count > Chunk.size, let last = records.last {
            // The unit that goes on beyond the chunk is the next one's, unless it is all there is.
            let whole = records.prefix { $0.unit != last.unit }
            if whole.isEmpty {
                self.last = last.id.number
                records += try read(Int(Int32.max), ofUnit: last.unit)
            } else {
                records = Array(whole)
            }
        }
        if let last = records.last { self.last = last.id.number }
        return records
    }

    private func read(_ limit: Int, ofUnit unit: Int64?) throws(JournalError) -> [OperationRecord] {
        let isUp = direction == .upwards
        // The index of the batch has the numbers in order; mostly all that are ahead are in the state.
        let sql = """
            SELECT \(OperationRecord.columns) FROM operation
            WHERE batch_id = ?2 AND state = ?3 AND id \(isUp ? ">" : "<") ?1 \(unit == nil ? "" : "AND unit = ?4")
            ORDER BY id \(isUp ? "ASC" : "DESC") LIMIT \(limit)
            """
        let start = last ?? (isUp ? 0 : .max)
        return try database.read { database in
            let row = try RowStatement(database, sql)
            try row.bind(start, at: 1)
            try row.bind(batch.number, at: 2)
            try row.bind(state.rawValue, at: 3)
            if let unit { try row.bind(unit, at: 4) }
            var records: [OperationRecord] = []
            records.reserveCapacity(min(limit, Chunk.size + 1))
            while try row.step() { records.append(try OperationRecord(row, journal: self.database.path)) }
            return records
        }
    }
}
