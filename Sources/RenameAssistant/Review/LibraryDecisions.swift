import RunStore
package import SystemPackage

/// Keeps decisions about a library's files beside the answers of models, so that every later plan honours them.
package struct LibraryDecisions: DecisionStore {
    private let store: ReviewDecisions

    /// - Parameter path: Where they are kept.
    /// - Throws: `RunStoreError`
    package init(_ path: FilePath) throws {
        store = try ReviewDecisions(path)
    }

    package mutating func keep(_ step: DecidedStep, in plan: RenamePlan) throws {
        try store.keep(step.decisions.compactMap { file, decision in decision?.record(about: file) })
        try store.forget(step.decisions.filter { $0.decision == nil }.map { ReviewDecision.File($0.file) })
    }
}
