extension ChunkRunner {
    /// Performs the operations of a batch that was just recorded: those that were held, or what the journal says.
    ///
    /// - Parameters:
    ///   - recorded: The batch.
    ///   - each: Hears what became of each move, once that is durable.
    /// - Throws: ``JournalError`` where the journal or a sync failed.
    mutating func run(
        _ recorded: BatchRecorder.Recorded,
        each: (RecordedMove, Result) -> Void
    ) throws(JournalError) {
        if let moves = recorded.moves {
            var rest = moves[...]
            return try run({ () throws(JournalError) in Chunk.take(from: &rest) }, each: each)
        }
        var walk = OperationWalk(database, recorded.batch, .planned, .upwards)
        try run(
            { () throws(JournalError) in
                let records = try walk.next()
                guard !records.isEmpty else { return nil }
                var chunk = Chunk()
                for record in records {
                    chunk.add(RecordedMove(forward: record, token: recorded.token), unit: record.unit)
                }
                return chunk
            },
            each: each
        )
    }
}
