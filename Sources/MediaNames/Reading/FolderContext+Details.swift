/// What folders add that is no title: years, countries, catalogue tags, an episode's title.
extension FolderContext {
    /// What the folder of the same episode adds, as its title.
    func addDetails(to draft: inout Draft) {
        guard let folder = useful.first, isSameEpisode(folder, draft) else { return }
        if draft.reading.episodeTitle == nil { draft.reading.episodeTitle = folder.draft.reading.episodeTitle }
        if draft.reading.year == nil { draft.reading.year = folder.draft.reading.year }
    }

    /// `Movies/1999/Tide.mkv`: the folder sorts films by their years.
    func addYear(_ year: Int, to draft: inout Draft) {
        if let number = draft.loneNumber, draft.reading.title == nil, draft.reading.year != year {
            draft.loneNumber = nil
            draft.reading.title = number
            draft.reading.kind = .movie
            draft.reading.year = nil
            draft.reading.episodes = []
            draft.numbering = .none
        }
        guard draft.reading.kind == .movie, draft.reading.year == nil else { return }
        draft.reading.year = year
        draft.unexplained += 1
    }

    func addYear(to draft: inout Draft) {
        guard useful.contains(where: \.addsToTitle), let title = draft.reading.title else { return }
        let folded = FoldedTitle(title)
        for read in useful
        where read.title == folded
            || read.draft.reading.fullTitle.map(FoldedTitle.init) == folded
            || read.draft.reading.alternativeTitles.contains(where: { FoldedTitle($0) == folded })
        {
            let folder = read.draft
            if draft.reading.year == nil, let year = folder.reading.year {
                draft.reading.year = year
                draft.isYearEnclosed = folder.isYearEnclosed
                draft.evidence.append(contentsOf: folder.evidence.filter { $0.field == .year })
            }
            if draft.reading.catalogueIDs.isEmpty { draft.reading.catalogueIDs = folder.reading.catalogueIDs }
            if draft.reading.country == nil { draft.reading.country = folder.reading.country }
        }
    }
}
