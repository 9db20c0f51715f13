/// What is to become of a group.
package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It is renamed.
    case accepted

    /// It waits for a person.
    case needsReview = "needs_review"

    /// It is not renamed: what was suggested is wrong.
    case rejected

    /// It has its right name already, or is of a kind that is left alone.
    case unchanged
}

extension Verdict {
    /// Whether a group with this verdict waits for a person; what one decided to leave alone does not.
    ///
    /// - Parameter origin: Whose word the verdict is.
    /// - Returns: Whether somebody has to look at it.
    func isOpen(by origin: Origin?) -> Bool {
        switch self {
        case .needsReview: true
        case .rejected: origin != .person
        case .accepted, .unchanged: false
        }
    }
}
