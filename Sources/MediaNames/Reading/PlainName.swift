/// Reads names in the form that layouts give whose words mean nothing but themselves: `Quiet Harbor - s01e02 - Fog`,
/// `Quiet Harbor (2010)`.
///
/// Every new name of a plan is read back, and most are of this kind. No rule but the number's or the year's claims
/// anything of them, so there is nothing to weigh, and the draft can be written down at a quarter of the price. A name
/// with anything unusual in it is left to the rules: a word that any of them knows, a number more, a bracket, a dot.
/// That both read alike is held by a test over names of all kinds.
enum PlainName {
    /// What a name says, without its folders and without evidence.
    ///
    /// - Parameter name: The name.
    /// - Returns: The draft that ``Resolver`` would make; `nil` for a name that is left to it.
    /// - Complexity: O(*n*) in the pieces of the name; most others are recognised by their first number.
    static func draft(of name: TokenizedName) -> Draft? {
        let number = name.nextDigits(from: 0)
        guard number > 0, number < name.pieces.count, name.range.count <= NameTokenizer.longest else { return nil }
        return name.pieces[number].gap.isJoined ? episode(name, mark: number - 1) : film(name, year: number)
    }

    /// What layouts put before the number of an episode and before its title.
    private static let blankDash: Gap = [.space, .dash]

    private static func episode(_ name: TokenizedName, mark: Int) -> Draft? {
        let end = mark + 4
        guard mark > 0, end <= name.pieces.count, name.pieces[mark].gap == blankDash, isNumbering(name, mark),
            name.nextDigits(from: end) == name.pieces.count, name.tail.isJoined, isTitle(name, 0..<mark),
            // A country behind the title is not part of it.
            CountryCode.named(by: name.pieces[mark - 1].key) == nil
        else { return nil }
        let isTitled = end < name.pieces.count
        if isTitled {
            // `Fog-short` would be an extra.
            guard name.pieces[end].gap == blankDash, name.pieces[name.pieces.count - 1].gap != .dash,
                areWords(name, end..<name.pieces.count)
            else { return nil }
        }
        guard !JunkRule.isJunk(name, isMarked: true) else { return nil }
        var draft = Draft()
        draft.reading.kind = .episode
        draft.reading.title = TitleText.make(name, 0..<mark)
        draft.reading.seasons = [name.pieces[mark + 1].value]
        draft.reading.episodes = [EpisodeNumber(name.pieces[mark + 3].value)]
        draft.reading.isSpecial = name.pieces[mark + 1].value == 0
        if isTitled { draft.reading.episodeTitle = TitleText.make(name, end..<name.pieces.count) }
        draft.numbering = .marked
        return draft
    }

    private static func film(_ name: TokenizedName, year: Int) -> Draft? {
        let piece = name.pieces[year]
        guard year + 1 == name.pieces.count, piece.gap == [.space, .open], name.tail == .close,
            piece.enclosure == .round, piece.digitCount == 4, YearRule.plausible.contains(piece.value),
            means(name.tokens[piece.token], nothingBut: year..<year + 1), isTitle(name, 0..<year),
            !JunkRule.isJunk(name, isMarked: false)
        else { return nil }
        var draft = Draft()
        draft.reading.kind = .movie
        draft.reading.title = TitleText.make(name, 0..<year)
        draft.reading.year = piece.value
        draft.isYearEnclosed = true
        return draft
    }

    /// Whether `s01e02` begins at the piece, and is a word of its own.
    private static func isNumbering(_ name: TokenizedName, _ mark: Int) -> Bool {
        let (letter, season, cross, episode) = (
            name.pieces[mark], name.pieces[mark + 1], name.pieces[mark + 2], name.pieces[mark + 3]
        )
        return letter.key == "s" && season.digitCount == 2 && cross.key == "e" && episode.isNumber
            && (2...3).contains(episode.digitCount)
            && means(name.tokens[letter.token], nothingBut: mark..<mark + 4)
    }

    /// Whether words are the title of a work from the first byte of the name on.
    private static func isTitle(_ name: TokenizedName, _ words: Range<Int>) -> Bool {
        let first = name.pieces[0]
        // Titles in two scripts are cut, those in Greek and beyond looked at for it.
        return first.gap.isJoined && name.bytes[first.start] < 0xD0 && areWords(name, words)
    }

    /// Whether only blanks and hyphens stand between the pieces, and each is a word without a meaning to any rule.
    private static func areWords(_ name: TokenizedName, _ words: Range<Int>) -> Bool {
        for index in words {
            let piece = name.pieces[index]
            guard piece.kind == .letters, piece.enclosure == .none,
                index == words.lowerBound || piece.gap == .space || piece.gap == .dash,
                means(name.tokens[piece.token], nothingBut: index..<index + 1), !isNoticed(piece.key)
            else { return false }
        }
        return true
    }

    /// Whether a token is just these pieces, and no rule knows it as a word that speaks of something.
    private static func means(_ token: Token, nothingBut pieces: Range<Int>) -> Bool {
        guard token.pieces == pieces, token.span == 1 else { return false }
        switch token.word.sense {
        // These say something beside another number or word only, and none is there.
        case .unknown, .of, .joiner, .number, .ordinal, .month: return true
        default: return false
        }
    }

    /// Whether a rule or the resolver looks for the word by itself, though the vocabulary does not have it.
    private static func isNoticed(_ key: WordKey) -> Bool {
        switch key {
        case "a", "i": false
        case "aka", "ncop", "nced", "www", "ww": true
        default: key.count < 2
        }
    }
}
