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

    func replace(_ draft: inout Draft, by folder: ReadFolder) {
        var result = folder.draft
        result.evidence = draft.evidence + result.evidence
        result.isOrderedByYear = draft.isOrderedByYear
        if let extra = draft.extra {
            result.extra = extra
            if result.numbering != .marked { result.reading.kind = .extra }
            result.doubts.insert(.extra)
        }
        if let part = draft.reading.part, result.reading.part == nil {
            result.reading.part = part
            result.isPartOfWords = draft.isPartOfWords
            result.isTitleFromFolder = true
        }
        // `Tide in Concert` beside the film: the same words, and more of them.
        if let own = draft.reading.fullTitle ?? draft.reading.title, !draft.hasStrongTag, own.utf8.contains(0x20),
            !isShortForm(own), let known = result.reading.fullTitle ?? result.reading.title,
            !FoldedTitle(known).hasPrefix(FoldedTitle(own))
        {
            result.doubts.insert(.extra)
        }
        if result.reading.release.resolution == nil {
            result.reading.release.resolution = draft.reading.release.resolution
        }
        // Neither is copied.
        swap(&draft, &result)
    }

    /// What kind of extra a file beside a film is that has the film's title and words for one: `Tide Trailer`,
    /// `Tide Deleted Scenes`, `The Making of Tide`.
    static func extra(_ title: String?, of work: String?) -> StaticString? {
        guard let title, let work else { return nil }
        if goesOn(title, after: work) {
            return ExtraRule.phrase(key(title.utf8.dropFirst(work.utf8.count)))
        }
        guard title.utf8.count > work.utf8.count, key(title.utf8.suffix(work.utf8.count)) == key(work.utf8[...]) else {
            return nil
        }
        let words = key(title.utf8.dropLast(work.utf8.count))
        return words == "makingof" || words == "themakingof" ? "featurette" : nil
    }

    /// The letters and digits of some words, in lower case.
    private static func key(_ words: Substring.UTF8View) -> WordKey {
        var key = WordKey()
        for byte in words where Letters.isLetter(byte) || Letters.isDigit(byte) || byte >= 0x80 {
            key.append(byte | 0x20)
        }
        return key
    }
}
