/// Reads the place of a film in a collection and the number of a bonus: `Collection-f17-Title`, `Title-x01-Bonus`.
enum FilmNumberRule: NameRule {
    static let name = RuleName.filmNumber

    static let examples: KeyValuePairs = [
        "Harbor_Saga-f17-Fog": "part 17",
        "Harbor_Saga-f17-Fog-x01-Making_Of": "part 17; special",
        "Quiet Harbor-x02-Fog": "special",
    ]

    static let counterexamples = ["Quiet Harbor f17", "F1-2012", "Quiet.Harbor.x264", "Harbor-S03-x01"]

    static func mayRead(_ name: TokenizedName) -> Bool { name.numbers.holdsFilm }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var next = name.nextDigits(from: 2)
        while next + 1 < name.pieces.count {
            let index = next - 1
            let letter = name.pieces[index]
            let number = name.pieces[next]
            next = name.nextDigits(from: next + 1)
            guard letter.gap == .dash, letter.key == "f" || letter.key == "x", number.digitCount == 2,
                number.gap.isJoined, name.pieces[index + 2].gap == .dash, name.pieces[index - 1].kind == .letters
            else { continue }
            let isFilm = letter.key == "f"
            claims.append(
                Claim(
                    isFilm ? .alternativeTitle : .special,
                    isFilm ? .part(number.value) : .flag,
                    pieces: index..<(index + 2),
                    weight: .fair,
                    rule: Self.name
                )
            )
        }
    }
}
