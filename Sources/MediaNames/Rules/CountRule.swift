/// Reads a number out of a count, as mini-series are numbered: `5of9`, `(02 of 26)`, `3 из 20`.
enum CountRule: NameRule {
    static let name = RuleName.count

    static let examples: KeyValuePairs = [
        "Quiet.Harbor.5of9.Fog": "episode 5",
        "Quiet Harbor (02 of 26)": "episode 2",
        "Quiet.Harbor.14.of.21": "episode 14",
        "Quiet.Harbor.3iz6": "episode 3",
        "Quiet Harbor Part 3 of 6": "episode 3",
        "Stiller Hafen - Teil 2 von 3": "episode 2",
        "Stilla hamnen del 2 av 3": "episode 2",
        "Тихая гавань 9-11 из 12": "episode 9 10 11",
    ]

    static let counterexamples = ["Best of 2012", "Quiet Harbor 9 of 3", "Die zwei von 1999", "Summer of 42"]

    static func mayRead(_ name: TokenizedName) -> Bool { name.senses.contains(.of) }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var index = name.nextDigits(from: 0)
        while index + 2 < name.pieces.count {
            let first = name.pieces[index]
            let last = name.pieces[index + 2]
            guard first.isNumber, last.isNumber, name.pieces[index + 1].kind == .letters,
                first.digitCount <= 3, last.digitCount <= 3, first.value <= last.value, last.value > 1,
                isOf(name, index + 1), !isDisc(name, index - 1)
            else {
                index = name.nextDigits(from: index + 1)
                continue
            }
            // `[26 из 26]`: so many of them are there.
            let isAmount = name.pieces[index + 1].key == "из" && first.enclosure == .square && first.gap.contains(.open)
            // `9-11 из 12`
            let isRange = isRangeEnd(name, index)
            let start = isAmount ? 1 : isRange ? name.pieces[index - 1].value : first.value
            var series = NumberSeries(start, end: index + 3)
            if isAmount || isRange { _ = series.extend(to: first.value, end: index + 3) }
            claims.append(
                Claim(
                    .episode,
                    .numbering(seasons: [], episodes: series.numbers),
                    // `Part 3 of 6`: the word belongs to the count.
                    pieces: (isRange || isPartWord(name, index - 1) ? index - 1 : index)..<(index + 3),
                    weight: name.pieces[index + 1].gap.isJoined ? .strong : .fair,
                    rule: Self.name
                )
            )
            index = name.nextDigits(from: index + 3)
        }
    }

    /// Whether a smaller number stands before this one, and a dash between them.
    private static func isRangeEnd(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index > 0, name.pieces[index].gap == .dash else { return false }
        let first = name.pieces[index - 1]
        let isPadded = name.bytes[first.start] == 0x30 || name.bytes[name.pieces[index].start] == 0x30
        return first.isNumber && first.digitCount <= 3 && first.value < name.pieces[index].value
            && (!isPadded || first.digitCount == name.pieces[index].digitCount)
            && name.beginsToken(index - 1)
    }

    /// `CD1of2` counts discs.
    private static func isDisc(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let key = name.pieces[index].key
        return key == "cd" || key == "disc" || key == "disk" || key == "dvd"
    }

    private static func isOf(_ name: TokenizedName, _ index: Int) -> Bool {
        let key = name.pieces[index].key
        let gap = name.pieces[index].gap
        guard gap.isJoined || gap.isBlank, name.pieces[index + 1].gap.isJoined || name.pieces[index + 1].gap.isBlank
        else {
            return false
        }
        if key == "of" || key == "iz" || key == "из" { return true }
        // In other languages the word joins numbers of other kinds, too.
        return (key == "von" || key == "av" || key == "van" || key == "af")
            && (gap.isJoined || isPartWord(name, index - 2))
    }

    private static func isPartWord(_ name: TokenizedName, _ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let key = name.pieces[index].key
        return key == "part" || key == "teil" || key == "del" || key == "deel"
    }
}
