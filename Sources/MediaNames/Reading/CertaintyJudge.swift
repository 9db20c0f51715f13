/// Says how sure a reading is, from its evidence.
struct CertaintyJudge {
    let draft: Draft

    /// The certainty of the draft.
    func certainty() -> Certainty {
        let reading = draft.reading
        if reading.isRejected { return .unreadable([draft.isJunk ? .onlyHash : .noTitle]) }
        var doubts = draft.doubts
        if reading.title == nil { doubts.insert(.noTitle) }
        switch reading.kind {
        case .movie: return movie(doubts)
        case .episode: return episode(doubts)
        case .extra: return .ambiguous(doubts.union([.extra]))
        case nil: return .unreadable(doubts.union([.noTitle]))
        }
    }

    private func movie(_ known: Set<Doubt>) -> Certainty {
        var doubts = known
        if draft.reading.part != nil, draft.reading.isPartOfTitle, draft.reading.year == nil {
            doubts.insert(.episodeOrPart)
        }
        if draft.reading.year == nil, !draft.hasStrongTag { doubts.insert(.movieOrEpisode) }
        if !doubts.isEmpty { return .ambiguous(doubts) }
        guard draft.reading.year != nil else { return .likely }
        return draft.rivals.isEmpty && draft.unexplained == 0 ? .certain : .likely
    }

    private func episode(_ known: Set<Doubt>) -> Certainty {
        var doubts = known
        let reading = draft.reading
        if reading.isSeasonPack { doubts.insert(.seasonPack) }
        if reading.episodes.isEmpty, reading.absoluteEpisodes.isEmpty, reading.airDate == nil, !reading.isSeasonPack {
            doubts.insert(.noNumber)
        }
        if draft.numbering == .bare { doubts.insert(.noSeason) }
        if draft.isTitleBehindNumber, !draft.isTitleFromFolder { doubts.insert(.titleOrEpisodeTitle) }
        if !doubts.isEmpty { return .ambiguous(doubts) }
        switch draft.numbering {
        case .marked, .date, .word, .count:
            return draft.rivals.isEmpty && draft.unexplained == 0 ? .certain : .likely
        case .dash where draft.isFansubForm:
            return draft.rivals.isEmpty && draft.unexplained == 0 ? .certain : .likely
        default: return .likely
        }
    }
}
