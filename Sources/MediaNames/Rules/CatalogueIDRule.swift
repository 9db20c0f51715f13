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

    static func read(_ name: TokenizedName, into claims: inout [Claim]) {
        // The digits stand at most two pieces behind the catalogue: `imdb-tt0372784`.
        var index = name.nextDigits(from: 0, within: 2)
        while index + 1 < name.pieces.count {
            if let catalogue = catalogue(of: name.pieces[index].key),
                let (value, end) = value(name, catalogue, index + 1)
            {
                claims.append(claim(catalogue, value, index..<end))
                index = name.nextDigits(from: end, within: 2)
            } else if let (value, end) = value(name, .imdb, index), name.beginsToken(index) {
                claims.append(claim(.imdb, value, index..<end))
                index = name.nextDigits(from: end, within: 2)
            } else {
                index = name.nextDigits(from: index + 1, within: 2)
            }
        }
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

    private static func value(
        _ name: TokenizedName,
        _ catalogue: CatalogueID.Catalogue,
        _ index: Int
    ) -> (value: Range<Int>, end: Int)? {
        guard index < name.pieces.count else { return nil }
        let piece = name.pieces[index]
        if catalogue != .imdb {
            let isTag = piece.gap == .dash || piece.gap == .other || piece.gap == .colon || piece.gap.isJoined
            guard piece.kind == .digits, isTag, piece.enclosure != .none else { return nil }
            return (piece.start..<piece.end, index + 1)
        }
        guard piece.key == "tt", index + 1 < name.pieces.count, name.pieces[index + 1].kind == .digits,
            name.pieces[index + 1].gap.isJoined, name.pieces[index + 1].digitCount >= 7
        else { return nil }
        return (piece.start..<name.pieces[index + 1].end, index + 2)
    }
}
