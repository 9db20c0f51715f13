/// Which film or which episodes a file is: enough to say what it should be called.
package enum MediaIdentity: Hashable, Sendable {
    case movie(MovieIdentity)
    case episode(EpisodeIdentity)
}

extension MediaIdentity {
    /// The identity that a reading gives, if it is complete.
    ///
    /// Season and episode win over an air date, and a date over an absolute number, since media servers look for them
    /// in this order. An episode number without a season counts as absolute.
    ///
    /// - Returns: `nil` for extras, season packs, rejected names, several seasons, and readings without a title or
    ///   a number.
    package init?(_ reading: borrowing Reading) {
        guard let title = reading.fullTitle ?? reading.title, !title.isEmpty, !reading.isRejected, !reading.isSeasonPack
        else { return nil }
        switch reading.kind {
        case .movie:
            self = .movie(
                MovieIdentity(
                    title: title,
                    year: reading.year,
                    part: reading.isPartOfTitle ? nil : reading.part,
                    editions: reading.editions,
                    catalogueIDs: reading.catalogueIDs
                )
            )
        case .episode:
            guard let numbering = EpisodeNumbering(reading) else { return nil }
            self = .episode(
                EpisodeIdentity(
                    series: title,
                    year: reading.year,
                    country: reading.country,
                    numbering: numbering,
                    episodeTitle: reading.episodeTitle,
                    part: reading.isPartOfTitle ? nil : reading.part,
                    catalogueIDs: reading.catalogueIDs
                )
            )
        case .extra, nil:
            return nil
        }
    }

    /// The film's or the series' title.
    package var title: String {
        switch self {
        case .movie(let movie): movie.title
        case .episode(let episode): episode.series
        }
    }
}

extension EpisodeNumbering {
    /// The numbering that a reading states, if it states one whole.
    fileprivate init?(_ reading: borrowing Reading) {
        if reading.seasons.count == 1, !reading.episodes.isEmpty {
            self = .seasonEpisode(season: reading.seasons[0], episodes: reading.episodes)
        } else if let date = reading.airDate {
            self = .airDate(date)
        } else if reading.episodes.isEmpty, !reading.absoluteEpisodes.isEmpty {
            // A season alone says nothing of a number that counts over all of them.
            self = .absolute(reading.absoluteEpisodes)
        } else if reading.seasons.isEmpty, !reading.episodes.isEmpty {
            self = .absolute(reading.episodes)
        } else {
            return nil
        }
    }
}
