import MediaNames

extension Reading {
    /// This reading with everything that an identity states instead of its own.
    ///
    /// What is no part of an identity (resolution, languages, the release's group) stays.
    func stating(_ identity: MediaIdentity) -> Reading {
        var reading = self
        reading.fullTitle = nil
        reading.isPartOfTitle = false
        reading.isSeasonPack = false
        reading.isRejected = false
        (reading.seasons, reading.episodes, reading.absoluteEpisodes, reading.airDate) = ([], [], [], nil)
        (reading.country, reading.episodeTitle, reading.editions) = (nil, nil, [])
        switch identity {
        case .movie(let movie):
            reading.kind = .movie
            reading.title = movie.title
            reading.year = movie.year
            reading.part = movie.part
            reading.editions = movie.editions
            reading.catalogueIDs = movie.catalogueIDs
        case .episode(let episode):
            reading.kind = .episode
            reading.title = episode.series
            reading.year = episode.year
            reading.country = episode.country
            reading.episodeTitle = episode.episodeTitle
            reading.part = episode.part
            reading.catalogueIDs = episode.catalogueIDs
            switch episode.numbering {
            case .seasonEpisode(let season, let episodes): (reading.seasons, reading.episodes) = ([season], episodes)
            case .absolute(let episodes): reading.absoluteEpisodes = episodes
            case .airDate(let date): reading.airDate = date
            }
            reading.isSpecial = reading.seasons == [0]
        }
        return reading
    }
}
