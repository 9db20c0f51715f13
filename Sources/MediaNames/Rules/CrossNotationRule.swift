/// Reads `1x02` and its kin: `01x02-03`, `1x02x03`, `[05x07]`, `3x03-3x04`, `2016x03`, `1xAll`.
enum CrossNotationRule: NameRule {
    static let name = RuleName.crossNotation

    static let examples: KeyValuePairs = [
        "Quiet.Harbor.1x02.Fog": "season 1 episode 2",
        "Quiet Harbor - [05x07] - Fog": "season 5 episode 7",
        "Quiet Harbor - 1x02-03-04": "season 1 episode 2 3 4",
        "Quiet Harbor 5x44x45x46": "season 5 episode 44 45 46",
        "Quiet Harbor 3x03-3x04": "season 3 episode 3 4",
        "QuietHarbor2x11": "season 2 episode 11",
        "qh1.1x04": "season 1 episode 4",
        "Quiet.Harbor.1940x01": "season 1940 episode 1",
        "Quiet.Harbor.1xAll": "season 1",
    ]

    static let counterexamples = [
        "Quiet.Harbor.1280x720", "Quiet Harbor 720x432", "Quiet.Harbor.x264", "Quiet Harbor 1920x1080", "8x10cm",
        "Quiet Harbor AC3x2",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool { name.numbers.after.holdsAny(of: [.x, .pair, .word]) }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var index = name.nextDigits(from: 0)
        while index + 1 < name.pieces.count {
            let season = name.pieces[index]
            guard season.isNumber, season.digitCount <= 4, isCross(name.pieces[index + 1]),
                name.pieces[index + 1].gap.isJoined
            else {
                index = name.nextDigits(from: index + 1)
                continue
            }
            if name.pieces[index + 1].key == "xall" {
                claims.append(claim(season.value, [], index..<(index + 2)))
                index = name.nextDigits(from: index + 2)
            } else if let series = episodes(name, at: index) {
                claims.append(claim(season.value, series.numbers, index..<series.end))
                index = name.nextDigits(from: series.end)
            } else {
                index = name.nextDigits(from: index + 1)
            }
        }
    }

    private static func claim(_ season: Int, _ episodes: NumberRuns, _ pieces: Range<Int>) -> Claim {
        Claim(
            .episode,
            .numbering(seasons: NumberRuns(season), episodes: episodes),
            pieces: pieces,
            weight: .strong,
            rule: name
        )
    }

    private static func isCross(_ piece: Piece) -> Bool {
        piece.key == "x" || piece.key == "х" || piece.key == "×" || piece.key == "xall"
    }

    private static func episodes(_ name: TokenizedName, at index: Int) -> NumberSeries? {
        guard index + 2 < name.pieces.count else { return nil }
        let season = name.pieces[index]
        let first = name.pieces[index + 2]
        guard first.isNumber, first.gap.isJoined, first.digitCount <= 4, isPlausible(season, first),
            !isChannels(name, index)
        else { return nil }
        // `AC3x2` says how many tracks there are.
        if season.gap.isJoined, index > 0, first.digitCount == 1 { return nil }
        // `8x10cm` measures something, `3x11m720p` has a resolution glued to it.
        if index + 3 < name.pieces.count, name.pieces[index + 3].gap.isJoined, season.digitCount == 1,
            name.pieces[index + 3].key == "cm" || name.pieces[index + 3].key == "mm"
        {
            return nil
        }
        var series = NumberSeries(first.value, end: index + 3)
        while series.end + 1 < name.pieces.count {
            let at = series.end
            let piece = name.pieces[at]
            if isCross(piece), piece.gap.isJoined || piece.gap == .dash, name.pieces[at + 1].isNumber {
                series.append(name.pieces[at + 1].value, end: at + 2)
            } else if piece.value == season.value, at + 2 < name.pieces.count, isCross(name.pieces[at + 1]),
                name.pieces[at + 2].isNumber, name.pieces[at + 2].value > series.last
            {
                // `1x02-1x2108`
                guard series.extend(to: name.pieces[at + 2].value, end: at + 3) else { break }
            } else {
                break
            }
        }
        if series.end < name.pieces.count {
            series.read(name, loose: false, widest: 3)
        }
        return series
    }

    /// Whether the number is the `.1` of `5.1x2`.
    private static func isChannels(_ name: TokenizedName, _ index: Int) -> Bool {
        index > 0 && name.pieces[index].gap == .dot && name.pieces[index - 1].digitCount == 1
            && name.beginsToken(index - 1) && name.pieces[index].digitCount == 1
    }

    /// Whether the two numbers are a season and an episode rather than a picture's width and height.
    private static func isPlausible(_ season: Piece, _ episode: Piece) -> Bool {
        if season.digitCount <= 2 { return true }
        if season.digitCount == 3 { return false }
        return (1900...2100).contains(season.value) && episode.value < 400 && episode.digitCount <= 3
    }
}
