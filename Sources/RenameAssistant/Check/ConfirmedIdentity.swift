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
    consuming func spelled(_ spelling: TitleSpelling.Spelling) -> ConfirmedIdentity {
        guard origin != .person else { return self }
        return ConfirmedIdentity(identity.spelled(spelling), origin: origin)
    }

    /// The identity of a part of an episode, in a folder that a person calls an anthology: its letter says which part it is.
    ///
    /// That others claim the same number is no doubt then, since they are the other parts. Every other doubt stays.
    ///
    /// - Parameters:
    ///   - parsed: What the rules read; a part that they read themselves is not replaced.
    ///   - part: Which part it is, from 1.
    ///   - accepted: How sure the rules must be.
    init?(segment parsed: borrowing ParsedFilename, part: Int, accepting accepted: AcceptedCertainty) {
        switch (parsed.certainty, accepted) {
        case (.certain, _), (.likely, .likely): break
        case (.ambiguous(let doubts), _) where doubts == [.doubled]: break
        default: return nil
        }
        guard case .episode(var episode) = MediaIdentity(parsed.reading), episode.part == nil else { return nil }
        episode.part = part
        self.init(.episode(episode), origin: .rules)
    }

    /// The same episodes with their titles joined in the one form that is written; nothing that a person decided changes.
    func joiningSegments() -> ConfirmedIdentity {
        guard origin != .person, case .episode(var episode) = identity, let title = episode.episodeTitle,
            case .seasonEpisode(_, let numbers) = episode.numbering, numbers.allSatisfy({ !$0.isHalf }),
            let first = numbers.first, numbers.map(\.whole) == Array(first.whole..<first.whole + numbers.count),
            let joined = SegmentTitles.joined(title, count: numbers.count)
        else { return self }
        episode.episodeTitle = joined
        return ConfirmedIdentity(.episode(episode), origin: origin)
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
    consuming func spelled(_ spelling: TitleSpelling.Spelling) -> MediaIdentity {
        switch consume self {
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
