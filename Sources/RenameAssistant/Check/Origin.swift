/// Who vouches for an identity.
package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// A reading by rules, without a rival that matters.
    case rules

    /// A model's suggestion that passed every check.
    case model

    /// A row of a title catalogue.
    case catalogue

    /// A person's decision.
    case person
}
