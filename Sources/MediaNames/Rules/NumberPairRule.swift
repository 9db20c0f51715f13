/// Reads season and episode as two bare numbers: `2-06`, `03_19`, `02.09`, `[5.01]`, ` - 6.01 - `.
enum NumberPairRule: NameRule {
    static let name = RuleName.numberPair

    static let examples: KeyValuePairs = [
        "2-06. Fog": "season 2 episode 6",
        "harbor_03_19": "season 3 episode 19",
        "Qt.02.09": "season 2 episode 9",
        "[5.01] Fog": "season 5 episode 1",
        "Quiet Harbor - 6.01 - Fog": "season 6 episode 1",
        "Quiet Harbor [5.134] Fog": "season 5 episode 134",
        "2.04 The Fog": "season 2 episode 4",
        "Quiet Harbor #1.04 - Fog": "season 1 episode 4",
        "the quiet harbor 4.17": "season 4 episode 17",
        "the quiet harbor 2-05": "season 2 episode 5",
    ]

    static let counterexamples = [
        "Quiet Harbor - 12.5 [720p]", "Harbor DD5.1", "harbor.18.09.00", "Quiet Harbor 16-20", "22-7", "160725_02",
        "Quiet.Harbor.S01E02.03.04", "Harbor 2.10", "Quiet Harbor 4.50", "Quiet.Harbor.4.17",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool { !name.numbers.pairs.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var next = name.nextDigits(from: 0, in: name.numbers.pairs)
        while next + 1 < name.pieces.count {
            let index = next
            next = name.nextDigits(from: index + 1, in: name.numbers.pairs)
            let season = name.pieces[index]
            let episode = name.pieces[index + 1]
            guard (2...3).contains(episode.digitCount), (1..<40).contains(season.value), season.digitCount <= 2,
                episode.value > 0, name.beginsToken(index),
                name.isFree(after: index + 1),
                !isNumber(name, index - 1), !isNumber(name, index + 2), isPair(name, index) || isTyped(name, index)
            else { continue }
            claims.append(
                Claim(
                    .episode,
                    .numbering(seasons: NumberRuns(season.value), episodes: NumberRuns(episode.value)),
                    pieces: index..<(index + 2),
                    weight: isTyped(name, index) ? .weak : .fair,
                    rule: Self.name
                )
            )
        }
    }

    /// `the quiet harbor 4.17`: what somebody typed, and nothing but words before it, which may count anything.
    private static func isTyped(_ name: TokenizedName, _ index: Int) -> Bool {
        let (season, episode) = (name.pieces[index], name.pieces[index + 1])
        guard index + 2 == name.pieces.count, index > 1, season.gap == .space, season.digitCount == 1,
            episode.digitCount == 2, episode.value <= 30, episode.gap == .dot || episode.gap == .dash
        else { return false }
        return episode.gap == .dot || name.bytes[episode.start] == 0x30
    }

    private static func isNumber(_ name: TokenizedName, _ index: Int) -> Bool {
        index >= 0 && index < name.pieces.count && name.pieces[index].kind == .digits
            && name.pieces[index].digitCount != 4
            && (index < 1 || name.pieces[index].gap.isBlankOrDash)
    }

    private static func isPair(_ name: TokenizedName, _ index: Int) -> Bool {
        let season = name.pieces[index]
        let episode = name.pieces[index + 1]
        let isPadded = name.bytes[season.start] == 0x30
        let isEpisodePadded = name.bytes[episode.start] == 0x30
        let after = name.gap(before: index + 2)
        switch episode.gap {
        case .dash:
            // `16-20` is a range; `2-06` cannot be one.
            let isTitled = index + 2 < name.pieces.count && name.pieces[index + 2].kind == .letters && after == .space
            return season.digitCount == 1 && index == 0 && (isEpisodePadded || (isTitled && episode.digitCount == 2))
        case .underscore:
            return isPadded && episode.digitCount == 2
        case .dot:
            if isPadded { return episode.digitCount == 2 && !season.gap.contains(.space) }
            // `2.04 Fog`, `#1.04`
            if isEpisodePadded, season.digitCount == 1, index == 0 && after == .space || season.gap.contains(.hash) {
                return true
            }
            let isEnclosed = season.gap.contains(.open) && after.contains(.close)
            return isEnclosed && season.enclosure == .square || (season.gap.isSpacedDash && after.isSpacedDash)
        default:
            return false
        }
    }
}
