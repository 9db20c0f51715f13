/// Reads numbers that stand alone and may count episodes: `Title - 05`, `01 - Title`, `Title 117`, `[05]`.
///
/// Every such number is noted; what stands around it decides the weight.
enum AbsoluteNumberRule: NameRule {
    static let name = RuleName.absoluteNumber

    static let examples: KeyValuePairs = [
        "[Reef] Quiet Harbor - 05 [720p]": "episode 5",
        "[Reef] Quiet Harbor - 05v2 [720p]": "episode 5",
        "Quiet Harbor - 12.5 [720p]": "episode 12.5",
        "01 - Fog": "episode 1",
        "[Reef] Quiet Harbor - 01-12 [720p]": "episode 1 2 3 4 5 6 7 8 9 10 11 12",
        "Quiet Harbor 117 hdtv": "episode 117",
        "[Reef][Quiet Harbor][01-04TV][1080p]": "episode 1 2 3 4",
        "[Reef] Quiet Harbor 1 to 12 [480p]": "episode 1 2 3 4 5 6 7 8 9 10 11 12",
        "Quiet Harbor - 31 & 32": "episode 31 32",
    ]

    static let counterexamples = ["Quiet.Harbor.x264", "Quiet.Harbor.1080p", "Quiet.Harbor.S01E02", "Quiet.Harbor"]

    static func mayRead(_ name: TokenizedName) -> Bool { !name.numbers.lone.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var index = name.nextDigits(from: 0, in: name.numbers.lone)
        while index < name.pieces.count {
            guard let series = standing(name, at: index) else {
                index = name.nextDigits(from: index + 1, in: name.numbers.lone)
                continue
            }
            claims.append(
                Claim(
                    .absoluteEpisode,
                    .numbering(seasons: [], episodes: series.numbers),
                    pieces: index..<series.end,
                    weight: weight(name, index, series),
                    rule: Self.name
                )
            )
            index = name.nextDigits(from: series.end, in: name.numbers.lone)
        }
    }

    private static func standing(_ name: TokenizedName, at index: Int) -> NumberSeries? {
        let piece = name.pieces[index]
        // Beside a slash or a hash a number is something else.
        guard name.beginsToken(index), piece.isNumber, piece.digitCount <= 4, piece.gap.isDisjoint(with: [.hash]) else {
            return nil
        }
        var series = NumberSeries(piece.value, end: index + 1)
        if !name.isFree(after: index) {
            // A version is joined to the number.
            if name.isVersion(index + 1) {
                series.append(piece.value, end: index + 3)
                return series
            }
            guard isSuffixed(name, index) else { return nil }
        }
        guard !isAlone(name, index) else { return series }
        guard !name.isFollowedByCount(index) else { return nil }
        if isHalf(name, index) {
            series.addHalf(end: index + 2)
            return series
        }
        readRange(name, index, &series)
        return series
    }

    /// Whether what follows cannot go on with the number: a long word, or a number set off by blanks that is no half.
    private static func isAlone(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return true }
        let next = name.pieces[index + 1]
        return next.kind == .digits ? next.gap.isBlank && next.value != 5 : next.key.count > longestJoiner
    }

    /// How many bytes the longest word has that goes on with a number: `из`.
    private static let longestJoiner = 4

    /// `107a` and `107b` are halves of one episode.
    private static func isSuffixed(_ name: TokenizedName, _ index: Int) -> Bool {
        index + 1 < name.pieces.count && name.isLetter(index + 1) && name.endsToken(index + 1)
            && name.pieces[index].digitCount >= 2 && name.pieces[index + 1].key != "p"
            && name.pieces[index + 1].key != "i"
            && name.pieces[index + 1].key != "k" && name.pieces[index + 1].key != "x"
    }

    /// `12.5` where dots do not stand for blanks.
    private static func isHalf(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index + 1 < name.pieces.count else { return false }
        let half = name.pieces[index + 1]
        return half.value == 5 && half.digitCount == 1 && half.gap == .dot && name.isFree(after: index + 1)
            && name.pieces[index].digitCount >= 2 && !name.gap(before: index + 2).contains(.dot)
            && !name.pieces[index].gap.contains(.dot)
    }

    /// `01-12`, `01 ~ 12`, `003-004`: both numbers look alike.
    private static func readRange(_ name: TokenizedName, _ index: Int, _ series: inout NumberSeries) {
        guard index + 1 < name.pieces.count else { return }
        let first = name.pieces[index]
        let next = name.pieces[index + 1]
        guard next.isNumber || isJoiner(next) else { return }
        if index + 2 < name.pieces.count, name.pieces[index + 2].isNumber,
            first.digitCount >= 2 && name.pieces[index + 2].digitCount == first.digitCount
                || first.value == 1 && next.key == "to" && name.pieces[index + 2].digitCount > 1,
            name.pieces[index + 2].value > first.value,
            isJoiner(next), name.isFree(after: index + 2)
        {
            _ = series.extend(to: name.pieces[index + 2].value, end: index + 3)
            return
        }
        let isList =
            first.digitCount == 3 && next.gap == [.comma, .space]
            || first.digitCount > 1 && next.gap == [.ampersand, .space]
        if isList, next.value == first.value + 1, name.isFree(after: index + 1) {
            series.append(first.value + 1, end: index + 2)
            return
        }
        let isTilde = next.gap.contains(.tilde)
        guard next.isNumber, next.gap == .dash || isTilde || isSpacedRange(name, index),
            next.digitCount >= first.digitCount, next.digitCount <= 4, next.value > first.value,
            first.digitCount >= 2 || isTilde || next.digitCount > 1,
            name.isFree(after: index + 1) || name.isVersion(index + 2) || isTelevision(name, index + 2),
            !name.isFollowedByCount(index + 1),
            index + 2 >= name.pieces.count || !(name.pieces[index + 2].isNumber && name.pieces[index + 2].gap == .dash)
        else { return }
        _ = series.extend(to: next.value, end: endOfTelevision(name, index + 2))
        readSecondRange(name, &series)
    }

    /// The end of the bracket where a range says that it was broadcast; else the piece itself.
    private static func endOfTelevision(_ name: TokenizedName, _ index: Int) -> Int {
        guard isTelevision(name, index) else { return index }
        var end = index + 1
        while end < name.pieces.count, name.pieces[end].bracket == name.pieces[index].bracket,
            name.pieces[end].gap.isDisjoint(with: .brackets)
        { end += 1 }
        return end
    }

    /// `[01-12TV]`, `[01-12TV全集]`: what was broadcast, as against what came on discs alone.
    private static func isTelevision(_ name: TokenizedName, _ index: Int) -> Bool {
        index < name.pieces.count && name.pieces[index].key == "tv" && name.pieces[index].gap.isJoined
            && name.pieces[index].enclosure == .square
    }

    /// `493-498 & 500-507`.
    private static func readSecondRange(_ name: TokenizedName, _ series: inout NumberSeries) {
        let at = series.end
        guard at + 1 < name.pieces.count else { return }
        let (first, last) = (name.pieces[at], name.pieces[at + 1])
        guard first.gap.isList, first.isNumber, last.isNumber, last.gap == .dash, first.value > series.last,
            last.value > first.value, name.isFree(after: at + 1)
        else { return }
        series.append(first.value, end: at + 1)
        _ = series.extend(to: last.value, end: at + 2)
    }

    /// `215 to 220`, `215 ao 220`.
    private static func isJoiner(_ piece: Piece) -> Bool {
        (piece.key == "to" || piece.key == "ao" || piece.key == "à" || piece.key == "al") && piece.gap.isBlank
    }

    /// `Title - 01 - 12 [1080p]`: the second number ends what it stands in.
    private static func isSpacedRange(_ name: TokenizedName, _ index: Int) -> Bool {
        guard name.pieces[index + 1].gap.isSpacedDash, name.pieces[index].digitCount >= 2,
            name.pieces[index].digitCount == name.pieces[index + 1].digitCount
        else { return false }
        let after = name.gap(before: index + 2)
        guard !after.isDisjoint(with: .brackets) else { return false }
        // One file holds no dozen of episodes: `Harbor 00 - 14.mkv` is the fourteenth of a series with a number.
        return !name.isFile || name.pieces[index].gap.isSpacedDash
            || name.pieces[index + 1].value - name.pieces[index].value < 4
    }

    /// How much the number's surroundings speak for an episode.
    private static func weight(_ name: TokenizedName, _ index: Int, _ series: NumberSeries) -> Claim.Weight {
        let piece = name.pieces[index]
        let after = name.gap(before: series.end)
        let isLast = series.end >= name.pieces.count
        if piece.gap.isSpacedDash, isLast || after.isSpacedDash || after.contains(.open) { return .strong }
        if index == 0, after.isSpacedDash { return .strong }
        if piece.gap.isSpacedDash || series.numbers.holdsSeveral { return .fair }
        return piece.digitCount > 1 && name.bytes[piece.start] == 0x30 ? .fair : .weak
    }
}
