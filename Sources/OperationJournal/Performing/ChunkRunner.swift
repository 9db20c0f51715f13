import SystemPackage

/// Performs units in chunks: the intent durable first, the files second, the folders synced third, the result last.
///
/// One transaction closes a chunk and opens the next, so that a chunk costs one durable commit.
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

    let database: JournalDatabase
    let monitor: RunMonitor
    let states: States
    var performer: UnitPerformer

    /// Whether the run was told to stop.
    private(set) var isInterrupted = false

    init(database: JournalDatabase, monitor: RunMonitor, states: States, performer: UnitPerformer) {
        self.database = database
        self.monitor = monitor
        self.states = states
        self.performer = performer
    }

    /// Performs units.
    ///
    /// - Parameters:
    ///   - units: The units, with places in `moves`.
    ///   - moves: The moves that were planned and recorded.
    /// - Returns: One result for each move, in the order of `moves`.
    /// - Throws: ``JournalError/notDurable(folder:code:)`` or ``JournalError/database(journal:code:message:)``; the
    ///   operations of the chunk in hand keep the state of their intent then, for recovery to settle.
    mutating func run(_ units: [Unit], of moves: [RecordedMove]) throws(JournalError) -> [Result] {
        var results = moves.map { _ in Result(state: states.unreached, cause: .interrupted) }
        var closed: [Int] = []
        var finished = 0
        for chunk in ChunkPlanner.chunks(units) {
            isInterrupted = isInterrupted || monitor.isInterrupted()
            if isInterrupted { break }
            let members = units[chunk].flatMap(\.moves)
            try commit(closed, results, opening: members, of: moves)
            closed = members
            for unit in units[chunk] {
                isInterrupted = isInterrupted || monitor.isInterrupted()
                if isInterrupted { break }
                note(try performer.perform(unit, of: moves), of: unit, in: &results)
                finished += unit.moves.count
                monitor.onEvent(.settled(files: finished, of: moves.count))
            }
            for gaps in [
                try performer.ledger.changed.sync(performer.folders), try performer.changed.sync(performer.folders),
            ] {
                performer.notes.unsynced.formUnion(gaps.unsupported)
                // A folder that files were just moved in, and that is out of reach now: nothing is known to be durable.
                if let lost = gaps.unreachable.first { throw .notDurable(folder: lost.folder, code: lost.code) }
            }
        }
        let reached = Set(closed)
        let unreached = isInterrupted ? units.flatMap(\.moves).filter { results[$0].cause == .interrupted } : []
        try commit(closed + unreached.filter { !reached.contains($0) }, results, opening: [], of: moves)
        return results
    }

    private mutating func note(_ outcome: UnitPerformer.Outcome, of unit: Unit, in results: inout [Result]) {
        for place in unit.moves {
            results[place] =
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
        if case .interrupted = outcome { isInterrupted = true }
    }

    /// Makes the results of one chunk durable together with the intent of the next.
    private func commit(
        _ closed: [Int],
        _ results: [Result],
        opening members: [Int],
        of moves: [RecordedMove]
    ) throws(JournalError) {
        let closing = closed.map { (id: moves[$0].id, state: results[$0].state, cause: results[$0].cause) }
        let opening = members.map { (id: moves[$0].id, state: states.intent, cause: FailureCause?.none) }
        let folders = performer.ledger.takeChanges()
        guard !closing.isEmpty || !opening.isEmpty || !folders.isEmpty else { return }
        try database.write { database in
            try database.setStates(closing)
            try database.setStates(opening)
            try database.setStates(folders)
        }
        for (place, change) in zip(closed + members, closing + opening) {
            let move = moves[place]
            monitor.onEvent(.changed(move.id, move.from, move.to, change.state, change.cause))
        }
    }
}
