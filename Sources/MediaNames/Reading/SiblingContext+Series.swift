extension SiblingContext {
    /// What the members of a series share.
    private struct Series: Hashable {
        let title: String?
        let seasons: [Int]
    }

    /// Recordings of one title on several days are those of a series.
    func confirmRecordings(_ drafts: inout [Draft]) {
        var days: [String: Set<AirDate>] = [:]
        for index in drafts.indices where drafts[index].isRecording {
            guard let title = drafts[index].reading.title, let day = drafts[index].reading.airDate else { continue }
            days[title, default: []].insert(day)
        }
        guard !days.isEmpty else { return }
        for index in drafts.indices where drafts[index].isRecording {
            guard let title = drafts[index].reading.title, days[title, default: []].count >= Self.fewest else {
                continue
            }
            drafts[index].doubts.remove(.movieOrEpisode)
        }
    }

    /// Parts, four and more, are the episodes of a mini-series: a film in parts seldom has so many.
    ///
    /// Three may be either's.
    func settleParts(_ drafts: inout [Draft]) {
        var series: [Series: [Int]] = [:]
        // What most drafts fail is asked of the field itself: a whole draft costs a copy.
        for index in drafts.indices where drafts[index].reading.part != nil && drafts[index].mayBePartOfSeries {
            series[Series(title: drafts[index].reading.title, seasons: []), default: []].append(index)
        }
        for members in series.values {
            let count = Set(members.compactMap { drafts[$0].reading.part }).count
            if count > Self.fewest {
                for member in members { drafts[member].takePartForEpisode() }
            } else if count == Self.fewest {
                for member in members { drafts[member].doubts.insert(.episodeOrPart) }
            }
        }
    }

    /// `S01E01.Fog.Part.1` beside `S01E01.Fog.Part.2`: one episode in two files, and not the words of two titles.
    func settleEpisodeParts(_ drafts: inout [Draft]) {
        struct Number: Hashable {
            let title: String?
            let seasons: [Int]
            let episodes: [EpisodeNumber]
            let date: AirDate?
        }
        var parts: [Number: [Int]] = [:]
        for index in drafts.indices
        where drafts[index].partWords > 0 && drafts[index].reading.part != nil
            && drafts[index].reading.isPartOfTitle && drafts[index].reading.kind == .episode
        {
            let reading = drafts[index].reading
            let number = Number(
                title: reading.title,
                seasons: reading.seasons,
                episodes: reading.episodes,
                date: reading.airDate
            )
            parts[number, default: []].append(index)
        }
        for members in parts.values where Set(members.map { drafts[$0].reading.part }).count > 1 {
            for member in members { drafts[member].takePartForFile() }
        }
    }

    /// Numbers in a season's folder that begin where no season does: `Season 2/Tide - 14` goes on from season 1.
    ///
    /// The folder may as well lack its first episodes, so the other reading stays.
    func doubtSeasons(_ drafts: inout [Draft]) {
        var series: [Series: [Int]] = [:]
        for index in drafts.indices
        where drafts[index].isSeasonFromFolder && drafts[index].reading.seasons.first.map({ $0 > 1 }) == true
            && !drafts[index].reading.episodes.isEmpty
        {
            let key = Series(title: drafts[index].reading.title, seasons: drafts[index].reading.seasons)
            series[key, default: []].append(index)
        }
        for members in series.values where members.count >= Self.fewest {
            let least = members.compactMap { drafts[$0].reading.episodes.first?.whole }.min() ?? 0
            guard least > Self.fewestOfSeason else { continue }
            for member in members { drafts[member].doubtSeason() }
        }
    }

    /// `Tide 03-17`, `Tide 03-18`: ranges that begin alike would overlap, so the first number is the season.
    func settlePairs(_ drafts: inout [Draft]) {
        var series: [Series: [Int]] = [:]
        for index in drafts.indices {
            guard drafts[index].numbering == .bare || drafts[index].numbering == .dash,
                drafts[index].reading.seasons.isEmpty, drafts[index].reading.episodes.count > 1,
                let first = drafts[index].reading.episodes.first?.whole, (1..<60).contains(first)
            else { continue }
            series[Series(title: drafts[index].reading.title, seasons: [first]), default: []].append(index)
        }
        for (series, members) in series where members.count >= Self.fewest {
            guard Set(members.compactMap { drafts[$0].reading.episodes.last }).count == members.count else { continue }
            for member in members {
                drafts[member].reading.seasons = series.seasons
                drafts[member].reading.episodes.removeFirst(drafts[member].reading.episodes.count - 1)
                drafts[member].doubts.remove(.noSeason)
                drafts[member].numbering = .dash
            }
        }
    }

    /// Numbers that run on under one title are what they seem to be.
    ///
    /// One such number may be many things; three of them that follow each other count episodes.
    func confirmSeries(_ drafts: inout [Draft]) {
        var series: [Series: [Int]] = [:]
        for index in drafts.indices {
            guard drafts[index].numbering == .dash || drafts[index].numbering == .split, drafts[index].isRunning else {
                continue
            }
            let key = Series(title: drafts[index].reading.title, seasons: drafts[index].reading.seasons)
            series[key, default: []].append(index)
        }
        for members in series.values where members.count >= Self.fewest {
            // `Tide 11`, `Tide 12`, `Tide 13` are films as well, where nothing but the numbers says otherwise.
            let isPlain = members.allSatisfy {
                drafts[$0].isNumberedBySiblings && drafts[$0].reading.seasons.isEmpty && !drafts[$0].isFansubForm
                    && !drafts[$0].isTitleFromFolder
                    && drafts[$0].reading.release.releaseGroup == nil
            }
            guard !isPlain || members.count > Self.fewest + 1 else { continue }
            let numbers = Set(members.compactMap { drafts[$0].reading.episodes.first?.whole })
            guard numbers.count >= Self.fewest, let least = numbers.min(), let most = numbers.max(),
                most - least < numbers.count * 3
            else { continue }
            for member in members { drafts[member].isConfirmed = true }
        }
    }
}

extension Draft {
    /// Whether the number could be a film's part as well as an episode's.
    fileprivate var mayBePartOfSeries: Bool {
        reading.kind == .movie && reading.part != nil && isPartOfWords && reading.title != nil
    }

    /// Takes the part for the file's: then the words are none of the episode's title.
    fileprivate mutating func takePartForFile() {
        reading.isPartOfTitle = false
        let words = reading.episodeTitle?.split(separator: " ").dropLast(partWords) ?? []
        reading.episodeTitle = words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// Lets the number count all episodes, and keeps the one that counts the season's as the other reading.
    fileprivate mutating func doubtSeason() {
        let rival = reading
        swap(&reading.episodes, &reading.absoluteEpisodes)
        doubts.insert(.seasonOrAbsolute)
        rivals = [Rival(reading: rival, lost: "no season begins with so high a number")]
    }

    fileprivate mutating func takePartForEpisode() {
        guard let part = reading.part else { return }
        reading.kind = .episode
        reading.episodes = [EpisodeNumber(part)]
        reading.part = nil
        reading.isPartOfTitle = false
        reading.fullTitle = nil
        numbering = .count
        // Films come in many parts too, now and then.
        unexplained += 1
        doubts.remove(.episodeOrPart)
    }

    /// Whether the number stands where episodes are counted, with no word beside it that says so.
    fileprivate var isRunning: Bool {
        guard reading.kind == .episode, reading.title != nil, rivals.isEmpty else { return false }
        return (numbering == .dash || numbering == .split) && !reading.episodes.isEmpty
    }
}
