import ArgumentParser
import OperationJournal

/// The state that a listing of the journal is confined to.
struct HistoryStatus: ExpressibleByArgument, Hashable {
    private let word: String

    init?(argument: String) {
        guard Self.allValueStrings.contains(argument) else { return nil }
        word = argument
    }

    static var allValueStrings: [String] {
        let operations = OperationState.allCases.map(\.rawValue)
        return operations + BatchState.allCases.map(\.rawValue).filter { !operations.contains($0) }
    }

    /// Whether an operation is in this state.
    func covers(_ state: OperationState) -> Bool { state.rawValue == word }

    /// Whether a batch is in this state, or an operation of it.
    func covers(_ batch: BatchRecord) -> Bool {
        batch.state.rawValue == word || batch.counts.keys.contains { $0.rawValue == word }
    }
}
