import MediaNames

/// What else a name could mean: the rivals that the rules kept, and what follows from their doubts.
struct OtherReadings {
    /// What the rules read.
    let evidence: ParsedFilename

    /// What the plan kept.
    let candidates: [Rival]

    /// The season that the folder alone gives.
    let folderSeason: Int?

    /// The readings that are whole films or episodes and differ from one that is shown.
    func readings(besides shown: Reading) -> [Rival] {
        let own = Rival(reading: evidence.reading, lost: "what the rules read")
        let thoughts = ([own] + evidence.rivals + candidates).map { completed($0) } + doubts
        // Another spelling of a title is no other reading.
        func key(_ reading: Reading) -> MediaIdentity? {
            MediaIdentity(reading).map { $0.spelled(TitleSpelling.Spelling(title: FoldedTitle.of($0.title))) }
        }
        var seen: Set<MediaIdentity?> = [key(shown), nil]
        return thoughts.filter { seen.insert(key($0.reading)).inserted }
    }

    /// A rival with what it leaves to the reading that leads: a swapped date is one of the same series.
    private func completed(_ rival: Rival) -> Rival {
        var reading = rival.reading
        let leading = evidence.reading
        if reading.title == nil {
            (reading.title, reading.fullTitle, reading.year) = (leading.title, leading.fullTitle, leading.year)
            (reading.country, reading.episodeTitle) = (leading.country, leading.episodeTitle)
        }
        if reading.kind == nil {
            let isNumbered =
                !reading.episodes.isEmpty || !reading.absoluteEpisodes.isEmpty || reading.airDate != nil
            reading.kind = isNumbered ? .episode : leading.kind
        }
        if reading.catalogueIDs.isEmpty { reading.catalogueIDs = leading.catalogueIDs }
        return Rival(reading: reading, lost: rival.lost)
    }

    /// What a doubt of the rules leaves open, as a reading.
    private var doubts: [Rival] {
        let leading = evidence.reading
        return evidence.certainty.doubts.compactMap { doubt in
            var reading = leading
            switch doubt {
            case .otherSeason:
                guard let folderSeason, !leading.seasons.contains(folderSeason) else { return nil }
                reading.seasons = [folderSeason]
                return Rival(reading: reading, lost: "the folder's season")
            case .yearOrTitle:
                guard let year = leading.year else { return nil }
                (reading.kind, reading.title, reading.fullTitle, reading.year) = (.movie, String(year), nil, nil)
                return Rival(reading: reading, lost: "the year may be the title")
            case .episodeOrPart:
                guard let part = leading.part, leading.episodes.isEmpty else { return nil }
                (reading.kind, reading.seasons, reading.episodes) = (.episode, [1], [EpisodeNumber(part)])
                (reading.part, reading.isPartOfTitle, reading.fullTitle) = (nil, false, nil)
                return Rival(reading: reading, lost: "the part may be an episode")
            default: return nil
            }
        }
    }
}
