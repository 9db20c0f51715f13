import MediaNames

/// Parts are joined only where no other version of the film stands beside them.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/>
enum PartsBesideVersionsRule: LintRule {
    static let code = "parts_beside_versions"

    static let examples = [
        LintExample(
            .plex,
            "Tide (1982)/Tide (1982) - pt1.mkv",
            "Tide (1982)/Tide (1982) - pt2.mkv",
            "Tide (1982)/Tide (1982) - 1080p.mkv",
            flags: "Tide (1982)/Tide (1982) - pt1.mkv",
            "Tide (1982)/Tide (1982) - pt2.mkv"
        ),
        LintExample(.plex, "Tide (1982)/Tide (1982) - pt1.mkv", "Tide (1982)/Tide (1982) - pt2.mkv"),
        LintExample(.jellyfin, "Tide (1982)/Tide (1982) - 1080p.mkv", "Tide (1982)/Tide (1982) - 720p.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout != .kodi, file.reading.part != nil,
            folder.contains(where: { $0.isSameFilm(as: file) && $0.reading.part == nil })
        else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "\(layout.serverName) joins no parts that stand beside another version",
                remedy: "give the parts a folder of their own"
            )
        ]
    }
}
