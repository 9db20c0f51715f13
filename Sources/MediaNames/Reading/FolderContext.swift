/// What the folders above a file add to its name.
///
/// The name has the first word. A folder fills in what the name leaves out, and replaces a name only where that says
/// nothing of its own: a hash, a short form, a bare number.
package struct FolderContext: Sendable {
    /// The nearest folder.
    let nearest: ReadFolder?

    /// Those folders that name something, the nearest first.
    let useful: [ReadFolder]

    /// The year that films are kept under.
    let sortingYear: Int?

    /// Whether the folder is one of a disc's own.
    let isDisc: Bool

    /// Whether the files are extras, which may be sorted by seasons.
    let isExtras: Bool

    /// Whether a folder above says that it holds films.
    private let isAmongFilms: Bool

    /// The folder that files of a tidy library have their names from.
    private let library: LibraryFolder?

    /// Reads the folders, the nearest first.
    ///
    /// - Parameters:
    ///   - bytes: The path.
    ///   - ranges: Where the folders stand in it.
    ///   - lexicon: The vocabulary.
    ///   - keepsEvidence: Whether the folders' drafts get their evidence.
    ///   - name: The only name that is read with these folders; `nil` where there may be more.
    init(
        _ bytes: [UInt8],
        _ ranges: [Range<Int>],
        lexicon: Lexicon,
        keepsEvidence: Bool,
        only name: TokenizedName? = nil
    ) {
        self.init(bytes, ranges, only: name) {
            Self.read(bytes, $0, lexicon: lexicon, keepsEvidence: keepsEvidence)
        }
    }

    /// Reads the folders that are not known yet, the nearest first.
    init(
        _ bytes: [UInt8],
        _ ranges: [Range<Int>],
        lexicon: Lexicon,
        keepsEvidence: Bool,
        _ memory: inout FolderMemory
    ) {
        self.init(bytes, ranges, only: nil) { range in
            // Evidence says where in its path a name stands.
            keepsEvidence
                ? Self.read(bytes, range, lexicon: lexicon, keepsEvidence: true)
                : memory.folder(bytes[range]) { Self.read(bytes, range, lexicon: lexicon, keepsEvidence: false) }
        }
    }

    private static func read(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        lexicon: Lexicon,
        keepsEvidence: Bool
    ) -> ReadFolder {
        let name = NameTokenizer.tokenize(bytes, in: range, with: lexicon)
        return ReadFolder(name, lexicon: lexicon, keepsEvidence: keepsEvidence)
    }

    /// What folders make of the names in the nearest of them.
    private init(
        _ bytes: [UInt8],
        _ ranges: [Range<Int>],
        only name: TokenizedName?,
        _ read: (Range<Int>) -> ReadFolder
    ) {
        guard let first = ranges.first else {
            (nearest, useful, library, isExtras, isDisc, sortingYear) = (nil, [], nil, false, false, nil)
            isAmongFilms = false
            return
        }
        let nearest = read(first)
        let above = ranges.count > 1 ? read(ranges[1]) : nil
        var useful: [ReadFolder] = []
        useful.reserveCapacity(ranges.count)
        var isAmongFilms = false
        for index in ranges.indices {
            guard let folder = index == 0 ? nearest : index == 1 ? above : read(ranges[index]) else { continue }
            isAmongFilms = isAmongFilms || folder.holdsFilms
            if folder.namesSomething { useful.append(folder) }
        }
        // `Tides/01 - Moon/001 Sun`: a course's section is no work where a folder above names one.
        if useful.count > 1, useful[0].isSection, !useful[1].isSection { useful.removeFirst() }
        self.nearest = nearest
        self.useful = useful
        self.isAmongFilms = isAmongFilms
        sortingYear = above?.holdsFilms == true ? nearest.sortingYear : nil
        isDisc = nearest.isDisc
        isExtras = nearest.isExtras || nearest.isSeason && above?.isExtras == true
        library = Self.library(bytes, ranges, nearest, only: name)
    }

    /// The series' or film's own folder: the nearest one, or the one above a season's.
    private static func library(
        _ bytes: [UInt8],
        _ ranges: [Range<Int>],
        _ nearest: ReadFolder,
        only name: TokenizedName?
    ) -> LibraryFolder? {
        guard !nearest.isExtras, nearest.part == nil else { return nil }
        let season = nearest.isSeason ? nearest.draft.reading.seasons.first : nil
        let own = season == nil || nearest.title != nil ? 0 : 1
        guard ranges.count > own else { return nil }
        // A name that begins otherwise has nothing from the folder, which most that are read alone do.
        if let name, bytes[ranges[own].lowerBound] != bytes[name.range].first { return nil }
        return LibraryFolder(bytes[ranges[own]], season: own == 0 ? nil : season)
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
        draft.isAmongFilms = isAmongFilms
        if let part = nearest.part, draft.reading.part == nil { draft.reading.part = part }
        if draft.isJunk, let episode = unnumberedEpisode {
            draft = episode
        } else if let folder = useful.first {
            if draft.reading.kind == .movie, let work = folder.draft.reading.title,
                let kind = Self.extra(draft.reading.title, of: work)
            {
                draft.extra = "\(kind)"
                draft.reading.title = work
                draft.reading.kind = .extra
                draft.doubts.insert(.extra)
            }
            if replaces(folder, draft) {
                replace(&draft, by: folder)
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

    func complete(_ draft: inout Draft) {
        addSeason(to: &draft)
        addTitle(to: &draft)
        addDetails(to: &draft)
        addYear(to: &draft)
    }
}
