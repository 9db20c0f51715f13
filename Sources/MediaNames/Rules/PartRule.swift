/// Reads parts and discs: `pt1`, `Part 2`, `Part III`, `CD1`, `Disc 2`.
enum PartRule: NameRule {
    static let name = RuleName.part

    static let examples: KeyValuePairs = [
        "Quiet Harbor (2010) - pt1": "part 1",
        "Quiet Harbor Part 2": "part 2",
        "Quiet Harbor Part III": "part 3",
        "Quiet Harbor Part Three": "part 3",
        "Quiet.Harbor.CD1": "part 1",
        "Quiet Harbor - cd 2": "part 2",
        "Quiet Harbor Disc 2": "part 2",
        "Quiet Harbor (Part 4)": "part 4",
        "Del 5": "part 5",
    ]

    static let counterexamples = [
        "Quiet Harbor DVD9", "Party of Five", "Quiet Harbor DVD5", "Part of the Sea", "CD", "Historia del 5",
    ]

    static func mayRead(_ name: TokenizedName) -> Bool { name.senses.contains(.part) || name.senses.contains(.disc) }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var index = 0
        while index + 1 < name.pieces.count {
            guard let (number, end) = part(name, at: index) else {
                index += 1
                continue
            }
            claims.append(Claim(.part, .part(number), pieces: index..<end, weight: .fair, rule: Self.name))
            index = end
        }
    }

    private static func part(_ name: TokenizedName, at index: Int) -> (number: Int, end: Int)? {
        guard name.beginsToken(index), name.pieces[index].kind == .letters else { return nil }
        // Swedish `Del 5`; the word is an article elsewhere.
        let isFirst = index == 0 && name.pieces[index].key == "del"
        guard let sense = isFirst ? .part : sense(of: name.pieces[index].key) else { return nil }
        let isDisc = sense == .disc
        let next = name.pieces[index + 1]
        guard next.gap.isJoined || next.gap.isBlank || next.gap == .dash else { return nil }
        if next.isNumber, next.digitCount <= 2, next.value > 0 {
            guard name.isFree(after: index + 1) || name.pieces[index + 2].key == "of" else { return nil }
            // `DVD5` and `DVD9` are sizes of a medium.
            if name.pieces[index].key == "dvd", !next.gap.isJoined || next.value == 5 || next.value == 9 { return nil }
            return (next.value, countEnd(name, index + 2))
        }
        guard !isDisc, next.kind == .letters, next.gap.isBlank, name.endsToken(index + 1) else { return nil }
        let word = name.tokens[next.token].word
        if word.sense == .number, word.weight == .fair { return (word.value, index + 2) }
        return Numerals.roman(next.key).map { ($0, index + 2) }
    }

    private static func sense(of key: WordKey) -> Word.Sense? {
        switch key {
        case "part", "pt", "parts", "partie", "parte", "teil", "deel", "часть": .part
        case "cd", "disc", "disk", "dvd": .disc
        default: nil
        }
    }

    /// The end of `1 of 3`, where the count follows.
    private static func countEnd(_ name: TokenizedName, _ index: Int) -> Int {
        guard index + 1 < name.pieces.count, name.pieces[index].key == "of", name.pieces[index + 1].isNumber else {
            return index
        }
        return index + 2
    }
}
