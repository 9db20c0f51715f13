/// What the folders above a file add to its name.
///
/// The name has the first word. A folder fills in what the name leaves out, and replaces a name only where that says
/// nothing of its own: a hash, a short form, a bare number.
package struct FolderContext: Sendable {
    /// The nearest folder.
    private let nearest: ReadFolder?

    /// Those folders that name something, the nearest first.
    private let useful: [ReadFolder]

    /// The year that films are kept under.
    private let sortingYear: Int?

    /// Whether the folder is one of a disc's own.
    private let isDisc: Bool

    /// Whether the files are extras, which may be sorted by seasons.
    private let isExtras: Bool

    /// The folder that files of a tidy library have their names from.
    private let library: LibraryFolder?

    /// Reads the folders, the nearest first.
    init(_ bytes: [UInt8], _ ranges: [Range<Int>], lexicon: Lexicon, keepsEvidence: Bool) {
        var memory = FolderMemory()
        self.init(bytes, ranges, lexicon: lexicon, keepsEvidence: keepsEvidence, &memory)
    }

    /// Reads the folders that are not known yet, the nearest first.
    init(
        _ bytes: [UInt8],
        _ ranges: [Range<Int>],
        lexicon: Lexicon,
        keepsEvidence: Bool,
        _ memory: inout FolderMemory
    ) {
        guard !ranges.isEmpty else {
            (nearest, useful, library, isExtras, isDisc, sortingYear) = (nil, [], nil, false, false, nil)
            return
        }
        let folders = ranges.map { range in
            func read() -> ReadFolder {
                let name = NameTokenizer.tokenize(bytes, in: range, with: lexicon)
                return ReadFolder(name, lexicon: lexicon, keepsEvidence: keepsEvidence)
            }
            // Evidence says where in its path a name stands.
            return keepsEvidence ? read() : memory.folder(bytes[range], read: read)
        }
        nearest = folders.first
        let named = folders.filter(\.namesSomething)
        // `Tides/01 - Moon/001 Sun`: a course's section is no work where a folder above names one.
        useful = named.count > 1 && named[0].isSection && !named[1].isSection ? Array(named.dropFirst()) : named
        sortingYear = folders.dropFirst().first?.holdsFilms == true ? folders[0].sortingYear : nil
        isDisc = folders[0].isDisc
        isExtras = folders[0].isExtras || folders[0].isSeason && folders.dropFirst().first?.isExtras == true
        library = Self.library(bytes, ranges, folders)
    }

    /// The series' or film's own folder: the nearest one, or the one above a season's.
    private static func library(_ bytes: [UInt8], _ ranges: [Range<Int>], _ folders: [ReadFolder]) -> LibraryFolder? {
        guard let nearest = folders.first, !nearest.isExtras, nearest.part == nil else { return nil }
        let season = nearest.isSeason ? nearest.draft.reading.seasons.first : nil
        let own = season == nil || nearest.title != nil ? 0 : 1
        return ranges.count > own ? LibraryFolder(bytes[ranges[own]], season: own == 0 ? nil : season) : nil
    }

    /// What a name says that is made as its folder in a tidy library asks for.
    ///
    /// - Parameters:
    ///   - name: A name in the folder.
    ///   - keepsEvidence: Whether the draft gets the evidence.
    /// - Returns: `nil` for any other name; nothing needs to be added to the draft.
    func draft(of name: TokenizedName, keepsEvidence: Bool) -> Draft? {
        library?.draft(of: name, keepsEvidence: keepsEvidence)
    }

    /// Whether a folder of a library has a title in just this spelling: `WALL-E (2008)`.
    ///
    /// What is written in capitals for all to see, as releases are, is nobody's spelling.
    ///
    /// - Parameter title: A title of a name in the folder.
    /// - Returns: Whether that is so.
    package func spells(_ title: String) -> Bool {
        useful.contains { folder in
            folder.draft.reading.title == title && !folder.draft.hasStrongTag
                && (folder.draft.isYearEnclosed || !title.utf8.contains(0x20))
        }
    }

    /// Whether a name says nothing but an episode, in the form that its folder in a tidy library asks for.
    ///
    /// - Parameters:
    ///   - episode: The episode.
    ///   - bytes: The path.
    ///   - range: Where the file's name stands in it, without the extension.
    ///   - lexicon: The vocabulary.
    /// - Returns: `false` for every name that has to be read to know.
    func says(_ episode: borrowing EpisodeIdentity, _ bytes: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        library?.says(episode, bytes, range, lexicon) ?? false
    }

    /// Adds to a draft what the folders say.
    func apply(to draft: inout Draft) {
        guard let nearest else { return }
        if let part = nearest.part, draft.reading.part == nil { draft.reading.part = part }
        if draft.isJunk, let episode = unnumberedEpisode {
            draft = episode
        } else if let folder = useful.first {
            if draft.reading.kind == .movie, let title = Self.title(ofTrailer: draft.reading.title),
                folder.title == FoldedTitle(title)
            {
                draft.extra = "trailer"
                draft.reading.title = title
                draft.reading.kind = .extra
                draft.doubts.insert(.extra)
            }
            if replaces(folder, draft) {
                replace(&draft, by: folder.draft)
            } else {
                complete(&draft)
            }
        }
        if let year = sortingYear { addYear(year, to: &draft) }
        if let film = nearest.orderedFilm, draft.reading.kind == .movie, draft.reading.year == nil,
            draft.reading.title.map(FoldedTitle.init) == film.title
        {
            draft.reading.year = film.year
        }
        if isExtras, !draft.isJunk, draft.reading.year == nil || draft.isTitleFromFolder == false,
            draft.numbering.rawValue < Draft.NumberingForm.marked.rawValue,
            let work = useful.first(where: { $0.title != nil }), work.addsToTitle || work.draft.hasStrongTag
        {
            // What an extra is called is no work's title.
            draft.reading.title = work.draft.reading.title
            draft.reading.fullTitle = work.draft.reading.fullTitle
            draft.reading.alternativeTitles = work.draft.reading.alternativeTitles
            draft.reading.year = work.draft.reading.year
        }
        if isExtras, draft.numbering.rawValue < Draft.NumberingForm.marked.rawValue {
            draft.reading.kind = .extra
            draft.doubts.insert(.extra)
        }
    }

    /// What a name that says nothing is in a season's folder: an episode, whichever.
    private var unnumberedEpisode: Draft? {
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
    private func replaces(_ read: ReadFolder, _ file: borrowing Draft) -> Bool {
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
    private func isTitleOfItsOwn(_ title: String, _ folder: ReadFolder) -> Bool {
        guard title.utf8.contains(0x20), !isShortForm(title), let known = folder.draft.reading.title else {
            return false
        }
        return !FoldedTitle(title).sharesWord(of: known) && !FoldedTitle(known).sharesWord(of: title)
    }

    /// Whether a title is in the small letters of a group's own short names.
    private func isShortForm(_ title: String) -> Bool {
        !title.utf8.contains { Letters.isUpper($0) }
    }

    private func replace(_ draft: inout Draft, by folder: Draft) {
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

    private func complete(_ draft: inout Draft) {
        addSeason(to: &draft)
        addTitle(to: &draft)
        addDetails(to: &draft)
        addYear(to: &draft)
    }

    private func addSeason(to draft: inout Draft) {
        guard let folder = useful.first(where: \.isSeason)?.draft, let season = folder.reading.seasons.first else {
            return
        }
        if draft.doubts.contains(.seasonOrAbsolute) {
            settleSplit(&draft, season: season)
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

    /// `117` in the folder of season 1 is its 17th episode; in that of season 2 it is number 117.
    private func settleSplit(_ draft: inout Draft, season: Int) {
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
    private func takes(_ rival: Rival, in season: Int) -> Bool {
        rival.reading.title == nil || rival.reading.seasons == [season]
    }

    /// A folder's title says whether a number is the title's or the season's: `Harbor 2/Harbor 2 - 5`.
    private func settleSequel(_ draft: inout Draft, _ known: FoldedTitle) {
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

    private func addTitle(to draft: inout Draft) {
        guard let titled = useful.first(where: { $0.title != nil }), let known = titled.title else { return }
        settleSequel(&draft, known)
        guard let own = draft.reading.title else {
            take(titled.draft, into: &draft)
            doubtBorrowedTitle(of: titled.draft, in: &draft)
            return
        }
        // Most names need no comparison of titles, which costs more than all the rest here.
        var isKnown: Bool { FoldedTitle(own) == known }
        // Two witnesses: nobody names a folder by half of a title.
        if draft.hasDoubtfulTitle, isKnown { draft.hasDoubtfulTitle = false }
        if titled.draft.reading.isSeasonPack, titled.draft.hasStrongTag, !draft.isTitleBehindNumber, isShortForm(own),
            !isKnown
        {
            let whole = titled.draft.reading.fullTitle ?? titled.draft.reading.title ?? ""
            let short = Self.withoutGroup(own)
            if FoldedTitle.isInitials(short, of: whole) || FoldedTitle(short) == known {
                if short != own { draft.reading.title = short }
                take(titled.draft, into: &draft)
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
                draft.reading.episodeTitle = draft.reading.fullTitle ?? own
                take(titled.draft, into: &draft)
                if draft.numbering != .marked { doubtBorrowedTitle(of: titled.draft, in: &draft) }
            }
        } else if isSameEpisode(titled.draft, draft),
            draft.reading.alternativeTitles.contains(where: { FoldedTitle($0) == known })
        {
            if draft.reading.episodeTitle == nil { draft.reading.episodeTitle = own }
            take(titled.draft, into: &draft)
        } else if let full = draft.reading.fullTitle, FoldedTitle(full) == known || known.hasPrefix(FoldedTitle(full)) {
            draft.reading.title = draft.reading.fullTitle
            draft.reading.alternativeTitles = []
        } else if titled.draft.numbering == .none, useful.contains(where: \.isSeason),
            Self.goesOn(own, after: titled.draft.reading.title)
        {
            // A series' folder has the whole title: what follows it in the name is noise, or another series' title.
            if Self.endsInNoise(own) { take(titled.draft, into: &draft) } else { draft.hasDoubtfulTitle = true }
        } else if !isShortForm(own) {
            return
        } else if isSameEpisode(titled.draft, draft), !isKnown, known.count >= FoldedTitle(own).count {
            take(titled.draft, into: &draft)
        } else if titled.draft.hasStrongTag && titled.draft.reading.isSeasonPack || useful.contains(where: \.isSeason),
            !isKnown, FoldedTitle(own).abbreviates(known)
        {
            take(titled.draft, into: &draft)
        }
    }

    /// A short name of a group's without the group in front: `qtide` of `grp-qtide`.
    private static func withoutGroup(_ title: String) -> String {
        guard let dash = title.utf8.firstIndex(of: 0x2D), dash > title.startIndex else { return title }
        return String(title[title.utf8.index(after: dash)...])
    }

    /// The episode that a number at the end of a group's short name counts in a season: `301` of `grp-tide301`.
    private static func gluedEpisode(_ title: String, in season: Int) -> Int? {
        let digits = title.utf8.reversed().prefix(while: Letters.isDigit).count
        guard (3...4).contains(digits), digits < title.utf8.count else { return nil }
        let number = title.utf8.suffix(digits).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return number / 100 == season && number % 100 > 0 ? number % 100 : nil
    }

    /// The title before a word that makes the file an extra: `Tide` of `Tide Trailer`.
    private static func title(ofTrailer title: String?) -> String? {
        guard let title, let blank = title.utf8.lastIndex(of: 0x20), blank > title.startIndex else { return nil }
        let word = WordKey(title[title.utf8.index(after: blank)...].lowercased())
        return word == "trailer" || word == "teaser" ? String(title[..<blank]) : nil
    }

    /// Whether a title begins with another one, word for word, and goes on.
    private static func goesOn(_ title: String, after beginning: String?) -> Bool {
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
    private static func endsInNoise(_ title: String) -> Bool {
        title.utf8.split(separator: 0x20).dropFirst().contains { word in
            let digits = word.count(where: Letters.isDigit)
            return digits > 0 && digits < word.count || word.dropLast().contains(0x2E)
        }
    }

    /// A folder may be a series or just where files are kept: without a year, a season or the tags of a release nothing
    /// says that its name is a title.
    private func doubtBorrowedTitle(of folder: Draft, in draft: inout Draft) {
        let saysWhatItIs =
            folder.reading.year != nil || folder.hasStrongTag || folder.reading.isSeasonPack
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

    private func isSameEpisode(_ folder: borrowing Draft, _ draft: borrowing Draft) -> Bool {
        !folder.reading.episodes.isEmpty && folder.reading.seasons == draft.reading.seasons
            && folder.reading.episodes == draft.reading.episodes
    }

    private func take(_ folder: Draft, into draft: inout Draft) {
        // Two titles that have nothing in common leave a doubt.
        if let own = draft.reading.title, let title = folder.reading.title, !draft.isTitleBehindNumber,
            !FoldedTitle(own).abbreviates(FoldedTitle(title)), FoldedTitle(own) != FoldedTitle(title)
        {
            draft.unexplained += 1
        }
        draft.reading.title = folder.reading.title
        draft.reading.fullTitle = folder.reading.fullTitle
        draft.reading.alternativeTitles = folder.reading.alternativeTitles
        if draft.reading.year == nil {
            draft.reading.year = folder.reading.year
            draft.isYearEnclosed = folder.isYearEnclosed
        }
        if draft.reading.country == nil { draft.reading.country = folder.reading.country }
        draft.isTitleFromFolder = true
        draft.hasDoubtfulTitle = folder.hasDoubtfulTitle
        draft.evidence.removeAll { $0.field == .title || $0.field == .alternativeTitle }
        draft.evidence.append(contentsOf: folder.evidence.filter { $0.field == .title || $0.field == .year })
    }

    /// What the folder of the same episode adds, as its title.
    private func addDetails(to draft: inout Draft) {
        guard let folder = useful.first?.draft, isSameEpisode(folder, draft) else { return }
        if draft.reading.episodeTitle == nil { draft.reading.episodeTitle = folder.reading.episodeTitle }
        if draft.reading.year == nil { draft.reading.year = folder.reading.year }
    }

    /// `Movies/1999/Tide.mkv`: the folder sorts films by their years.
    private func addYear(_ year: Int, to draft: inout Draft) {
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

    private func addYear(to draft: inout Draft) {
        guard useful.contains(where: \.addsToTitle), let title = draft.reading.title else { return }
        let folded = FoldedTitle(title)
        for read in useful
        where read.title == folded
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
