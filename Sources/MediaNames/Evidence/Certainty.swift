/// How sure a reading is, decided by its evidence and never by the rule that happened to apply.
package enum Certainty: Hashable, Sendable {
    /// One reading, no rival, nothing important left unexplained.
    case certain

    /// One reading is ahead of its rivals.
    case likely

    /// Several readings are possible, or something that is needed is missing.
    case ambiguous(Doubts)

    /// The name says nothing about a film or an episode.
    case unreadable(Doubts)
}

extension Certainty {
    /// The word that JSON and the terminal use.
    package var name: String {
        switch self {
        case .certain: "certain"
        case .likely: "likely"
        case .ambiguous: "ambiguous"
        case .unreadable: "unreadable"
        }
    }

    /// What speaks against the reading, in a stable order.
    package var doubts: [Doubt] {
        switch self {
        case .certain, .likely: []
        case .ambiguous(let doubts), .unreadable(let doubts): doubts.sorted
        }
    }

    /// Whether the rules alone settle the name.
    package var isSettled: Bool {
        switch self {
        case .certain, .likely: true
        case .ambiguous, .unreadable: false
        }
    }
}
