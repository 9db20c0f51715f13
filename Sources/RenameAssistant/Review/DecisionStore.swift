package import MediaScanner

/// Keeps decisions as they are made, so that a closed terminal or a crash loses none.
package protocol DecisionStore {
    /// Keeps one step of a review: however the program ends after this returns, the step is known to the next one.
    ///
    /// - Parameters:
    ///   - step: What was decided.
    ///   - plan: The plan as it is now.
    /// - Throws: What kept it from being kept; the step counts as not taken then.
    mutating func keep(_ step: DecidedStep, in plan: RenamePlan) throws
}

/// What one step of a review changed.
package struct DecidedStep: Sendable {
    /// What was decided about each file; `nil` where a decision was taken back.
    package let decisions: [(file: MediaFile, decision: PersonDecision?)]

    /// The indices of the groups that are others now, ascending, and whether each is again what it was at the beginning.
    package let groups: [(index: Int, isOriginal: Bool)]
}
