/// Reads tags of catalogues: `{imdb-tt0372784}`, `{tmdb-12345}`, `[tvdbid-79126]`, `{tmdb=12345}`.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/>
enum CatalogueIDRule: NameRule {
    static let name = RuleName.catalogueID

    static let examples: KeyValuePairs = [
        "Quiet Harbor (2010) {imdb-tt0372784}": "imdb tt0372784",
        "Quiet Harbor (2010) {tmdb-12345}": "tmdb 12345",
        "Quiet Harbor [tvdbid-79126]": "tvdb 79126",
        "Quiet Harbor {tmdb=12345}": "tmdb 12345",
        "Quiet.Harbor.tt0372784": "imdb tt0372784",
    ]

    static let counterexamples = ["Quiet Harbor imdb", "Quiet Harbor tt12", "Quiet Harbor (2010)"]

    static func mayRead(_ name: TokenizedName) -> Bool { name.numbers.holdsCatalogued }

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        var index = name.nextDigits(from: 1)
        while index < name.pieces.count {
            if NumberSurroundings.mayAnnounceCatalogue(name.pieces[index - 1].key),
                let claim = film(name, index) ?? tag(name, index)
            {
                claims.append(claim)
            }
            index = name.nextDigits(from: index + 1)
        }
    }

    /// `tt0372784`, with or without the catalogue's name before it.
    private static func film(_ name: TokenizedName, _ index: Int) -> Claim? {
        let (prefix, number) = (name.pieces[index - 1], name.pieces[index])
        guard number.digitCount >= 7, number.gap.isJoined, prefix.key == "tt" else { return nil }
        let isNamed = index > 1 && catalogue(of: name.pieces[index - 2].key) == .imdb
        guard isNamed || name.beginsToken(index - 1) else { return nil }
        return claim(.imdb, prefix.start..<number.end, index - (isNamed ? 2 : 1)..<index + 1)
    }

    /// `tmdb-12345` in brackets.
    private static func tag(_ name: TokenizedName, _ index: Int) -> Claim? {
        let number = name.pieces[index]
        guard number.enclosure != .none,
            number.gap == .dash || number.gap == .other || number.gap == .colon || number.gap.isJoined,
            let catalogue = catalogue(of: name.pieces[index - 1].key), catalogue != .imdb
        else { return nil }
        return claim(catalogue, number.start..<number.end, index - 1..<index + 1)
    }

    private static func claim(
        _ catalogue: CatalogueID.Catalogue,
        _ value: Range<Int>,
        _ pieces: Range<Int>
    ) -> Claim {
        Claim(
            .catalogueID,
            .catalogueID(
                catalogue,
                UInt32(truncatingIfNeeded: value.lowerBound)..<UInt32(truncatingIfNeeded: value.upperBound)
            ),
            pieces: pieces,
            weight: .strong,
            rule: name
        )
    }

    private static func catalogue(of key: WordKey) -> CatalogueID.Catalogue? {
        switch key {
        case "imdb", "imdbid": .imdb
        case "tmdb", "tmdbid": .tmdb
        case "tvdb", "tvdbid": .tvdb
        default: nil
        }
    }
}
