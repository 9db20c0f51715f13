import MediaNames

/// What counts a file among others: the fields in which rules and model must agree.
struct FileNumbers: Hashable {
    let seasons: [Int]
    let episodes: [EpisodeNumber]
    let date: AirDate?
    let part: Int?

    init(_ reading: Reading) {
        seasons = reading.seasons
        // A number without a season counts all episodes, whichever field it stands in.
        episodes = reading.seasons.isEmpty && reading.episodes.isEmpty ? reading.absoluteEpisodes : reading.episodes
        date = reading.airDate
        part = reading.part
    }
}
