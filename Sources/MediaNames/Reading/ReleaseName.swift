/// Reads names in the form of releases whose words mean nothing but themselves:
/// `Quiet.Harbor.S01E02.Fog.1080p.WEB-DL.x264-GRP`, `Quiet.Harbor.1999.1080p.BluRay.x264-GRP`, `Quiet Harbor`.
///
/// Most files come under such names, and most folders that hold them. One number, and no word that could be a tag as well
/// as a title's: there is nothing to weigh, and the draft can be written down at a fraction of the price. A name with
/// anything unusual in it is left to the rules: a bracket, a number more, a word before the tags that any rule knows, a
/// tag that may be a word. That both read alike is held by a test over names of all kinds.
enum ReleaseName {
    /// Reads what a name says, without its folders and without evidence.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - lexicon: The vocabulary.
    ///   - draft: An empty draft, which becomes what ``Resolver`` would make of the name.
    /// - Returns: Whether the name is of this kind; any other is left to the resolver, and the draft as it is.
    /// - Complexity: O(*n*) in the pieces of the name.
    static func read(_ name: TokenizedName, lexicon: Lexicon, into draft: inout Draft) -> Bool {
        guard name.traits.isEmpty, name.tail.isJoined, name.range.count <= NameTokenizer.longest,
            name.senses.isSubset(of: senses)
        else { return false }
        var first = name.nextDigits(from: 0)
        guard first < name.pieces.count else { return readTitle(name, &draft) }
        // `Quiet.Harbor.17.S01E02`: beside the number with its marks, one of two digits cannot but be the title's.
        let ownNumber = isOwnNumber(name, first) ? first : nil
        if let ownNumber { first = name.nextDigits(from: ownNumber + 1) }
        let mark = first > 0 && first < name.pieces.count && name.pieces[first].gap.isJoined ? first - 1 : first
        guard mark > 0, mark < name.pieces.count, isBlank(name.pieces[mark].gap), let anchor = Anchor(name, mark),
            anchor.season != nil || ownNumber == nil && !Resolver.leavesOpen(name.pieces[mark - 1].key),
            isTitle(name, 0..<mark, withNumber: ownNumber)
        else { return false }
        var end = anchor.end
        if anchor.season != nil { while end < name.pieces.count, isWord(name, end, isInner: true) { end += 1 } }
        let words = anchor.end..<end
        guard words.isEmpty || isWord(name, words.lowerBound) && isWord(name, end - 1), end - words.lowerBound < 100,
            let tags = Tags(name, from: end, lexicon: lexicon, mayHoldNumbers: anchor.season != nil),
            // `s01e02.web.h264`: the only word may be a tag.
            words.count != 1 || name.tokens[name.pieces[words.lowerBound].token].word.sense != .source,
            !JunkRule.isJunk(name, isMarked: anchor.season != nil)
        else { return false }
        draft.reading.title = TitleText.make(name, 0..<mark)
        if let season = anchor.season {
            draft.reading.kind = .episode
            draft.reading.seasons = [season]
            draft.reading.isSpecial = season == 0
            draft.reading.episodes = [EpisodeNumber(anchor.number)]
            if !words.isEmpty { draft.reading.episodeTitle = TitleText.make(name, words) }
            draft.numbering = .marked
        } else {
            draft.reading.kind = .movie
            draft.reading.year = anchor.number
        }
        tags.write(to: &draft, name)
        return true
    }

    /// What words may mean in such a name, alone or as the `DL` of `WEB-DL`; most names have another one, and need not be
    /// looked at closer.
    private static let senses = WordSenses(
        .unknown,
        .resolution,
        .source,
        .videoCodec,
        .audio,
        .dynamicRange,
        .service,
        .reissue,
        .copy,
        .of,
        .joiner
    )

    /// A name of words alone.
    private static func readTitle(_ name: TokenizedName, _ draft: inout Draft) -> Bool {
        // `Example.com` is an address.
        guard !name.pieces.isEmpty, name.pieces.count != 2 || name.pieces[1].gap != .dot,
            isTitle(name, 0..<name.pieces.count), !JunkRule.isJunk(name, isMarked: false)
        else {
            return false
        }
        draft.reading.kind = .movie
        draft.reading.title = TitleText.make(name, 0..<name.pieces.count)
        return true
    }

    /// What stands behind the title: `S01E02` or `1999`.
    private struct Anchor {
        let season: Int?

        /// The episode's number, or the year.
        let number: Int

        /// The piece behind it.
        let end: Int

        init?(_ name: TokenizedName, _ mark: Int) {
            let first = name.pieces[mark]
            let token = name.tokens[first.token]
            guard token.pieces.lowerBound == mark, token.span == 1, token.word.sense == .unknown else { return nil }
            end = token.pieces.upperBound
            if first.kind == .digits {
                guard end == mark + 1, first.digitCount == 4, YearRule.plausible.contains(first.value) else {
                    return nil
                }
                (season, number) = (nil, first.value)
            } else {
                guard end == mark + 4, first.key == "s", name.pieces[mark + 1].digitCount == 2,
                    name.pieces[mark + 2].key == "e", (2...3).contains(name.pieces[mark + 3].digitCount)
                else { return nil }
                (season, number) = (name.pieces[mark + 1].value, name.pieces[mark + 3].value)
            }
        }
    }

    /// Whether one of the separators that releases have stands there, and nothing else.
    private static func isBlank(_ gap: Gap) -> Bool { gap == .dot || gap == .space || gap == .underscore }

    /// Whether a number of one or two digits stands alone behind a word.
    private static func isOwnNumber(_ name: TokenizedName, _ index: Int) -> Bool {
        let piece = name.pieces[index]
        return index > 0 && piece.isNumber && piece.digitCount <= 2 && isBlank(piece.gap)
            && name.tokens[piece.token].pieces.count == 1 && name.tokens[piece.token].span == 1
    }

    /// Whether words, and perhaps a number, are the title of a work from the first byte of the name on.
    private static func isTitle(_ name: TokenizedName, _ words: Range<Int>, withNumber number: Int? = nil) -> Bool {
        let first = name.pieces[0]
        let last = words.upperBound - 1
        // Titles in two scripts are cut, those in Greek and beyond looked at for it.
        guard first.gap.isJoined, name.bytes[first.start] < 0xD0, last == number || isWord(name, last) else {
            return false
        }
        for index in words where index != number && !isWord(name, index, isInner: index > 0) { return false }
        // A country behind the title is not part of it.
        return CountryCode.named(by: name.pieces[words.upperBound - 1].key) == nil
    }

    /// Whether a piece is a word that stands alone, and that no rule and no stage of the resolver looks for.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - index: The piece.
    ///   - isInner: Whether it stands between other words: what joins two numbers then joins none.
    /// - Returns: Whether it is.
    private static func isWord(_ name: TokenizedName, _ index: Int, isInner: Bool = false) -> Bool {
        let piece = name.pieces[index]
        guard piece.kind == .letters, index == 0 || isBlank(piece.gap), !PlainName.isNoticed(piece.key) else {
            return false
        }
        let token = name.tokens[piece.token]
        guard token.pieces.count == 1, token.span == 1 else { return false }
        switch token.word.sense {
        case .unknown: return isInner || piece.key.count > 1
        case .of, .joiner: return isInner
        // `Red` may be a service, but only in the company of other tags.
        case .service, .source, .audio: return token.word.weight == .weak && isLowerCase(name, piece)
        default: return false
        }
    }

    /// Whether all letters but the first are small, as no tag is written.
    private static func isLowerCase(_ name: TokenizedName, _ piece: Piece) -> Bool {
        for index in piece.start + 1..<piece.end where !Letters.isLower(name.bytes[index]) { return false }
        return piece.end - piece.start > 1
    }
}

extension ReleaseName {
    /// What the name says about the copy: words that are nothing but tags, and the group behind the last dash.
    private struct Tags {
        private var release = ReleaseTags()

        /// The resolution that a word names; one in digits comes first wherever it stands.
        private var namedResolution: String?

        /// The piece with the group's name.
        private(set) var group: Int?

        /// Whether there is any tag but a resolution in digits.
        private(set) var hasWords = false

        private var isEmpty = true

        /// Reads all that is left of a name; `nil` where anything but tags is.
        init?(_ name: TokenizedName, from start: Int, lexicon: Lexicon, mayHoldNumbers: Bool) {
            var index = start
            while index < name.pieces.count {
                let piece = name.pieces[index]
                let tokenIndex = piece.token
                let token = name.tokens[tokenIndex]
                guard token.pieces.lowerBound == index, isBlank(piece.gap) || index > start && piece.gap == .dash else {
                    return nil
                }
                if let resolution = Self.resolution(name, token) {
                    if release.resolution == nil { release.resolution = resolution }
                    index += 2
                } else if token.word.isTag, token.word.weight == .strong, token.span > 0 {
                    let end = name.tokens[tokenIndex + token.span - 1].pieces.upperBound
                    guard Self.isPlain(name, index..<end, mayHoldNumbers: mayHoldNumbers),
                        take(token.word, lexicon)
                    else { return nil }
                    hasWords = true
                    index = end
                } else {
                    guard index + 1 == name.pieces.count, index > start, piece.gap == .dash, piece.kind == .letters,
                        token.span == 1, token.word.sense == .unknown, piece.key.count > 1,
                        !PlainName.isNoticed(piece.key)
                    else { return nil }
                    group = index
                    break
                }
                isEmpty = false
            }
        }

        /// `1080p`, `576i`.
        private static func resolution(_ name: TokenizedName, _ token: Token) -> String? {
            guard token.pieces.count == 2, token.span == 1 else { return nil }
            let height = name.pieces[token.pieces.lowerBound]
            let scan = name.pieces[token.pieces.lowerBound + 1].key
            guard height.isNumber, (3...4).contains(height.digitCount), ResolutionRule.isHeight(height.value),
                scan == "p" || scan == "i"
            else { return nil }
            return name.text(.lines(height.value, isInterlaced: scan == "i"))
        }

        /// Whether no number in a tag can be anything else: that of `x264` cannot, that of `H.264` may count where
        /// nothing else does.
        private static func isPlain(_ name: TokenizedName, _ pieces: Range<Int>, mayHoldNumbers: Bool) -> Bool {
            for index in pieces where name.pieces[index].kind == .digits {
                let isGlued = index + 1 < name.pieces.count && name.pieces[index + 1].gap.isJoined
                // `1080` is a height where `x264` follows, and one may be glued to a tag.
                guard name.pieces[index].value < 300, name.pieces[index].digitCount < 3 || !isGlued else {
                    return false
                }
                guard mayHoldNumbers || index > pieces.lowerBound && name.pieces[index].gap.isJoined else {
                    return false
                }
            }
            return true
        }

        /// Notes what a tag says; `false` for those that may say something of the work, too.
        private mutating func take(_ word: Word, _ lexicon: Lexicon) -> Bool {
            switch word.sense {
            case .resolution: if namedResolution == nil { namedResolution = lexicon.texts[word.value] }
            case .source: if release.sourceMedium == nil { release.sourceMedium = lexicon.texts[word.value] }
            case .videoCodec: if release.videoCodec == nil { release.videoCodec = lexicon.texts[word.value] }
            case .reissue: release.isProper = true
            case .audio, .dynamicRange, .service: break
            default: return false
            }
            return true
        }

        /// Hands over what was read.
        consuming func write(to draft: inout Draft, _ name: TokenizedName) {
            if let group { release.releaseGroup = name.text(name.byteRange(group..<group + 1)) }
            if release.resolution == nil { release.resolution = namedResolution }
            draft.reading.release = release
            draft.hasStrongTag = !isEmpty
        }
    }
}
