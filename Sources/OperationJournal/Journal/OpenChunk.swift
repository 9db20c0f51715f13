import GRDB

/// The chunk that a batch has under way, as the journal has it: a range of numbers instead of a change of every row.
///
/// It is durable before the first file of the chunk is touched. What the rows say of operations in the range counts for
/// those alone that are no longer in the state that they had before; ``OperationView`` says it of all.
struct OpenChunk {
    let batch: BatchID
    let numbers: ClosedRange<Int64>

    /// What the rows say.
    let before: OperationState

    /// What is true.
    let intent: OperationState
}

extension OpenChunk {
    /// The chunk that a batch has under way, or had when the program ended; mostly none.
    ///
    /// - Throws: ``JournalError/notAJournal(journal:)`` if a word in the table is none of ours.
    static func of(_ batch: BatchID, _ database: JournalDatabase, _ connection: Database) throws -> OpenChunk? {
        let row = try Row.fetchOne(
            connection,
            sql: "SELECT first, last, before, intent FROM open_chunk WHERE batch_id = ?",
            arguments: [batch.number]
        )
        guard let row else { return nil }
        let (first, last): (Int64, Int64) = (row["first"], row["last"])
        guard let before = OperationState(rawValue: row["before"]),
            let intent = OperationState(rawValue: row["intent"]), first <= last
        else { throw JournalError.notAJournal(journal: database.path) }
        return OpenChunk(batch: batch, numbers: first...last, before: before, intent: intent)
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
        let chunk = try read { try OpenChunk.of(batch, self, $0) }
        guard let chunk else { return }
        try write { database in
            try StateWriter(database, of: batch).set(chunk.intent, nil, in: chunk.numbers, from: chunk.before)
            try database.setOpenChunk(nil, of: batch)
        }
    }
}
