/// How sure the rules must be for a rename without a question.
package enum AcceptedCertainty: String, Hashable, Sendable, CaseIterable {
    case certain, likely
}
