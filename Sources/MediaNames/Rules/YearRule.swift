/// Reads years: four digits from 1880 to a little after now.
///
/// Where several stand in one name, all are noted, and what is left of the title decides.
enum YearRule: NameRule {
    static let name = RuleName.year

    static let examples: KeyValuePairs = [
        "Quiet Harbor (2010)": "year 2010",
        "Quiet.Harbor.1999.720p": "year 1999",
        "1917 (2019)": "year 1917; year 2019",
        "Quiet Harbor [Ann Example 1987]": "year 1987",
    ]

    static let counterexamples = [
        "Quiet Harbor 2049", "Quiet.Harbor.1920x1080", "Quiet.Harbor.1080p", "Harbor 20111115",
    ]

    /// Whether the Russian abbreviation for year follows: `2006г`.
    private static func isAbbreviated(_ name: TokenizedName, _ index: Int) -> Bool {
        name.pieces[index].key == "г" && name.isFree(after: index)
    }

    /// The first film, and the last year that a name may announce.
    static let plausible = NumberSurroundings.plausibleYears

    static func mayRead(_ name: TokenizedName) -> Bool { !name.numbers.years.isEmpty }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var next = name.nextDigits(from: 0, in: name.numbers.years)
        while next < name.pieces.count {
            let index = next
            next = name.nextDigits(from: index + 1, in: name.numbers.years)
            let piece = name.pieces[index]
            // Hardly a number but a year is so large and no larger, which is foretold better than how long it is.
            guard plausible.contains(piece.value), piece.digitCount == 4, name.beginsToken(index),
                name.isFree(after: index) || isAbbreviated(name, index + 1)
            else { continue }
            let isAlone = piece.gap.contains(.open) && name.gap(before: index + 1).contains(.close)
            let isEnclosed = piece.enclosure != .none
            claims.append(
                Claim(
                    .year,
                    .year(piece.value),
                    pieces: index..<(index + 1),
                    weight: isAlone && piece.enclosure == .round ? .strong : isAlone || isEnclosed ? .fair : .weak,
                    rule: Self.name
                )
            )
        }
    }
}
