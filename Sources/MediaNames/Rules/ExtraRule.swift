/// Reads what marks a file as belonging to a film or series without being it: `-trailer`, `-featurette`, `sample`.
///
/// - SeeAlso: <https://support.plex.tv/articles/local-files-for-trailers-and-extras/>
enum ExtraRule: NameRule {
    static let name = RuleName.extra

    static let examples: KeyValuePairs = [
        "Quiet Harbor (2010)-trailer": "special trailer",
        "Making Of-behindthescenes": "special behindthescenes",
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
        "Quiet Harbor - Gag Reel": "special other",
    ]

    static let counterexamples = [
        "Trailer Park (2001)", "Free Samples (2012)", "Extras (2005)", "The Interview (2014)", "Other",
        "Quiet.Harbor.S03.720p.x264-SCENE", "Quiet Harbor - s01e02 - The Trailer", "Quiet Harbor - The Making of a Bay",
    ]

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        if let first = name.tokens.first, first.key == "sample", name.tokens.count > 1, name.gap(before: 1) == .dash {
            claims.append(Claim(.special, .text(.word("sample")), pieces: 0..<1, weight: .strong, rule: Self.name))
            return
        }
        // An episode may be called so.
        if name.senses.contains(.extra), !claims.contains(where: { $0.field == .episode && $0.weight == .strong }),
            let claim = setOff(name) ?? behindYear(name)
        {
            claims.append(claim)
            return
        }
        guard let last = name.tokens.last, let kind = kind(of: last.key) else { return }
        let index = last.pieces.lowerBound
        let gap = name.pieces[index].gap.subtracting(.close)
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

    /// `Title - Deleted Scenes`: the last dash sets off what the file is, and nothing else.
    private static func setOff(_ name: TokenizedName) -> Claim? {
        guard let start = name.pieces.indices.dropFirst().last(where: { name.pieces[$0].gap.isSpacedDash }),
            name.pieces.count - start <= 3, name.pieces[..<start].contains(where: { $0.kind != .digits })
        else { return nil }
        var key = WordKey()
        for piece in name.pieces[start...] { key = key.joined(with: piece.key) }
        return phrase(key).map { claim($0, start..<name.pieces.count) }
    }

    /// `Title (2010) Teaser`, `Title (2010) - Theatrical Trailer`, `Title.2010.Featurette.On.the.Water`.
    ///
    /// A film's title stands before its year.
    private static func behindYear(_ name: TokenizedName) -> Claim? {
        guard
            let year = name.pieces.indices.dropFirst().last(where: {
                name.pieces[$0].digitCount == 4 && YearRule.plausible.contains(name.pieces[$0].value)
            })
        else { return nil }
        let start = year + 1
        if start < name.pieces.count, let kind = phrase(name.tokens[name.pieces[start].token].key),
            name.beginsToken(start)
        {
            return claim(kind, start..<(start + 1))
        }
        // Only tags may follow: `Title.2010.Official.Trailer.1080p`.
        return name.tokens.indices.first { index in
            let token = name.tokens[index]
            guard token.pieces.lowerBound > start, token.key == "trailer" || token.key == "teaser" else { return false }
            guard index + 1 < name.tokens.count else { return true }
            let next = name.tokens[index + 1]
            return name.pieces[next.pieces.lowerBound].isNumber || next.word.isTag && next.word.weight == .strong
        }.map { claim("trailer", name.tokens[$0].pieces) }
    }

    private static func claim(_ kind: StaticString, _ pieces: Range<Int>) -> Claim {
        Claim(.special, .text(.word(kind)), pieces: pieces, weight: .strong, rule: name)
    }

    /// What stands alone for a kind of extra.
    private static func phrase(_ key: WordKey) -> StaticString? {
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
