/// Names as Kodi's scrapers read them.
///
/// The tags are those of version 20 and later, editions those of version 21; older ones pass over both.
///
/// - SeeAlso: <https://kodi.wiki/view/Naming_video_files/TV_shows> and
///   <https://kodi.wiki/view/Naming_video_files/Movies>
enum KodiLayout: ServerForms {
    static var namesEachEpisode: Bool { true }

    /// Kodi does not look at the folders of seasons; this is what people find.
    static var specialsFolder: String { "Specials" }

    /// As `{tmdb=12345}`.
    static func tag(_ id: CatalogueID, on shelf: LayoutPlace.Shelf) -> String? {
        "{\(id.catalogue.rawValue)=\(id.value)}"
    }

    static func suffix(forEdition edition: String) throws(LayoutObstacle) -> String {
        try EditionTag.suffix(edition)
    }

    /// `.part1`; any number is stacked.
    static func suffix(forPart part: Int) -> String { ".part\(part)" }

    /// Only a season with an episode and a date are looked for in a name.
    static func check(_ numbering: EpisodeNumbering) throws(LayoutObstacle) {
        if case .absolute(let episodes) = numbering { throw .noSeason(episodes) }
    }
}
