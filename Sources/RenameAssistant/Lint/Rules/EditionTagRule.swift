import MediaNames

/// Jellyfin and Emby know versions of a film, and no editions.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#multiple-versions>
enum EditionTagRule: LintRule {
    static let code = "edition_tag"

    static let examples = [
        LintExample(
            .jellyfin,
            "Tide (1982)/Tide (1982) {edition-Final Cut}.mkv",
            flags: "Tide (1982)/Tide (1982) {edition-Final Cut}.mkv"
        ),
        LintExample(.jellyfin, "Tide (1982)/Tide (1982) - Final Cut.mkv"),
        LintExample(.plex, "Tide (1982)/Tide (1982) {edition-Final Cut}.mkv"),
        LintExample(.kodi, "Tide (1982)/Tide (1982) {edition-Final Cut}.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .jellyfin || layout == .emby, file.stem.contains("{edition-") else { return [] }
        let name = file.name(in: layout).map { "name it '\($0)'" }
        return [
            LintFlaw(
                path: file.path,
                message: "\(layout.serverName) knows versions and no editions",
                remedy: name ?? "put the edition's name behind the folder's, with ' - ' between"
            )
        ]
    }
}
