/// Where a folder says what a file's name does not say at all.
extension FolderContext {
    /// What a name that says nothing is in a season's folder: an episode, whichever.
    var unnumberedEpisode: Draft? {
        guard let season = useful.first(where: \.isSeason)?.draft.reading.seasons.first,
            let titled = useful.first(where: { $0.title != nil })
        else { return nil }
        var draft = titled.draft
        draft.reading.kind = .episode
        draft.reading.seasons = [season]
        draft.reading.isSeasonPack = false
        draft.isTitleFromFolder = true
        draft.doubts.insert(.noNumber)
        return draft
    }

    /// Whether the folder names the work and the file does not.
    func replaces(_ read: ReadFolder, _ file: borrowing Draft) -> Bool {
        guard !read.isSeason, file.extra == nil || file.extra == "sample", let known = read.title else { return false }
        let folder = read.draft
        let isRelease =
            folder.hasStrongTag || folder.reading.year != nil
            || folder.numbering.rawValue > Draft.NumberingForm.season.rawValue
        if file.isJunk || file.extra != nil { return (isRelease || isDisc) && file.junk != .site }
        guard let title = file.reading.title else {
            return isRelease && folder.numbering == .marked && file.numbering != .marked
        }
        if file.numbering == .none, file.reading.year == nil {
            if folder.reading.isSeasonPack || folder.reading.episodes.count > Draft.mostCertainEpisodes { return false }
            if folder.numbering.rawValue > Draft.NumberingForm.season.rawValue { return folder.hasStrongTag }
            if folder.reading.year != nil {
                return file.hasStrongTag || !isTitleOfItsOwn(file.reading.fullTitle ?? title, read)
            }
            return folder.hasStrongTag
                && (isShortForm(title) || FoldedTitle(title).abbreviates(known))
        }
        // Numbers without a word say little beside a folder that says it all.
        return file.numbering.rawValue < Draft.NumberingForm.count.rawValue && folder.numbering == .marked
            && !folder.reading.isSeasonPack && !folder.reading.episodes.isEmpty
    }

    /// Whether a file beside a film has a title that has nothing to do with the film's: `Interview with Ann`.
    func isTitleOfItsOwn(_ title: String, _ folder: ReadFolder) -> Bool {
        guard title.utf8.contains(0x20), !isShortForm(title), let known = folder.draft.reading.title else {
            return false
        }
        return !FoldedTitle(title).sharesWord(of: known) && !FoldedTitle(known).sharesWord(of: title)
    }

    func replace(_ draft: inout Draft, by folder: Draft) {
        var result = folder
        result.evidence = draft.evidence + folder.evidence
        result.isOrderedByYear = draft.isOrderedByYear
        if let extra = draft.extra {
            result.extra = extra
            if folder.numbering != .marked { result.reading.kind = .extra }
            result.doubts.insert(.extra)
        }
        if let part = draft.reading.part, result.reading.part == nil {
            result.reading.part = part
            result.isPartOfWords = draft.isPartOfWords
            result.isTitleFromFolder = true
        }
        // `The Making of Tide` beside the film: the same words, and more of them.
        if let own = draft.reading.title, !draft.hasStrongTag, own.utf8.contains(0x20), !isShortForm(own),
            let known = folder.reading.title, !FoldedTitle(known).hasPrefix(FoldedTitle(own)),
            !FoldedTitle(own).hasPrefix(FoldedTitle(known))
        {
            result.unexplained += 1
        }
        let release = draft.reading.release
        if result.reading.release.resolution == nil { result.reading.release.resolution = release.resolution }
        draft = result
    }

    /// The title before a word that makes the file an extra: `Tide` of `Tide Trailer`.
    static func title(ofTrailer title: String?) -> String? {
        guard let title, let blank = title.utf8.lastIndex(of: 0x20), blank > title.startIndex else { return nil }
        let word = WordKey(title[title.utf8.index(after: blank)...].lowercased())
        return word == "trailer" || word == "teaser" ? String(title[..<blank]) : nil
    }
}
