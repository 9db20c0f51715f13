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
