/// The folder of a series or film in a tidy library, and the names that it gives to the files below.
///
/// `Mr. 24 (1994)/Season 02/Mr. 24 (1994) - s02e05 - HD.mkv`: a name that begins with its folder's and goes on as media
/// servers ask for says which words are the title, whatever they look like. So every name that a layout gives is read
/// back, and a tidy library is read quickly.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>
struct LibraryFolder: Sendable {
    /// The title as the folder writes it.
    private let title: [UInt8]

    private let country: String?
    private let year: Int?
    private let catalogueIDs: [CatalogueID]

    /// The cut that the folder's tag names, which need not stand on the file as well.
    private let edition: String?

    /// The season of the folder between this one and the file, if there is one.
    let season: Int?

    /// Reads a folder's name.
    ///
    /// - Parameters:
    ///   - name: The bytes of the name.
    ///   - season: The season of the folder between this one and the file.
    init(_ name: ArraySlice<UInt8>, season: Int?) {
        var cursor = NameCursor(name)
        var ids: [CatalogueID] = []
        var edition: String?
        while let tag = cursor.takeTagFromEnd() {
            if let id = CatalogueID(tag: tag) { ids.insert(id, at: 0) }
            edition = edition ?? tag.text(after: "edition-")
        }
        self.edition = edition
        year = cursor.takeYearFromEnd()
        country = cursor.takeCountryFromEnd()
        title = Array(cursor.rest)
        catalogueIDs = ids
        self.season = season
    }

    /// What a name says that is made as the folder asks for; `nil` for any other name.
    ///
    /// - Parameters:
    ///   - name: The file's name.
    ///   - keepsEvidence: Whether the draft gets the evidence.
    /// - Returns: The whole reading, to which no folder has anything to add.
    /// - Complexity: O(*n*) in the length of the name.
    func draft(of name: TokenizedName, keepsEvidence: Bool) -> Draft? {
        guard var beginning = beginning(of: name.bytes, name.range) else { return nil }
        var draft = Draft()
        draft.reading.title = name.text(name.range.lowerBound..<beginning.titleEnd)
        draft.reading.year = beginning.year
        draft.reading.country = country
        draft.reading.catalogueIDs = catalogueIDs
        draft.isYearEnclosed = draft.reading.year != nil
        let isRead =
            beginning.rest.isAtNumber
            ? readEpisode(&beginning.rest, of: name, &draft)
            : beginning.hasYear && readFilm(&beginning.rest, of: name, &draft)
        guard isRead else { return nil }
        if let edition, draft.reading.kind == .movie, draft.reading.editions.isEmpty {
            draft.reading.editions = [edition]
        }
        if keepsEvidence { note(&draft, name, titleEnd: beginning.titleEnd) }
        return draft
    }

    /// What a name begins with that begins as its folder's does.
    private struct Beginning {
        /// The offset behind the title.
        let titleEnd: Int

        /// The folder's year or the name's own.
        let year: Int?

        /// Whether the name says the year.
        let hasYear: Bool

        /// What stands behind title, country and year.
        var rest: NameCursor
    }

    /// Takes title, country and year off a name; `nil` where it does not begin as the folder asks for.
    private func beginning(of bytes: [UInt8], _ range: Range<Int>) -> Beginning? {
        guard range.count <= NameTokenizer.longest else { return nil }
        var cursor = NameCursor(bytes[range])
        guard !title.isEmpty, cursor.take(title) else { return nil }
        // A folder's name cannot end with a dot.
        while cursor.take(".") {}
        let titleEnd = cursor.index
        let ownCountry = cursor.takeCountry()
        let ownYear = cursor.takeYear()
        guard ownYear == nil || year == nil || ownYear == year, ownCountry == nil || ownCountry == country else {
            return nil
        }
        return Beginning(titleEnd: titleEnd, year: ownYear ?? year, hasYear: ownYear != nil, rest: cursor)
    }

    /// Whether a name says nothing but an episode, in the form that the folder asks for.
    ///
    /// To look whether a name says what one knows already costs a fifth of reading it.
    ///
    /// - Parameters:
    ///   - episode: The episode.
    ///   - bytes: The path.
    ///   - range: Where the file's name stands in it, without the extension.
    ///   - lexicon: The vocabulary.
    /// - Returns: `false` where ``draft(of:keepsEvidence:)`` says something else or nothing, and for some names that would
    ///   have to be looked at more closely.
    func says(_ episode: borrowing EpisodeIdentity, _ bytes: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> Bool {
        guard episode.part == nil, episode.country == country, episode.catalogueIDs == catalogueIDs,
            let beginning = beginning(of: bytes, range), beginning.year == episode.year,
            beginning.rest.isAtNumber, bytes.holds(episode.series, range.lowerBound..<beginning.titleEnd)
        else { return false }
        var cursor = beginning.rest
        guard cursor.takePartAtEnd() == nil, let number = cursor.takeNumber(), number == episode.numbering else {
            return false
        }
        if case .absolute = number, season != nil { return false }
        guard !cursor.isAtEnd else { return episode.episodeTitle == nil }
        let behind = cursor.index..<cursor.end
        guard let title = episode.episodeTitle, !title.isEmpty, cursor.take(" - "),
            bytes.holds(title, cursor.index..<cursor.end),
            VersionLabel(endOfEpisode: bytes[behind]) == nil
        else { return false }
        if holdsCount(number, bytes[cursor.index..<cursor.end]) { return false }
        // No word goes on over a dash between two blanks, so what stands before says nothing of the words behind.
        let words = cursor.index..<cursor.end
        return NameTokenizer.withTokens(bytes, in: behind, with: lexicon) { isTitle(words, in: bytes, $0, $1) } ?? false
    }

    /// ` - s01e02-e03 - Title - pt1`, or a date or a number that counts on.
    private func readEpisode(_ cursor: inout NameCursor, of name: TokenizedName, _ draft: inout Draft) -> Bool {
        draft.reading.part = cursor.takePartAtEnd()
        guard let number = cursor.takeNumber() else { return false }
        switch number {
        case .seasonEpisode(let own, let episodes):
            draft.reading.seasons = [own]
            draft.reading.episodes = episodes
            draft.reading.isSpecial = own == 0
            draft.numbering = .marked
            if let season, season != own { draft.doubts.insert(.otherSeason) }
        case .airDate(let date):
            draft.reading.airDate = date
            draft.numbering = .date
        case .absolute(let episodes):
            // In a season's folder it counts that season's, which the name does not say.
            guard season == nil else { return false }
            draft.reading.episodes = episodes
            draft.numbering = .dash
            doubtHundreds(episodes, &draft)
        }
        draft.reading.kind = .episode
        guard !cursor.isAtEnd else { return true }
        // A copy's label is no title: ` - 1080p`, ` - Fog - 1080p`. The rules know what it says.
        if let label = VersionLabel(endOfEpisode: name.bytes[cursor.index..<cursor.end]), !label.isNumber {
            return false
        }
        guard cursor.take(" - "), !cursor.isAtEnd, isTitle(cursor.index..<cursor.end, of: name),
            !holdsCount(number, name.bytes[cursor.index..<cursor.end])
        else { return false }
        draft.reading.episodeTitle = name.text(cursor.index..<cursor.end)
        return true
    }

    /// `105` may be the fifth episode of the first season, too.
    private func doubtHundreds(_ episodes: [EpisodeNumber], _ draft: inout Draft) {
        guard episodes.count == 1, (100...999).contains(episodes[0].whole) else { return }
        draft.doubts.insert(.seasonOrAbsolute)
        var rival = draft.reading
        rival.kind = .episode
        rival.seasons = [episodes[0].whole / 100]
        rival.episodes = [EpisodeNumber(episodes[0].whole % 100)]
        draft.rivals.append(Rival(reading: rival, lost: "the number stands alone between dashes"))
    }

    /// Whether the words behind the number are a title and nothing that speaks of the copy.
    func isTitle(_ range: Range<Int>, of name: TokenizedName) -> Bool {
        let (tokens, pieces) = (name.tokens, name.pieces)
        return isTitle(range, in: name.bytes, tokens.span, pieces.span)
    }

    private func isTitle(
        _ range: Range<Int>,
        in bytes: [UInt8],
        _ tokens: Span<Token>,
        _ pieces: Span<Piece>
    ) -> Bool {
        for index in range {
            switch bytes[index] {
            case 0x5B, 0x5D, 0x7B, 0x7D: return false
            default: break
            }
        }
        if bytes[range.lowerBound] == 0x20 || bytes[range.upperBound - 1] == 0x20 { return false }
        for index in tokens.indices where pieces[tokens[index].pieces.lowerBound].start >= range.lowerBound {
            let word = tokens[index].word
            switch word.sense {
            case .resolution, .source, .videoCodec, .audio, .dynamicRange:
                if word.weight == .strong { return false }
            case .extra, .sample:
                // `Title-trailer` belongs to the episode; `The Trailer Park` is one.
                if pieces[tokens[index].pieces.lowerBound].gap.isDisjoint(with: .space) { return false }
            default: break
            }
        }
        return true
    }

    /// `s03e05 - 041 - Fog`: a number that counts all episodes may stand between the season's and the title.
    private func holdsCount(_ number: EpisodeNumbering, _ title: ArraySlice<UInt8>) -> Bool {
        guard case .seasonEpisode(let season, let episodes) = number, season > 0, episodes.count == 1,
            let episode = episodes.first
        else { return false }
        let digits = title.prefix(while: Letters.isDigit)
        guard (3...4).contains(digits.count), title.dropFirst(digits.count).starts(with: " - ".utf8) else {
            return false
        }
        let count = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        // A title may begin with a year, and nothing counts over all seasons and less than in one.
        return !YearRule.plausible.contains(count) && count >= episode.whole
    }

    private func note(_ draft: inout Draft, _ name: TokenizedName, titleEnd: Int) {
        let reading = draft.reading
        let rule = "library-form"
        let title = name.range.lowerBound..<titleEnd
        let rest = titleEnd..<name.range.upperBound
        draft.evidence.append(Evidence(field: .title, value: reading.title ?? "", range: title, rule: rule))
        func note(_ field: EvidenceField, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            draft.evidence.append(Evidence(field: field, value: value, range: rest, rule: rule))
        }
        note(.year, reading.year.map(String.init))
        note(.season, reading.seasons.map(String.init).joined(separator: " "))
        note(.episode, reading.episodes.map(\.description).joined(separator: " "))
        note(.date, reading.airDate?.description)
        note(.edition, reading.editions.first)
        note(.part, reading.part.map(String.init))
        if let episodeTitle = reading.episodeTitle {
            let end = name.range.upperBound
            let range = end - episodeTitle.utf8.count..<end
            draft.evidence.append(Evidence(field: .episodeTitle, value: episodeTitle, range: range, rule: rule))
        }
    }
}

extension [UInt8] {
    /// Whether a text stands at a range, to the last byte.
    fileprivate func holds(_ text: String, _ range: Range<Int>) -> Bool {
        let text = text.utf8.span
        guard text.count == range.count else { return false }
        for index in text.indices where text[index] != self[range.lowerBound + index] { return false }
        return true
    }
}
