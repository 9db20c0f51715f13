/// Names as Jellyfin reads them.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/> and
///   <https://jellyfin.org/docs/general/server/media/shows/>
enum JellyfinLayout: ServerForms {
    static var listsVersions: Bool { true }

    /// As `[imdbid-tt0372784]`.
    static func tag(_ id: CatalogueID, on shelf: LayoutPlace.Shelf) -> String? {
        "[\(id.catalogue.rawValue)id-\(id.value)]"
    }

    static func suffix(forEdition edition: String) -> String { VersionLabel(edition).suffix }

    /// `-part1`; any number is read.
    static func suffix(forPart part: Int) -> String { "-part\(part)" }
}
