import MediaNames

/// Sees whether what was accepted for the files of one folder goes together; it can only take back.
struct FolderCoherence {
    /// What the rules settled, by the files' indices in the folder's order.
    let settled: [Int: MediaIdentity]

    /// The suggestions with those taken back that clash with another file.
    ///
    /// Copies of one episode and parts of one film are the conflict finder's to sort out where the rules settled both; a
    /// model's word does not make a copy of what the rules know.
    func checked(_ suggestions: [Int: CheckedSuggestion]) -> [Int: CheckedSuggestion] {
        var result = suggestions
        let accepted = suggestions.compactMapValues { checked -> MediaIdentity? in
            if case .accepted(let confirmed, _) = checked.verdict { confirmed.identity } else { nil }
        }
        let all = settled.merging(accepted) { $1 }
        let places = all.reduce(into: [:]) { places, entry in places[Place(entry.value), default: []].append(entry.key)
        }
        for (index, identity) in accepted {
            if places[Place(identity), default: []].count > 1 {
                result[index]?.takeBack(IncoherenceObjection(.doubled))
            } else if !isInOrder(index, identity, all) {
                result[index]?.takeBack(IncoherenceObjection(.order))
            }
        }
        return result
    }

    /// Whether the neighbours of the same season have numbers on the right sides.
    private func isInOrder(_ index: Int, _ identity: MediaIdentity, _ all: [Int: MediaIdentity]) -> Bool {
        guard let (season, number) = Self.number(identity) else { return true }
        // Names in byte order have 10 before 2; only numbers of one width are compared.
        for (other, value) in all {
            guard other != index, let (otherSeason, otherNumber) = Self.number(value), otherSeason == season,
                String(otherNumber.whole).count == String(number.whole).count, value.title == identity.title
            else { continue }
            if (other < index) != (otherNumber < number) { return false }
        }
        return true
    }

    private static func number(_ identity: MediaIdentity) -> (season: Int?, number: EpisodeNumber)? {
        guard case .episode(let episode) = identity else { return nil }
        switch episode.numbering {
        case .seasonEpisode(let season, let episodes): return episodes.first.map { (season, $0) }
        case .absolute(let episodes): return episodes.first.map { (nil, $0) }
        case .airDate: return nil
        }
    }

    /// What two files of one identity share, whatever their titles of episodes.
    private struct Place: Hashable {
        let title: String
        let year: Int?
        let part: Int?
        let numbering: EpisodeNumbering?
        let editions: [String]

        init(_ identity: MediaIdentity) {
            title = FoldedTitle.of(identity.title)
            switch identity {
            case .movie(let movie): (year, part, numbering, editions) = (movie.year, movie.part, nil, movie.editions)
            case .episode(let episode): (year, part, numbering, editions) = (nil, episode.part, episode.numbering, [])
            }
        }
    }
}

extension CheckedSuggestion {
    /// Turns an accepted suggestion into one that waits.
    fileprivate mutating func takeBack(_ objection: IncoherenceObjection) {
        guard case .accepted(_, let reading) = verdict else { return }
        verdict = .needsReview(reading, [objection])
    }
}
