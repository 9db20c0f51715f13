/// Names as Emby reads them.
///
/// That versions and parts are those of Jellyfin, which was Emby once, is not said by Emby's own pages in so many words.
///
/// - SeeAlso: <https://emby.media/support/articles/Movie-Naming.html> and
///   <https://emby.media/support/articles/TV-Naming.html>
enum EmbyLayout: ServerForms {
    static var listsVersions: Bool { true }

    /// As `[imdb-tt0372784]`.
    static func tag(_ id: CatalogueID, on shelf: LayoutPlace.Shelf) -> String? {
        "[\(id.catalogue.rawValue)-\(id.value)]"
    }

    static func suffix(forEdition edition: String) -> String { VersionLabel(edition).suffix }

    /// `-part1`; any number is read.
    static func suffix(forPart part: Int) -> String { "-part\(part)" }
}
