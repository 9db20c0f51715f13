extension ChunkRunner {
    /// Performs the operations of a batch that are in one state, by the journal's own words.
    ///
    /// - Parameters:
    ///   - batch: The batch.
    ///   - token: Its token.
    ///   - direction: Which way along the batch.
    ///   - state: The state.
    ///   - each: Hears what became of each move, once that is durable.
    /// - Throws: ``JournalError`` where the journal or a sync failed.
    mutating func run(
        of batch: BatchID,
        token: String,
        _ direction: OperationWalk.Direction,
        from state: OperationState,
        each: (RecordedMove, Result) -> Void
    ) throws(JournalError) {
        var walk = OperationWalk(database, batch, state, direction)
        try run(
            { () throws(JournalError) in
                let records = try walk.next()
                guard !records.isEmpty else { return nil }
                var chunk = Chunk()
                for record in records { chunk.add(RecordedMove(forward: record, token: token), unit: record.unit) }
                return chunk
            },
            each: each
        )
    }
}
