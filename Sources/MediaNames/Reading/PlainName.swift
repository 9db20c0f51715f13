/// Reads names in the form that layouts give whose words mean nothing but themselves: `Quiet Harbor - s01e02 - Fog`,
/// `Quiet Harbor (2010) - 013`, `Quiet Harbor (2010)`.
///
/// Every new name of a plan is read back, and most are of this kind. No rule but the number's or the year's claims
/// anything of them, so there is nothing to weigh, and the draft can be written down at a quarter of the price. A name
/// with anything unusual in it is left to the rules: a word that any of them knows, a number more, a bracket, a dot.
/// That both read alike is held by a test over names of all kinds.
enum PlainName {
    /// Reads what a name says, without its folders and without evidence.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - draft: An empty draft, which becomes what ``Resolver`` would make of the name.
    /// - Returns: Whether the name is plain; any other is left to the resolver, and the draft as it is.
    /// - Complexity: O(*n*) in the pieces of the name; most others are recognised by their first number.
    static func read(_ name: TokenizedName, into draft: inout Draft) -> Bool {
        let first = name.nextDigits(from: 0)
        guard first > 0, first < name.pieces.count, name.range.count <= NameTokenizer.longest else { return false }
        if isYear(name, first) {
            return first + 1 == name.pieces.count
                ? readFilm(name, year: first, &draft)
                : readEpisode(name, title: 0..<first, year: first, mark: first + 1, &draft)
        }
        let mark = name.pieces[first].gap.isJoined ? first - 1 : first
        return readEpisode(name, title: 0..<mark, year: nil, mark: mark, &draft)
    }

    /// What layouts put before the number of an episode and before its title.
    private static let blankDash: Gap = [.space, .dash]

    private static func readFilm(_ name: TokenizedName, year: Int, _ draft: inout Draft) -> Bool {
        guard isTitle(name, 0..<year), !JunkRule.isJunk(name, isMarked: false) else { return false }
        draft.reading.kind = .movie
        draft.reading.title = TitleText.make(name, 0..<year)
        draft.reading.year = name.pieces[year].value
        draft.isYearEnclosed = true
        return true
    }

    private static func readEpisode(
        _ name: TokenizedName,
        title: Range<Int>,
        year: Int?,
        mark: Int,
        _ draft: inout Draft
    ) -> Bool {
        guard name.pieces[mark].gap == (year == nil ? blankDash : [.close, .space, .dash]),
            let number = Number(name, mark), name.nextDigits(from: number.end) == name.pieces.count,
            name.tail.isJoined, isTitle(name, title),
            // A country behind the title is not part of it.
            CountryCode.named(by: name.pieces[title.upperBound - 1].key) == nil
        else { return false }
        let rest = number.end..<name.pieces.count
        if !rest.isEmpty {
            // `Fog-short` would be an extra.
            guard name.pieces[rest.lowerBound].gap == blankDash, name.pieces[rest.upperBound - 1].gap != .dash,
                areWords(name, rest)
            else { return false }
        }
        guard !JunkRule.isJunk(name, isMarked: number.season != nil) else { return false }
        draft.reading.kind = .episode
        draft.reading.title = TitleText.make(name, title)
        if let year {
            draft.reading.year = name.pieces[year].value
            draft.isYearEnclosed = true
        }
        if let season = number.season {
            draft.reading.seasons = [season]
            draft.reading.isSpecial = season == 0
        }
        draft.reading.episodes = [EpisodeNumber(number.episode)]
        if !rest.isEmpty { draft.reading.episodeTitle = TitleText.make(name, rest) }
        draft.numbering = number.season == nil ? .dash : .marked
        return true
    }

    /// Whether the piece is a film's or series' year in a bracket of its own.
    private static func isYear(_ name: TokenizedName, _ index: Int) -> Bool {
        let piece = name.pieces[index]
        return piece.enclosure == .round && piece.gap == [.space, .open] && piece.digitCount == 4
            && YearRule.plausible.contains(piece.value)
            && means(name.tokens[piece.token], nothingBut: index..<index + 1)
            && (index + 1 < name.pieces.count || name.tail == .close)
    }

    /// `s01e02`, or `013`, which nobody takes for a season and an episode.
    private struct Number {
        let season: Int?
        let episode: Int

        /// The piece behind it.
        let end: Int

        init?(_ name: TokenizedName, _ mark: Int) {
            let first = name.pieces[mark]
            let token = name.tokens[first.token]
            if first.kind == .digits {
                guard first.digitCount == 3, first.value < 100, name.bytes[first.start] == 0x30,
                    means(token, nothingBut: mark..<mark + 1)
                else { return nil }
                (season, episode, end) = (nil, first.value, mark + 1)
            } else {
                guard first.key == "s", mark + 4 <= name.pieces.count, means(token, nothingBut: mark..<mark + 4)
                else { return nil }
                let (season, cross, episode) = (name.pieces[mark + 1], name.pieces[mark + 2], name.pieces[mark + 3])
                guard season.digitCount == 2, cross.key == "e", episode.isNumber, (2...3).contains(episode.digitCount)
                else { return nil }
                (self.season, self.episode, end) = (season.value, episode.value, mark + 4)
            }
        }
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
    static func isNoticed(_ key: WordKey) -> Bool {
        switch key {
        case "a", "i": false
        case "aka", "copy", "ncop", "nced", "www", "ww", "movie", "film", "gekijouban": true
        default: key.count < 2
        }
    }
}
