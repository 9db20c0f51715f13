/// What a season's folder says of the numbers in it.
extension FolderContext {
    func addSeason(to draft: inout Draft) {
        guard let folder = useful.first(where: \.isSeason)?.draft, let season = folder.reading.seasons.first else {
            return
        }
        takeLeadingNumber(&draft)
        takeYearForNumber(&draft, season: season)
        if draft.doubts.contains(.seasonOrAbsolute) {
            settleSplit(&draft, season: season)
        } else if draft.reading.seasons.isEmpty, draft.reading.episodes.count > 1,
            draft.reading.episodes.allSatisfy({ !$0.isHalf && $0.whole / 100 == season && $0.whole % 100 > 0 })
        {
            // `Season 7/714-715`
            draft.reading.seasons = [season]
            draft.reading.episodes = draft.reading.episodes.map { EpisodeNumber($0.whole % 100) }
            draft.numbering = .marked
        } else if draft.reading.seasons.isEmpty, draft.reading.airDate == nil || draft.numbering != .date {
            if draft.numbering == .none, draft.extra == nil, let title = draft.reading.title,
                let episode = Self.gluedEpisode(title, in: season)
            {
                draft.reading.kind = .episode
                draft.reading.episodes = [EpisodeNumber(episode)]
                draft.reading.title = nil
                draft.numbering = .split
            } else if draft.numbering == .none, draft.extra == nil, let title = draft.reading.title,
                draft.reading.year == nil
            {
                // A video in a season's folder is an episode, whichever.
                draft.reading.kind = .episode
                draft.reading.episodeTitle = draft.reading.fullTitle ?? title
                draft.isTitleBehindNumber = true
                draft.doubts.insert(.noNumber)
            } else if draft.numbering == .none {
                return
            }
            draft.reading.seasons = [season]
            draft.isSeasonFromFolder = true
            if draft.numbering == .word || draft.numbering == .dash || draft.numbering == .count {
                draft.numbering = .marked
            }
            if draft.numbering == .bare { draft.numbering = .dash }
            draft.evidence.append(contentsOf: folder.evidence.filter { $0.field == .season })
        } else if draft.reading.seasons.count == 1, draft.reading.seasons[0] != season, !draft.reading.episodes.isEmpty
        {
            draft.doubts.insert(.otherSeason)
        }
        if season == 0 { draft.reading.isSpecial = true }
    }

    /// `10 Fog 1942`, `19 Fog (12 Feb 1960)`, `Part 5 - Fog`: in a season's folder the number in front counts its episodes,
    /// and so does that of a part.
    private func takeLeadingNumber(_ draft: inout Draft) {
        guard draft.extra == nil, draft.reading.seasons.isEmpty, draft.reading.episodes.isEmpty else { return }
        if let part = draft.reading.part, draft.isPartOfWords,
            draft.reading.title == nil || draft.isTitleBehindNumber
        {
            draft.reading.part = nil
            draft.reading.isPartOfTitle = false
            draft.reading.episodes = [EpisodeNumber(part)]
            draft.reading.kind = .episode
            draft.numbering = .word
            return
        }
        let isFilm = draft.numbering == .none && draft.reading.kind == .movie && draft.reading.year != nil
        guard isFilm || draft.numbering == .date && draft.isDateEnclosed,
            let title = draft.reading.fullTitle ?? draft.reading.title, !isFolderTitle(title)
        else { return }
        var rest = title[...]
        if draft.ordinal == nil { rest = rest.dropFirst(title.utf8.prefix(while: Letters.isDigit).count) }
        guard let number = draft.ordinal ?? Int(title.prefix(title.utf8.count - rest.utf8.count)),
            (1..<100).contains(number), draft.ordinal != nil || rest.first == " "
        else { return }
        draft.reading.kind = .episode
        draft.reading.episodes = [EpisodeNumber(number)]
        draft.reading.episodeTitle = String(rest.drop { $0 == " " || $0 == "-" })
        draft.reading.title = nil
        draft.reading.fullTitle = nil
        draft.reading.alternativeTitles = []
        draft.reading.year = nil
        draft.numbering = .dash
        draft.unexplained += 1
        draft.doubts.remove(.movieOrEpisode)
    }

    /// Whether a title begins with that of a folder, as `60 Minutes` does in the series' own.
    private func isFolderTitle(_ title: String) -> Bool {
        let folded = FoldedTitle(title)
        return useful.contains { $0.title.map { folded == $0 || folded.hasPrefix($0) } ?? false }
    }

    /// `Tide.1901.Fog` in the folder of season 19: four digits that begin with the season are no year.
    private func takeYearForNumber(_ draft: inout Draft, season: Int) {
        guard draft.numbering == .none, draft.reading.kind == .movie, draft.extra == nil, !draft.isYearEnclosed,
            let year = draft.reading.year, year / 100 == season, (1...60).contains(year % 100)
        else { return }
        draft.reading.kind = .episode
        draft.reading.year = nil
        draft.reading.episodes = [EpisodeNumber(year % 100)]
        draft.numbering = .split
        draft.evidence.removeAll { $0.field == .year }
    }

    /// `117` in the folder of season 1 is its 17th episode; in that of season 2 it is number 117.
    func settleSplit(_ draft: inout Draft, season: Int) {
        draft.doubts.remove(.seasonOrAbsolute)
        if draft.reading.seasons != [season], let rival = draft.rivals.first, takes(rival, in: season) {
            let leading = draft.reading
            draft.reading.seasons = rival.reading.seasons
            draft.reading.episodes = rival.reading.episodes
            draft.reading.title = rival.reading.title ?? leading.title
            draft.rivals = [Rival(reading: leading, lost: "the folder says season \(season)")]
        }
        if draft.reading.seasons == [season] {
            draft.numbering = .marked
            draft.rivals = []
            draft.isSplitBySeason = true
            return
        }
        if draft.reading.seasons.isEmpty, draft.rivals.contains(where: { $0.reading.title != nil }) {
            // `Harbor 2 - 5` in the folder of season 1: the 2 is the title's.
            draft.reading.seasons = [season]
            draft.numbering = .marked
            draft.rivals = []
            return
        }
        draft.reading.seasons = [season]
        draft.doubts.insert(.otherSeason)
        draft.numbering = .bare
    }

    /// Whether a season's folder makes a rival lead: one with a title of its own must name the same season.
    func takes(_ rival: Rival, in season: Int) -> Bool {
        rival.reading.title == nil || rival.reading.seasons == [season]
    }

    /// The episode that a number at the end of a group's short name counts in a season: `301` of `grp-tide301`.
    static func gluedEpisode(_ title: String, in season: Int) -> Int? {
        let digits = title.utf8.reversed().prefix(while: Letters.isDigit).count
        guard (3...4).contains(digits), digits < title.utf8.count else { return nil }
        let number = title.utf8.suffix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return number / 100 == season && number % 100 > 0 ? number % 100 : nil
    }
}
