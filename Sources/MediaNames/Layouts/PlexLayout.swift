/// Names as Plex's own agents read them.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>
enum PlexLayout: ServerForms {
    /// Plex joins `pt1` to `pt8`.
    private static let mostParts = 8

    static var seasonMark: String { "s" }
    static var episodeMark: String { "e" }

    /// `{imdb-tt0372784}`; films have no number in the catalogue of series.
    static func tag(_ id: CatalogueID, on shelf: LayoutPlace.Shelf) -> String? {
        if shelf == .movies, id.catalogue == .tvdb { return nil }
        return "{\(id.catalogue.rawValue)-\(id.value)}"
    }

    static func suffix(forEdition edition: String) throws(LayoutObstacle) -> String {
        try EditionTag.suffix(edition)
    }

    static func suffix(forPart part: Int) throws(LayoutObstacle) -> String {
        guard part <= mostParts else { throw .tooManyParts(part, most: mostParts) }
        return " - pt\(part)"
    }
}
