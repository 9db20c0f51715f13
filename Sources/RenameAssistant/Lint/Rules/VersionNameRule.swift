import MediaNames

/// Several files of one film are its versions only where each begins with the folder's whole name.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#multiple-versions>
enum VersionNameRule: LintRule {
    static let code = "version_name"

    static let examples = [
        LintExample(
            .jellyfin,
            "Tide (1982) [tmdbid-12]/Tide (1982) - 1080p.mkv",
            "Tide (1982) [tmdbid-12]/Tide (1982) [tmdbid-12] - 2160p.mkv",
            flags: "Tide (1982) [tmdbid-12]/Tide (1982) - 1080p.mkv"
        ),
        LintExample(
            .emby,
            "Tide (1982)/Tide (1982).1080p.mkv",
            "Tide (1982)/Tide (1982).mkv",
            flags: "Tide (1982)/Tide (1982).1080p.mkv"
        ),
        LintExample(.jellyfin, "Tide (1982)/Tide (1982) - 1080p.mkv", "Tide (1982)/Tide (1982) - 720p.mkv"),
        LintExample(.jellyfin, "Films/Tide (1982).mkv", "Films/Tide (1982) - 720p.mkv"),
        LintExample(.plex, "Tide (1982)/Tide (1982).1080p.mkv", "Tide (1982)/Tide (1982).720p.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .jellyfin || layout == .emby, file.reading.part == nil, file.stem != file.folder,
            !file.stem.hasPrefix(file.folder + " - "),
            // In a folder of many films each is one of its own.
            FoldedTitle.of(file.folder).hasPrefix(FoldedTitle.of(file.reading.title ?? "")),
            folder.contains(where: { $0.path != file.path && $0.isSameFilm(as: file) })
        else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "\(layout.serverName) lists it as a film of its own, not as a version",
                remedy: "begin its name with '\(file.folder) - '"
            )
        ]
    }
}
