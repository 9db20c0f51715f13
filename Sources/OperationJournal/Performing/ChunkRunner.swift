import GRDB
import SystemPackage

/// Performs units in chunks: the intent durable first, the files second, the folders synced third, the result last.
///
/// One transaction closes a chunk and opens the next, so that a chunk costs one durable commit. Only the chunk in hand and
/// the one before it are held in memory.
struct ChunkRunner {
    /// The states that operations go through on their way.
    struct States {
        /// While the files are under way.
        let intent: OperationState

        /// When the files are at their destinations, durably.
        let performed: OperationState

        /// When something stood in the way and the files are where they were.
        let failed: OperationState

        /// When the run ended before their turn.
        let unreached: OperationState

        /// Why they are where they are then, if that was nobody's wish.
        var performedCause: FailureCause?

        /// Performing what was planned.
        static let forward = States(intent: .performing, performed: .done, failed: .failed, unreached: .cancelled)

        /// Taking back what was done.
        static let backward = States(intent: .rollingBack, performed: .rolledBack, failed: .done, unreached: .done)

        /// Settling what a crash left: where the facts allow nothing, a person must look.
        static let recovery = States(
            intent: .rollingBack,
            performed: .rolledBack,
            failed: .needsAttention,
            unreached: .rollingBack,
            performedCause: .interrupted
        )
    }

    /// What became of one move.
    struct Result {
        let state: OperationState
        let cause: FailureCause?
    }

    /// A chunk that was performed, until the journal knows.
    private struct Performed {
        let chunk: Chunk
        var results: [Result]

        /// How the journal has it that the chunk is under way; `nil` where each row says so.
        let opened: OpenChunk?
    }

    let database: JournalDatabase
    let batch: BatchID
    let monitor: RunMonitor
    let states: States
    var performer: UnitPerformer

    /// How many operations the run has, for those who watch.
    let total: Int

    /// Whether the run was told to stop.
    private(set) var isInterrupted = false
    private var finished = 0

    init(
        database: JournalDatabase,
        batch: BatchID,
        monitor: RunMonitor,
        states: States,
        performer: UnitPerformer,
        total: Int
    ) {
        self.database = database
        self.batch = batch
        self.monitor = monitor
        self.states = states
        self.performer = performer
        self.total = total
    }

    /// Performs chunks until there are none left, or the run is told to stop.
    ///
    /// - Parameters:
    ///   - next: The next chunk, or `nil` if there is none; asked before the one in hand is closed.
    ///   - each: Hears what became of each move, once that is durable.
    /// - Throws: ``JournalError/notDurable(folder:code:)`` or ``JournalError/database(journal:code:message:)``; the
    ///   operations of the chunk in hand keep the state of their intent then, for recovery to settle.
    mutating func run(
        _ next: () throws(JournalError) -> Chunk?,
        each: (RecordedMove, Result) -> Void
    ) throws(JournalError) {
        try database.spreadOpenChunk(of: batch)
        var closed: Performed?
        while !isInterrupted {
            isInterrupted = monitor.isInterrupted()
            guard !isInterrupted, let chunk = try next() else { break }
            let opened = opened(chunk)
            try commit(closed, opening: chunk, as: opened, each)
            closed = Performed(chunk: chunk, results: try perform(chunk), opened: opened)
            try sync()
        }
        try commit(closed, opening: nil, as: nil, each)
    }

    private mutating func perform(_ chunk: Chunk) throws(JournalError) -> [Result] {
        var results = [Result](
            repeating: Result(state: states.unreached, cause: .interrupted),
            count: chunk.moves.count
        )
        for unit in chunk.units {
            isInterrupted = isInterrupted || monitor.isInterrupted()
            if isInterrupted { break }
            let outcome = try performer.perform(chunk.moves[unit])
            for place in unit { results[place] = result(of: outcome, at: place - unit.lowerBound) }
            if case .interrupted = outcome { isInterrupted = true }
            finished += unit.count
            monitor.onEvent(.settled(files: finished, of: total))
        }
        return results
    }

    private func result(of outcome: UnitPerformer.Outcome, at place: Int) -> Result {
        switch outcome {
        case .performed(let exceptions):
            Result(
                state: exceptions[place] == nil ? states.performed : states.failed,
                cause: exceptions[place] ?? states.performedCause
            )
        case .interrupted: Result(state: states.unreached, cause: .interrupted)
        case .failed(let causes): Result(state: states.failed, cause: causes[place] ?? .groupFailed)
        case .unsettled(let cause): Result(state: states.intent, cause: cause)
        }
    }

    /// Makes durable what was done in folders.
    private mutating func sync() throws(JournalError) {
        for gaps in [
            try performer.ledger.changed.sync(performer.folders), try performer.changed.sync(performer.folders),
        ] {
            performer.notes.unsynced.formUnion(gaps.unsupported)
            // A folder that files were just moved in, and that is out of reach now: nothing is known to be durable.
            if let lost = gaps.unreachable.first { throw .notDurable(folder: lost.folder, code: lost.code) }
        }
    }

    /// Makes the results of one chunk durable together with the intent of the next.
    private func commit(
        _ closed: Performed?,
        opening chunk: Chunk?,
        as opened: OpenChunk?,
        _ each: (RecordedMove, Result) -> Void
    ) throws(JournalError) {
        let folders = performer.ledger.takeChanges()
        guard closed != nil || chunk != nil || !folders.isEmpty else { return }
        try database.write { database in
            let writer = StateWriter(database, of: batch)
            if let closed { try write(closed, writer) }
            if let chunk, opened == nil {
                for move in chunk.moves { try writer.set(states.intent, nil, of: move.id) }
            }
            if opened != nil || closed?.opened != nil { try database.setOpenChunk(opened, of: batch) }
            try database.setStates(folders)
        }
        if let closed {
            for (move, result) in zip(closed.chunk.moves, closed.results) {
                monitor.onEvent(.changed(move.id, move.from, move.to, result.state, result.cause))
                each(move, result)
            }
        }
        for move in chunk?.moves ?? [] {
            monitor.onEvent(.changed(move.id, move.from, move.to, states.intent, nil))
        }
    }

    /// The chunk as a range of numbers, if all of its operations can be told apart from the rest by that.
    private func opened(_ chunk: Chunk) -> OpenChunk? {
        guard chunk.isRange, let before = chunk.moves.first?.state else { return nil }
        return OpenChunk(batch: batch, numbers: chunk.numbers, before: before, intent: states.intent)
    }

    /// Writes what became of a chunk: what went another way one by one, the rest by its range.
    private func write(_ closed: Performed, _ writer: StateWriter) throws {
        // Rows that go back to what they said would be taken for those that were performed.
        let before = closed.opened?.before
        let isRange = before != nil && !closed.results.contains { $0.state == before }
        for (move, result) in zip(closed.chunk.moves, closed.results)
        where !isRange || result.state != states.performed || result.cause != states.performedCause {
            try writer.set(result.state, result.cause, of: move.id)
        }
        if isRange, let before {
            try writer.set(states.performed, states.performedCause, in: closed.chunk.numbers, from: before)
        }
    }
}
