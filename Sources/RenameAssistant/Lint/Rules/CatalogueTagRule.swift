import MediaNames

/// Each server reads the tags of catalogues in its own form and passes over those of others.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/>,
///   <https://jellyfin.org/docs/general/server/metadata/identifiers/>
enum CatalogueTagRule: LintRule {
    static let code = "catalogue_tag"

    static let examples = [
        LintExample(.plex, "Tide (2010) [tmdbid-12]/Tide (2010).mkv", flags: "Tide (2010) [tmdbid-12]"),
        LintExample(.jellyfin, "Tide (2010)/Tide (2010) {tmdb-12}.mkv", flags: "Tide (2010)/Tide (2010) {tmdb-12}.mkv"),
        LintExample(.jellyfin, "Tide (2010) {tvdb-12}/Season 01/Tide S01E01.mkv", flags: "Tide (2010) {tvdb-12}"),
        LintExample(.kodi, "Tide (2010) {imdb-tt0372784}/Tide (2010).mkv", flags: "Tide (2010) {imdb-tt0372784}"),
        LintExample(.plex, "Tide (2010) {tmdb-12}/Tide (2010).mkv"),
        LintExample(.jellyfin, "Tide (2010) [tmdbid-12]/Tide (2010).mkv"),
        LintExample(.emby, "Tide (2010) [tmdbid-12]/Tide (2010).mkv"),
        LintExample(.emby, "Tide (2010) [tmdb-12]/Tide (2010).mkv"),
        LintExample(.kodi, "Tide (2010) {tmdb=12}/Tide (2010).mkv"),
        LintExample(.plex, "Tide (2010)/Tide (2010) [1080p].mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard !file.reading.catalogueIDs.isEmpty else { return [] }
        var flaws = flaw(of: file.stem, at: file.path, layout).map { [$0] } ?? []
        // The folder, and where that is a season's, the one above.
        for up in 0..<min(2, file.folders.count) {
            let name = file.folders[file.folders.count - 1 - up]
            if let flaw = flaw(of: name, at: file.folderPath(up: up), layout) { flaws.append(flaw) }
        }
        return flaws
    }

    private static func flaw(of name: String, at path: [UInt8], _ layout: Layout) -> LintFlaw? {
        let tags = tags(in: name)
        // One that is understood is enough.
        guard let tag = tags.first, !tags.contains(where: { isKnown($0, layout) }) else { return nil }
        return LintFlaw(
            path: path,
            message: "\(layout.serverName) passes over the tag '\(tag)'",
            remedy: "write '\(form(of: tag, layout))'"
        )
    }

    /// The same tag as the server reads it.
    private static func form(of tag: Substring, _ layout: Layout) -> String {
        let catalogue = tag.dropFirst().prefix(4)
        let value = tag.dropFirst(5).drop { $0 == "i" || $0 == "d" }.dropFirst().dropLast()
        return switch layout {
        case .plex: "{\(catalogue)-\(value)}"
        case .jellyfin: "[\(catalogue)id-\(value)]"
        case .emby: "[\(catalogue)-\(value)]"
        case .kodi: "{\(catalogue)=\(value)}"
        }
    }

    /// The bracketed texts that begin with a catalogue's name.
    private static func tags(in name: String) -> [Substring] {
        var tags: [Substring] = []
        var rest = name[...]
        while let open = rest.firstIndex(where: { $0 == "{" || $0 == "[" }) {
            let close: Character = rest[open] == "{" ? "}" : "]"
            guard let end = rest[open...].firstIndex(of: close) else { break }
            let tag = rest[open...end]
            if CatalogueID.Catalogue.allCases.contains(where: { tag.dropFirst().hasPrefix($0.rawValue) }) {
                tags.append(tag)
            }
            rest = rest[rest.index(after: end)...]
        }
        return tags
    }

    private static func isKnown(_ tag: Substring, _ layout: Layout) -> Bool {
        let isCurly = tag.hasPrefix("{")
        // All catalogues have names of four letters.
        let mark = tag.dropFirst(5)
        return switch layout {
        case .plex: isCurly && mark.hasPrefix("-")
        case .jellyfin: !isCurly && mark.hasPrefix("id-")
        case .emby: !isCurly
        case .kodi: isCurly && mark.hasPrefix("=")
        }
    }
}
