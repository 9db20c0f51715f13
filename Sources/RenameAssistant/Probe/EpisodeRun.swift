import MediaNames

/// The episodes of one season that follow each other: what the lengths of its files are compared within.
struct EpisodeRun: Hashable {
    private let series: String

    /// `nil` where numbers count over all seasons.
    let season: Int?

    /// The run that an identity belongs to, with its numbers there; `nil` for films and for dates.
    static func of(_ identity: MediaIdentity) -> (run: EpisodeRun, numbers: [EpisodeNumber])? {
        guard case .episode(let episode) = identity, episode.part == nil else { return nil }
        let series = FoldedTitle.of(episode.series)
        switch episode.numbering {
        case .seasonEpisode(let season, let episodes):
            return (EpisodeRun(series: series, season: season), episodes)
        case .absolute(let numbers): return (EpisodeRun(series: series, season: nil), numbers)
        case .airDate: return nil
        }
    }

    private init(series: String, season: Int?) {
        self.series = series
        self.season = season
    }
}
