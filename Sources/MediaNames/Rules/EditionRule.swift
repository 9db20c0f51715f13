/// Reads the edition tag of media servers, whose text is free: `{edition-Final Cut}`.
///
/// - SeeAlso: <https://support.plex.tv/articles/multiple-editions/>
enum EditionRule: NameRule {
    static let name = RuleName.edition

    static let examples: KeyValuePairs = [
        "Quiet Harbor (2010) {edition-Final Cut}": "edition Final Cut",
        "Quiet Harbor (2010) {edition-Ann's Assembly 2}": "edition Ann's Assembly 2",
    ]

    static let counterexamples = ["Quiet Harbor Special Edition", "Quiet Harbor (edition)", "Quiet Harbor {edition}"]

    static func mayRead(_ name: TokenizedName) -> Bool { name.traits.contains(.curlyBrackets) }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        for index in name.pieces.indices.dropLast() {
            let piece = name.pieces[index]
            guard piece.enclosure == .curly, piece.gap.contains(.open), piece.key == "edition",
                name.pieces[index + 1].gap == .dash
            else { continue }
            var end = index + 1
            while end < name.pieces.count, name.pieces[end].bracket == piece.bracket { end += 1 }
            let text = ClaimText.bytes(name.byteRange(index + 1..<end))
            claims.append(Claim(.edition, .text(text), pieces: index..<end, weight: .strong, rule: Self.name))
        }
    }
}
