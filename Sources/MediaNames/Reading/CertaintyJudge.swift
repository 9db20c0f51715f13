/// Says how sure a reading is, from its evidence.
struct CertaintyJudge {
    let draft: Draft

    /// The most episodes that one name is certain to name; half a year's broadcasts have as many.
    private static let mostEpisodes = 13

    /// The certainty of the draft.
    func certainty() -> Certainty {
        if draft.reading.isRejected { return .unreadable([draft.junk ?? .noTitle]) }
        var doubts = draft.doubts
        if draft.reading.title == nil { doubts.insert(.noTitle) }
        switch draft.reading.kind {
        case .movie: return movie(doubts)
        case .episode: return episode(doubts)
        case .extra: return .ambiguous(doubts.adding(.extra))
        case nil: return .unreadable(doubts.adding(.noTitle))
        }
    }

    private func movie(_ known: Doubts) -> Certainty {
        var doubts = known
        if draft.reading.part != nil, draft.reading.isPartOfTitle, draft.reading.year == nil {
            doubts.insert(.episodeOrPart)
        }
        if draft.reading.year == nil, !draft.hasStrongTag { doubts.insert(.movieOrEpisode) }
        if !doubts.isEmpty { return .ambiguous(doubts) }
        guard draft.reading.year != nil || isCut else { return .likely }
        // `Fr - Title (2005)`: a short word before a dash may be no title.
        if let title = draft.reading.title, draft.reading.fullTitle != nil, title.utf8.count <= 3 { return .likely }
        return draft.rivals.isEmpty && draft.unexplained == 0 && !draft.hasDoubtfulTitle ? .certain : .likely
    }

    /// Whether the name speaks of a cut that only films have; it then is a film's though it has no year.
    private var isCut: Bool {
        draft.hasStrongTag
            && draft.reading.editions.contains {
                $0 == "Director's Cut" || $0 == "Theatrical" || $0 == "Extended" || $0 == "Final Cut" || $0 == "IMAX"
                    || $0 == "Unrated"
            }
    }

    private func episode(_ known: Doubts) -> Certainty {
        var doubts = known
        if draft.reading.isSeasonPack, draft.isFile || draft.reading.seasons.contains(0) { doubts.insert(.seasonPack) }
        if draft.reading.episodes.isEmpty, draft.reading.absoluteEpisodes.isEmpty, draft.reading.airDate == nil,
            !draft.reading.isSeasonPack
        {
            doubts.insert(.noNumber)
        }
        if draft.numbering == .bare { doubts.insert(.noSeason) }
        if draft.isTitleBehindNumber, !draft.isTitleFromFolder { doubts.insert(.titleOrEpisodeTitle) }
        if !doubts.isEmpty { return .ambiguous(doubts) }
        guard draft.rivals.isEmpty, draft.unexplained == 0, !draft.hasDoubtfulTitle else { return .likely }
        // A collection's name describes it more than it names it.
        if draft.reading.episodes.count > Self.mostEpisodes { return .likely }
        // `2008x12` may be half of a date; `S2008E12` is not.
        if draft.isYearLikeSeason { return .likely }
        if draft.reading.isSeasonPack { return .certain }
        switch draft.numbering {
        case .marked, .date: return .certain
        // The year may stand for the season.
        case .word, .count: return draft.reading.year == nil || draft.isYearBehind ? .certain : .likely
        case .split where draft.isConfirmed: return .certain
        case .dash: return draft.isConfirmed || draft.isFansubForm && !titleHasNumber ? .certain : .likely
        default: return .likely
        }
    }

    /// Whether the title has a number of its own, which could be the episode's as well.
    private var titleHasNumber: Bool {
        guard let title = draft.reading.title else { return false }
        var digits = 0
        for byte in title.utf8 {
            digits = Letters.isDigit(byte) ? digits + 1 : 0
            if digits > 1 { return true }
        }
        return false
    }

    /// Why a likely reading is not certain: the first reason that applies.
    func hesitation() -> Hesitation {
        if !draft.rivals.isEmpty { return .rival }
        if draft.hasDoubtfulTitle { return .title }
        if draft.unexplained > 0 { return .unexplained }
        if draft.reading.kind == .movie { return draft.reading.year == nil ? .noYear : .shortTitle }
        if draft.reading.episodes.count > Self.mostEpisodes { return .manyEpisodes }
        if draft.isYearLikeSeason { return .halfDate }
        return draft.numbering == .word || draft.numbering == .count ? .yearOrSeason : .loneNumber
    }
}
