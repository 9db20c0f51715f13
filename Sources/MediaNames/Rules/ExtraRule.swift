/// Reads what marks a file as belonging to a film or series without being it: `-trailer`, `-featurette`, `sample`.
///
/// - SeeAlso: <https://support.plex.tv/articles/local-files-for-trailers-and-extras/>
enum ExtraRule: NameRule {
    static let name = RuleName.extra

    static let examples: KeyValuePairs = [
        "Quiet Harbor (2010)-trailer": "special trailer",
        "Making Of-behindthescenes": "special behindthescenes",
        "Quiet Harbor (2010)-interview": "special interview",
        "Quiet Harbor (2010)-scene": "special scene",
        "Quiet Harbor (2010)-short": "special short",
        "Quiet Harbor (2010)-clip": "special clip",
        "Quiet Harbor (2010)-other": "special other",
        "Quiet Harbor (2010)-extra": "special extra",
        "Quiet.Harbor.2010.1080p-sample": "special sample",
        "quiet.harbor.sample": "special sample",
        "sample-quiet.harbor.1080p": "special sample",
        "trailer": "special trailer",
        "Lost Ending-deleted": "special deleted",
        "Quiet Harbor (2010) - Theatrical Trailer": "special trailer",
        "Quiet Harbor (2010) Teaser": "special trailer",
        "Quiet.Harbor.2010.Official.Trailer.1080p": "special trailer",
        "Quiet.Harbor.2010.Featurette.On.the.Water.1080p": "special featurette",
        "Quiet Harbor - Deleted Scenes": "special deleted",
        "Outtakes": "special other",
        "Quiet Harbor - Gag Reel": "special other",
        "Quiet Harbor - Official Trailer 2": "special trailer",
        "Quiet Harbor S04 Gag Reel": "special other",
        "Quiet.Harbor.1999.Behind.The.Scenes.Fog": "special behindthescenes",
    ]

    static let counterexamples = [
        "Trailer Park (2001)", "Free Samples (2012)", "Extras (2005)", "The Interview (2014)", "Other",
        "Quiet.Harbor.S03.720p.x264-SCENE", "Quiet Harbor - s01e02 - The Trailer", "Quiet Harbor - The Making of a Bay",
    ]

    /// All words that this rule looks for are in the vocabulary.
    static func mayRead(_ name: TokenizedName) -> Bool { name.senses.contains(.extra) || name.senses.contains(.sample) }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        if let first = name.tokens.first, first.key == "sample", name.tokens.count > 1, name.gap(before: 1) == .dash {
            claims.append(Claim(.special, .text(.word("sample")), pieces: 0..<1, weight: .strong, rule: Self.name))
            return
        }
        // An episode may be called so.
        if name.senses.contains(.extra), !claims.contains(where: { $0.field == .episode && $0.weight == .strong }),
            let claim = setOff(name) ?? behindAnchor(name)
        {
            claims.append(claim)
            return
        }
        guard let last = name.tokens.last else { return }
        let index = last.pieces.lowerBound
        let gap = name.pieces[index].gap.subtracting(.close)
        // Where none of these stands before it, the last word is the title's.
        guard index == 0 || gap == .dash || gap == .dot || gap == .underscore, let kind = kind(of: last.key) else {
            return
        }
        let isSample = last.key == "sample" || last.key == "trailer"
        let isWhole = name.tokens.count == 1 && isSample
        // `x264-SCENE` is a group.
        if !isSample, index > 0, name.pieces[index].gap == .dash {
            let before = name.tokens[name.pieces[index - 1].token].word
            guard !before.isTag || before.weight != .strong else { return }
        }
        guard isWhole || (index > 0 && (gap == .dash || (isSample && (gap == .dot || gap == .underscore)))) else {
            return
        }
        claims.append(Claim(.special, .text(.word(kind)), pieces: last.pieces, weight: .strong, rule: Self.name))
    }

    /// `Title - Deleted Scenes`, `Title - Official Trailer 2`: the last dash sets off what the file is, and nothing else.
    private static func setOff(_ name: TokenizedName) -> Claim? {
        if let (kind, end) = phrase(name, at: 0), end == name.pieces.count { return claim(kind, 0..<end) }
        guard
            let start = name.pieces.indices.dropFirst().last(where: {
                name.pieces[$0].gap.isSpacedDash || name.pieces[$0].gap == [.space, .underscore]
            }), name.pieces.count - start <= 4, name.pieces[..<start].contains(where: { $0.kind != .digits })
        else { return nil }
        if let (kind, end) = phrase(name, at: start), end == name.pieces.count {
            return claim(kind, start..<end)
        }
        let isTrailer = name.pieces[start...].contains { $0.key == "trailer" || $0.key == "teaser" }
        guard isTrailer, name.pieces[start...].allSatisfy({ $0.kind == .digits || trailerWords.contains($0.key) })
        else {
            return nil
        }
        return claim("trailer", start..<name.pieces.count)
    }

    /// What trailers are called beside each other.
    private static let trailerWords = WordSet(
        "trailer teaser official final theatrical new main red band international us uk"
    )

    /// `Title (2010) Teaser`, `Title.2010.Featurette.On.the.Water`, `Title S02 Gag Reel`.
    ///
    /// A film's title stands before its year, and a series' before the season.
    private static func behindAnchor(_ name: TokenizedName) -> Claim? {
        guard let start = endOfAnchor(name) else { return nil }
        if start < name.pieces.count, let (kind, end) = phrase(name, at: start) { return claim(kind, start..<end) }
        // Only tags may follow: `Title.2010.Official.Trailer.1080p`.
        return name.tokens.indices.first { index in
            let token = name.tokens[index]
            guard token.pieces.lowerBound > start, token.key == "trailer" || token.key == "teaser" else { return false }
            guard index + 1 < name.tokens.count else { return true }
            let next = name.tokens[index + 1]
            return name.pieces[next.pieces.lowerBound].isNumber || next.word.isTag && next.word.weight == .strong
        }.map { claim("trailer", name.tokens[$0].pieces) }
    }

    /// The piece behind the last year, or behind `S02`.
    private static func endOfAnchor(_ name: TokenizedName) -> Int? {
        name.pieces.indices.dropFirst().last { index in
            let piece = name.pieces[index]
            if piece.digitCount == 4, YearRule.plausible.contains(piece.value) { return true }
            return piece.digitCount == 2 && piece.gap.isJoined && name.pieces[index - 1].key == "s"
                && name.isFree(after: index)
        }.map { $0 + 1 }
    }

    /// What stands alone for a kind of extra, in up to three words.
    private static func phrase(_ name: TokenizedName, at start: Int) -> (kind: StaticString, end: Int)? {
        guard name.beginsToken(start) else { return nil }
        var key = WordKey()
        for index in start..<min(start + 3, name.pieces.count) {
            guard index == start || name.pieces[index].gap.isBlank else { return nil }
            key = key.joined(with: name.pieces[index].key)
            if let kind = phrase(key) { return (kind, index + 1) }
        }
        return nil
    }

    private static func claim(_ kind: StaticString, _ pieces: Range<Int>) -> Claim {
        Claim(.special, .text(.word(kind)), pieces: pieces, weight: .strong, rule: name)
    }

    /// What stands alone for a kind of extra.
    static func phrase(_ key: WordKey) -> StaticString? {
        switch key {
        case "trailer", "trailers", "teaser", "teasers": "trailer"
        case "featurette", "featurettes", "makingof": "featurette"
        case "behindthescenes": "behindthescenes"
        case "deletedscene", "deletedscenes": "deleted"
        case "bloopers", "gagreel", "outtakes": "other"
        default: nil
        }
    }

    private static func kind(of key: WordKey) -> StaticString? {
        switch key {
        case "trailer": "trailer"
        case "sample": "sample"
        case "featurette": "featurette"
        case "behindthescenes": "behindthescenes"
        case "deleted", "deletedscene": "deleted"
        case "interview": "interview"
        case "scene": "scene"
        case "short": "short"
        case "clip": "clip"
        case "other": "other"
        case "extra": "extra"
        default: nil
        }
    }
}
