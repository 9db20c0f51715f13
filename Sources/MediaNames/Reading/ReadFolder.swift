/// A folder as the names in it see it: read once, however many they are.
final class ReadFolder: Sendable {
    /// What the folder's name says; nothing where it only sorts a library.
    let draft: Draft

    /// The folder's title as spellings of it are compared.
    let title: FoldedTitle?

    /// Whether the folder holds extras.
    let isExtras: Bool

    /// The part that the folder stands for, as `CD1` does.
    let part: Int?

    /// Whether the folder stands for a season and nothing else.
    let isSeason: Bool

    /// Whether the folder names a work rather than what sort of thing it holds.
    let namesSomething: Bool

    /// A film whose year the folder's name may begin with: `1972. Solaris`.
    struct OrderedFilm: Sendable {
        let title: FoldedTitle
        let year: Int
    }

    /// The film, if the name begins with a year; what the name means else is in ``draft``.
    let orderedFilm: OrderedFilm?

    /// The year that is all the folder is called by, as where films are kept by their years.
    let sortingYear: Int?

    /// Whether the folder says that it holds films.
    let holdsFilms: Bool

    /// Whether the folder's name ends by saying so: what stands before that word names no series.
    let endsInFilms: Bool

    /// Whether the folder is one of a disc's own, whose files' names say nothing.
    let isDisc: Bool

    /// Whether the folder has a number in front and nothing that names a release, as the sections of courses have.
    let isSection: Bool

    /// Whether the folder says more of the work than its title.
    let addsToTitle: Bool

    /// Reads a folder's name.
    init(_ name: TokenizedName, lexicon: Lexicon, keepsEvidence: Bool) {
        let holdsFilms = FolderNames.holdsFilms(name)
        let isGeneric = FolderNames.isGeneric(name, holdsFilms: holdsFilms)
        let words = FolderNames.wholeKey(name)
        var draft = Draft()
        if !isGeneric {
            let isRead =
                !keepsEvidence
                && (PlainName.read(name, into: &draft) || ReleaseName.read(name, lexicon: lexicon, into: &draft))
            if !isRead { Resolver.resolve(name, keepsEvidence: keepsEvidence, into: &draft) }
        }
        if draft.isOrderedByYear {
            var ordered = Draft()
            Resolver.resolve(name, varying: 0, keepsEvidence: false, into: &ordered)
            orderedFilm = ordered.reading.year.flatMap { year in
                ordered.reading.title.map { OrderedFilm(title: FoldedTitle($0), year: year) }
            }
        } else {
            orderedFilm = nil
        }
        if Self.isNumberOfTitle(draft) { draft.takeNumberForTitle(of: name) }
        if FolderNames.isSpecials(name) { draft.becomeSeasonOfSpecials() }
        isExtras = FolderNames.isExtras(words)
        part = FolderNames.part(name)
        title = draft.reading.title.map(FoldedTitle.init)
        isSeason = draft.reading.seasons.count == 1 && draft.reading.episodes.isEmpty && draft.numbering == .season
        let first = name.pieces.first
        sortingYear =
            name.pieces.count == 1 && first?.digitCount == 4
            ? first.flatMap { YearRule.plausible.contains($0.value) ? $0.value : nil } : nil
        self.holdsFilms = holdsFilms
        endsInFilms = holdsFilms && FolderNames.endsInFilms(name)
        isDisc = FolderNames.isDisc(words)
        isSection =
            FolderNames.isSection(name)
            || draft.isTitleBehindNumber && draft.numbering.rawValue < Draft.NumberingForm.count.rawValue
                && draft.reading.seasons.isEmpty && draft.reading.year == nil && !draft.hasStrongTag
        namesSomething = !isGeneric && !isExtras && part == nil && !draft.isJunk
        addsToTitle =
            draft.reading.title != nil
            && (draft.reading.year != nil || draft.reading.country != nil || !draft.reading.catalogueIDs.isEmpty)
        self.draft = consume draft
    }

    /// `The 100`, `Room 204`: a number that nothing but its place makes an episode's is the title's, where a folder has it.
    private static func isNumberOfTitle(_ draft: borrowing Draft) -> Bool {
        (draft.numbering == .split || draft.numbering == .bare) && draft.reading.title != nil && !draft.hasStrongTag
            && !draft.isTitleBehindNumber && draft.reading.year == nil && draft.reading.episodeTitle == nil
            && draft.reading.episodes.count == 1 && draft.reading.release.releaseGroup == nil
    }
}

extension Draft {
    /// Takes the number for the title's last word.
    fileprivate mutating func takeNumberForTitle(of name: TokenizedName) {
        let end = name.pieces.indices.dropFirst().first { name.pieces[$0].gap.contains(.open) } ?? name.pieces.count
        reading.kind = .movie
        reading.title = TitleText.make(name, 0..<end)
        reading.fullTitle = nil
        reading.seasons = []
        reading.episodes = []
        numbering = .none
        rivals = []
        doubts.remove(.seasonOrAbsolute)
        doubts.remove(.noSeason)
    }
}
