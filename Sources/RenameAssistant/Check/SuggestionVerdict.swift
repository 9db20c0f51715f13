package import MediaNames

/// What becomes of a suggestion.
///
/// Only the check makes one that is accepted, since only it can make the identity within.
package enum SuggestionVerdict: Sendable {
    /// Nothing objects: rules and model found the same independently. The reading is what the identity was made from.
    case accepted(ConfirmedIdentity, Reading)

    /// A person may find it right; the reading is what it would mean.
    case needsReview(Reading, [any SuggestionObjection])

    /// It is wrong, and is shown only as such.
    case rejected([any SuggestionObjection])
}

extension SuggestionVerdict {
    /// The word that programs go by.
    package var word: Verdict {
        switch self {
        case .accepted: .accepted
        case .needsReview: .needsReview
        case .rejected: .rejected
        }
    }

    /// The identity, if the suggestion was accepted.
    package var confirmed: ConfirmedIdentity? {
        if case .accepted(let confirmed, _) = self { confirmed } else { nil }
    }

    /// What the suggestion would mean; `nil` if it is wrong.
    package var reading: Reading? {
        switch self {
        case .accepted(_, let reading), .needsReview(let reading, _): reading
        case .rejected: nil
        }
    }

    /// What speaks against the suggestion, in the order of the checks.
    package var objections: [any SuggestionObjection] {
        switch self {
        case .accepted: []
        case .needsReview(_, let objections): objections
        case .rejected(let objections): objections
        }
    }
}
