/// Which of a file's and its folders' titles is the work's.
extension FolderContext {
    /// Whether a title is in the small letters of a group's own short names.
    func isShortForm(_ title: String) -> Bool {
        !title.utf8.contains { Letters.isUpper($0) }
    }

    /// A folder's title says whether a number is the title's or the season's: `Harbor 2/Harbor 2 - 5`.
    func settleSequel(_ draft: inout Draft, _ known: FoldedTitle) {
        guard draft.doubts.contains(.seasonOrAbsolute), let own = draft.reading.title,
            let rival = draft.rivals.first(where: { $0.reading.title != nil && $0.reading.title != own }),
            let other = rival.reading.title
        else { return }
        if FoldedTitle(own) == known {
            draft.doubts.remove(.seasonOrAbsolute)
            draft.rivals = []
        } else if FoldedTitle(other) == known {
            draft.doubts.remove(.seasonOrAbsolute)
            draft.reading = rival.reading
            draft.rivals = []
            draft.numbering = .marked
        }
    }

    func addTitle(to draft: inout Draft) {
        guard let titled = useful.first(where: { $0.title != nil }), let known = titled.title else { return }
        settleSequel(&draft, known)
        if titled.endsInFilms, draft.isTitleBehindNumber, draft.reading.seasons.isEmpty,
            draft.numbering == .bare || draft.numbering == .dash, draft.reading.title != nil
        {
            draft.takeNumberForOrdinal()
            return
        }
        dropGroup(of: titled, known, from: &draft)
        guard let own = draft.reading.title else {
            take(titled, into: &draft)
            doubtBorrowedTitle(of: titled, in: &draft)
            return
        }
        // Most names need no comparison of titles, which costs more than all the rest here.
        var isKnown: Bool { FoldedTitle(own) == known }
        if draft.doubts.contains(.titleEnd), draft.reading.kind == .episode, isKnown || FoldedTitle(own + "s") == known
        {
            // The folder says whether the last letter is the title's.
            if !isKnown { draft.reading.title = titled.draft.reading.title }
            draft.doubts.remove(.titleEnd)
            return
        }
        // `Fog (6x03)` in `Tide Season 6`: what stands before the bracket is the episode's title.
        if draft.isNumberInBracket, draft.numbering == .marked, !isKnown, !FoldedTitle(own).abbreviates(known),
            useful.contains(where: { $0.isSeason && $0.draft.reading.seasons == draft.reading.seasons })
        {
            draft.takeTitleForEpisode()
            take(titled, into: &draft)
            return
        }
        // `Agent 327` in another series' season: the number may be the title's.
        if draft.isSplitBySeason, !isKnown { draft.hasDoubtfulTitle = true }
        // Two witnesses: nobody names a folder by half of a title.
        if draft.hasDoubtfulTitle, isKnown { draft.hasDoubtfulTitle = false }
        if titled.draft.reading.isSeasonPack, titled.draft.hasStrongTag, !draft.isTitleBehindNumber, isShortForm(own),
            !isKnown
        {
            let whole = titled.draft.reading.fullTitle ?? titled.draft.reading.title ?? ""
            let short = Self.withoutGroup(own)
            if FoldedTitle.isInitials(short, of: whole) || FoldedTitle(short) == known {
                if short != own { draft.reading.title = short }
                take(titled, into: &draft)
                return
            }
            draft.hasDoubtfulTitle = true
        }
        if draft.isTitleBehindNumber {
            if isKnown {
                draft.isTitleBehindNumber = false
                draft.reading.title = titled.draft.reading.title
                draft.reading.episodeTitle = draft.reading.alternativeTitles.first
                draft.reading.alternativeTitles = []
            } else {
                draft.takeTitleForEpisode()
                take(titled, into: &draft)
                if draft.numbering != .marked { doubtBorrowedTitle(of: titled, in: &draft) }
            }
        } else if isSameEpisode(titled, draft),
            draft.reading.alternativeTitles.contains(where: { FoldedTitle($0) == known })
        {
            if draft.reading.episodeTitle == nil { draft.reading.episodeTitle = own }
            take(titled, into: &draft)
        } else if let full = draft.reading.fullTitle, FoldedTitle(full) == known || known.hasPrefix(FoldedTitle(full)) {
            draft.reading.title = draft.reading.fullTitle
            draft.reading.alternativeTitles = []
        } else if titled.draft.numbering == .none, useful.contains(where: \.isSeason),
            Self.goesOn(own, after: titled.draft.reading.title)
        {
            // A series' folder has the whole title: what follows it in the name is noise, or another series' title.
            if Self.endsInNoise(own) { take(titled, into: &draft) } else { draft.hasDoubtfulTitle = true }
        } else if !isShortForm(own) {
            return
        } else if isSameEpisode(titled, draft), !isKnown, known.count >= FoldedTitle(own).count {
            take(titled, into: &draft)
        } else if titled.draft.hasStrongTag && titled.draft.reading.isSeasonPack || useful.contains(where: \.isSeason),
            !isKnown, FoldedTitle(own).abbreviates(known)
        {
            take(titled, into: &draft)
        }
    }

    /// `grp-tide` in `Tide.1981.1080p-GRP`, `grp-501` in `Tide.S05.1080p-GRP`: the group put its own name in front, or where
    /// the title would stand.
    private func dropGroup(of folder: ReadFolder, _ known: FoldedTitle, from draft: inout Draft) {
        guard let group = folder.draft.reading.release.releaseGroup, let own = draft.reading.title else { return }
        let folded = FoldedTitle(group)
        guard !folded.isEmpty, FoldedTitle(String(own.prefix(group.count))) == folded else { return }
        let rest = own.dropFirst(group.count)
        if rest.isEmpty {
            draft.reading.title = nil
        } else if rest.first == "-", rest.count > 1 {
            let title = String(rest.dropFirst())
            draft.reading.title = FoldedTitle(title) == known ? folder.draft.reading.title : title
            draft.reading.fullTitle = nil
            draft.hasDoubtfulTitle = false
        }
    }

    /// A short name of a group's without the group in front: `qtide` of `grp-qtide`.
    static func withoutGroup(_ title: String) -> String {
        guard let dash = title.utf8.firstIndex(of: 0x2D), dash > title.startIndex else { return title }
        return String(title[title.utf8.index(after: dash)...])
    }

    /// Whether a title begins with another one, word for word, and goes on.
    static func goesOn(_ title: String, after beginning: String?) -> Bool {
        guard let beginning, title.utf8.count > beginning.utf8.count + 1, !beginning.isEmpty else { return false }
        let (title, start) = (title.utf8.span, beginning.utf8.span)
        // Most titles differ in their first letters, and a blank must stand where the other title ends.
        guard title[start.count] == 0x20 else { return false }
        for index in start.indices {
            let (left, right) = (title[index], start[index])
            guard left == right || Letters.isLetter(left) && left | 0x20 == right | 0x20 else { return false }
        }
        return true
    }

    /// Whether words of a title mix letters and digits or hold a dot, as tags and addresses do: `HD1080`, `hub.example`.
    static func endsInNoise(_ title: String) -> Bool {
        title.utf8.split(separator: 0x20).dropFirst().contains { word in
            let digits = word.count(where: Letters.isDigit)
            return digits > 0 && digits < word.count || word.dropLast().contains(0x2E)
        }
    }

    /// A folder may be a series or just where files are kept: without a year, a season or the tags of a release nothing
    /// says that its name is a title.
    func doubtBorrowedTitle(of folder: ReadFolder, in draft: inout Draft) {
        let saysWhatItIs =
            folder.draft.reading.year != nil || folder.draft.hasStrongTag || folder.draft.reading.isSeasonPack
            || useful.contains(where: \.isSeason)
        guard !saysWhatItIs else { return }
        draft.unexplained += 1
        if draft.numbering == .date, draft.isTitleBehindNumber {
            draft.isFolderVague = true
            draft.doubts.insert(.titleOrEpisodeTitle)
        }
        // `1984.mkv` is more likely a film of that name than one of that year.
        if draft.numbering == .none, draft.reading.year != nil { draft.doubts.insert(.yearOrTitle) }
    }

    func isSameEpisode(_ folder: ReadFolder, _ draft: borrowing Draft) -> Bool {
        !folder.draft.reading.episodes.isEmpty && folder.draft.reading.seasons == draft.reading.seasons
            && folder.draft.reading.episodes == draft.reading.episodes
    }

    /// Takes a folder's title; the folder is handed on whole, since its draft by itself would be a copy each time.
    func take(_ folder: ReadFolder, into draft: inout Draft) {
        // Two titles that have nothing in common leave a doubt.
        if let own = draft.reading.title, let title = folder.title, !draft.isTitleBehindNumber {
            let folded = FoldedTitle(own)
            if !folded.abbreviates(title), folded != title { draft.unexplained += 1 }
        }
        draft.reading.title = folder.draft.reading.title
        draft.reading.fullTitle = folder.draft.reading.fullTitle
        draft.reading.alternativeTitles = folder.draft.reading.alternativeTitles
        if draft.reading.year == nil {
            draft.reading.year = folder.draft.reading.year
            draft.isYearEnclosed = folder.draft.isYearEnclosed
        }
        if draft.reading.country == nil { draft.reading.country = folder.draft.reading.country }
        draft.isTitleFromFolder = true
        draft.hasDoubtfulTitle = folder.draft.hasDoubtfulTitle
        draft.evidence.removeAll { $0.field == .title || $0.field == .alternativeTitle }
        draft.evidence.append(contentsOf: folder.draft.evidence.filter { $0.field == .title || $0.field == .year })
    }
}

extension Draft {
    /// Takes what was read as the title for the episode's, with what says so.
    fileprivate mutating func takeTitleForEpisode() {
        reading.episodeTitle = reading.fullTitle ?? reading.title
        reading.title = nil
        evidence = evidence.map {
            guard $0.field == .title || $0.field == .alternativeTitle else { return $0 }
            return Evidence(field: .episodeTitle, value: $0.value, range: $0.range, rule: $0.rule)
        }
    }

    /// `Harbor Films/01. Tide`: where films are kept, the number in front is a film's place among them.
    fileprivate mutating func takeNumberForOrdinal() {
        reading.kind = .movie
        reading.episodes = []
        reading.title = reading.fullTitle ?? reading.title
        reading.fullTitle = nil
        reading.alternativeTitles = []
        numbering = .none
        isTitleBehindNumber = false
        isNumberedBySiblings = false
        doubts.insert(.movieOrEpisode)
    }
}
