/// How sure a reading is, from its evidence.
extension Draft {
    /// The most episodes that one name is certain to name; half a year's broadcasts have as many.
    static let mostCertainEpisodes = 13

    /// How sure the reading is.
    func certainty() -> Certainty {
        if reading.isRejected { return .unreadable([junk ?? .noTitle]) }
        var doubts = self.doubts
        if reading.title == nil { doubts.insert(.noTitle) }
        switch reading.kind {
        case .movie: return movie(doubts)
        case .episode: return episode(doubts)
        case .extra: return .ambiguous(doubts.adding(.extra))
        case nil: return .unreadable(doubts.adding(.noTitle))
        }
    }

    private func movie(_ known: Doubts) -> Certainty {
        var doubts = known
        // A part with a title of its own is a mini-series' oftener than a film's.
        if reading.part != nil, reading.isPartOfTitle && reading.year == nil || reading.episodeTitle != nil {
            doubts.insert(.episodeOrPart)
        }
        if endsInSpecial { doubts.insert(.movieOrEpisode) }
        if reading.year == nil, !hasStrongTag || titleEndsInLongNumber { doubts.insert(.movieOrEpisode) }
        if !doubts.isEmpty { return .ambiguous(doubts) }
        guard reading.year != nil || isCut else { return .likely }
        // `Tide (1994) Part 2`: a mini-series has parts as well.
        if reading.part != nil, isPartOfWords { return .likely }
        // `Fr - Title (2005)`: a short word before a dash may be no title.
        if let title = reading.title, reading.fullTitle != nil, title.utf8.count <= 3 { return .likely }
        return rivals.isEmpty && unexplained == 0 && !hasDoubtfulTitle ? .certain : .likely
    }

    /// `Tide Christmas Special 2022`: broadcasters call an episode so, and hardly anybody a film.
    private var endsInSpecial: Bool {
        guard let title = reading.title else { return false }
        let text = title.utf8.span
        // Hardly a title ends in an L.
        guard text.count > 12, text[text.count - 1] | 0x20 == 0x6C else { return false }
        return ["christmas special", "xmas special", "holiday special", "halloween special", "easter special"].contains
        {
            title.utf8.count > $0.utf8.count
                && zip(title.utf8.suffix($0.utf8.count), $0.utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// `Tide 1107`: season and episode in one number, as likely as a film of that name.
    private var titleEndsInLongNumber: Bool {
        guard let title = reading.title else { return false }
        let text = title.utf8.span
        var start = text.count
        while start > 0, Letters.isDigit(text[start - 1]) { start -= 1 }
        return start > 0 && (3...4).contains(text.count - start)
    }

    /// Whether the name speaks of a cut that only films have; it then is a film's though it has no year.
    private var isCut: Bool {
        hasStrongTag
            && reading.editions.contains {
                $0 == "Director's Cut" || $0 == "Theatrical" || $0 == "Extended" || $0 == "Final Cut" || $0 == "IMAX"
                    || $0 == "Unrated"
            }
    }

    private func episode(_ known: Doubts) -> Certainty {
        var doubts = known
        if reading.isSeasonPack, isFile || reading.seasons.contains(0) { doubts.insert(.seasonPack) }
        if reading.episodes.isEmpty, reading.absoluteEpisodes.isEmpty, reading.airDate == nil,
            !reading.isSeasonPack
        {
            doubts.insert(.noNumber)
        }
        if numbering == .bare { doubts.insert(.noSeason) }
        if mayBeFilmInOrder { doubts.insert(.movieOrEpisode) }
        if isTitleBehindNumber, !isTitleFromFolder { doubts.insert(.titleOrEpisodeTitle) }
        if !doubts.isEmpty { return .ambiguous(doubts) }
        guard rivals.isEmpty, unexplained == 0, !hasDoubtfulTitle else { return .likely }
        // A collection's name describes it more than it names it.
        if reading.episodes.count > Self.mostCertainEpisodes { return .likely }
        // `2008x12` may be half of a date; `S2008E12` is not.
        if isYearLikeSeason { return .likely }
        if reading.isSeasonPack { return .certain }
        switch numbering {
        case .marked, .date: return .certain
        // A year without brackets may stand for the season.
        case .word, .count: return reading.year == nil || isYearBehind || isYearEnclosed ? .certain : .likely
        case .split where isConfirmed: return .certain
        case .dash: return isConfirmed || isFansubForm && !titleHasNumber ? .certain : .likely
        default: return .likely
        }
    }

    /// `Title - 01 - Tide (1962)`: a year in brackets at the end is a film's oftener than an episode's, and the number
    /// then its place in somebody's order.
    var mayBeFilmInOrder: Bool {
        guard isYearBehind, isYearEnclosed, reading.seasons.isEmpty, reading.episodeTitle != nil, !isFansubForm,
            !isYearOfSeries
        else { return false }
        return numbering == .dash || numbering == .bare || numbering == .split
    }

    /// Whether the title has a number of its own, which could be the episode's as well.
    private var titleHasNumber: Bool {
        guard let title = reading.title else { return false }
        var digits = 0
        for byte in title.utf8 {
            digits = Letters.isDigit(byte) ? digits + 1 : 0
            if digits > 1 { return true }
        }
        return false
    }

    /// Why a likely reading is not certain: the first reason that applies.
    func hesitation() -> Hesitation {
        if !rivals.isEmpty { return .rival }
        if hasDoubtfulTitle { return .title }
        if unexplained > 0 { return .unexplained }
        if reading.kind == .movie { return reading.year == nil ? .noYear : .shortTitle }
        if reading.episodes.count > Self.mostCertainEpisodes { return .manyEpisodes }
        if isYearLikeSeason { return .halfDate }
        return numbering == .word || numbering == .count ? .yearOrSeason : .loneNumber
    }
}
