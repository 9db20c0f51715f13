package import LanguageModel
package import MediaNames

/// An identity that something stronger than a guess vouches for.
///
/// A plan is built from confirmed identities only, and the initializer is private to this file: the ways to make one
/// all stand here.
package struct ConfirmedIdentity: Hashable, Sendable {
    package let identity: MediaIdentity

    /// Who vouches for it.
    package let origin: Origin

    fileprivate init(_ identity: MediaIdentity, origin: Origin) {
        self.identity = identity
        self.origin = origin
    }
}

extension ConfirmedIdentity {
    /// The identity that the rules settled alone; `nil` if they are less sure, or the reading is not a whole identity.
    ///
    /// - Parameters:
    ///   - parsed: What the rules read.
    ///   - accepted: How sure they must be.
    package init?(rules parsed: borrowing ParsedFilename, accepting accepted: AcceptedCertainty) {
        switch (parsed.certainty, accepted) {
        case (.certain, _), (.likely, .likely): break
        default: return nil
        }
        guard let identity = MediaIdentity(parsed.reading) else { return nil }
        self.init(identity, origin: .rules)
    }

    /// The same film or episode under the name that its library uses.
    ///
    /// Numbers and dates cannot be changed this way, and nothing that a person decided.
    func spelled(_ spelling: TitleSpelling.Spelling) -> ConfirmedIdentity {
        guard origin != .person else { return self }
        return ConfirmedIdentity(identity.spelled(spelling), origin: origin)
    }

    /// The identity that a person decided on; `nil` if no film or episode can have it.
    ///
    /// - Parameter identity: What the person says the file is.
    package init?(person identity: MediaIdentity) {
        guard PersonCheck.flaws(of: Reading().stating(identity)).isEmpty else { return nil }
        self.init(identity, origin: .person)
    }
}

extension MediaIdentity {
    /// The same film or episode under another spelling of its title, with the year and country that go with it.
    func spelled(_ spelling: TitleSpelling.Spelling) -> MediaIdentity {
        switch self {
        case .movie(var movie):
            movie.title = spelling.title
            movie.year = movie.year ?? spelling.year
            return .movie(movie)
        case .episode(var episode):
            episode.series = spelling.title
            episode.year = episode.year ?? spelling.year
            episode.country = episode.country ?? spelling.country
            episode.episodeTitle = episode.episodeTitle.map { TitleCase.applied(to: $0) }
            return .episode(episode)
        }
    }
}

extension SuggestionCheck {
    /// What becomes of a suggestion.
    ///
    /// This is the only way from a suggestion to a confirmed identity: through every check, and past none.
    ///
    /// - Parameter suggestion: What a model answered about this file.
    /// - Returns: Accepted only if nothing objects.
    package func verdict(on suggestion: Suggestion) -> SuggestionVerdict {
        let finding = finding(on: suggestion)
        guard finding.objections.isEmpty else {
            guard let reading = finding.reading, !finding.objections.contains(where: { type(of: $0).isFatal }) else {
                return .rejected(finding.objections)
            }
            return .needsReview(reading, finding.objections)
        }
        guard let reading = finding.reading, let identity = MediaIdentity(reading) else {
            return .rejected([RoundTripObjection()])
        }
        return .accepted(ConfirmedIdentity(identity, origin: .model), reading)
    }
}
