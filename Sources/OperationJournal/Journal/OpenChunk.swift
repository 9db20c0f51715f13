import GRDB

/// The chunk that a batch has under way, as the journal has it: a range of numbers instead of a change of every row.
///
/// It is durable before the first file of the chunk is touched. What the rows say of operations in the range counts for
/// those alone that are no longer in the state that they had before.
struct OpenChunk {
    let batch: BatchID
    let numbers: ClosedRange<Int64>

    /// What the rows say.
    let before: OperationState

    /// What is true.
    let intent: OperationState

    /// Whether an operation is under way although its row does not say so.
    func covers(_ record: OperationRecord) -> Bool {
        record.batch == batch && record.state == before && numbers.contains(record.id.number)
    }
}

extension OpenChunk {
    /// The chunks that are under way, or were when the program ended; mostly none.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in the table is none of ours.
    static func all(_ database: JournalDatabase, _ connection: Database) throws -> [OpenChunk] {
        try Row.fetchAll(connection, sql: "SELECT batch_id, first, last, before, intent FROM open_chunk").map { row in
            let (first, last): (Int64, Int64) = (row["first"], row["last"])
            guard let before = OperationState(rawValue: row["before"]),
                let intent = OperationState(rawValue: row["intent"]), first <= last
            else { throw JournalError.notAJournal(journal: database.path) }
            return OpenChunk(batch: BatchID(row["batch_id"]), numbers: first...last, before: before, intent: intent)
        }
    }
}

extension Database {
    /// Notes which chunk a batch has under way from now on; `nil` for none.
    func setOpenChunk(_ chunk: OpenChunk?, of batch: BatchID) throws {
        guard let chunk else {
            return try execute(sql: "DELETE FROM open_chunk WHERE batch_id = ?", arguments: [batch.number])
        }
        try execute(
            sql: "INSERT OR REPLACE INTO open_chunk (batch_id, first, last, before, intent) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                batch.number, chunk.numbers.lowerBound, chunk.numbers.upperBound, chunk.before.rawValue,
                chunk.intent.rawValue,
            ]
        )
    }
}

extension JournalDatabase {
    /// Writes into every row of the chunk that an interrupted run had under way that it was.
    ///
    /// It may be done again at any time, and is done before anything else is done with a batch.
    ///
    /// - Throws: ``JournalError`` if the journal cannot be written.
    func spreadOpenChunk(of batch: BatchID) throws(JournalError) {
        let chunk = try read { database in try OpenChunk.all(self, database).first { $0.batch == batch } }
        guard let chunk else { return }
        try write { database in
            try StateWriter(database, of: batch).set(chunk.intent, nil, in: chunk.numbers, from: chunk.before)
            try database.setOpenChunk(nil, of: batch)
        }
    }
}
