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
    ]

    static let counterexamples = [
        "Trailer Park (2001)", "Free Samples (2012)", "Extras (2005)", "The Interview (2014)", "Other",
        "Quiet.Harbor.S03.720p.x264-SCENE",
    ]

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        if let first = name.tokens.first, first.key == "sample", name.tokens.count > 1, name.gap(before: 1) == .dash {
            claims.append(Claim(.special, .text(.word("sample")), pieces: 0..<1, weight: .strong, rule: Self.name))
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
