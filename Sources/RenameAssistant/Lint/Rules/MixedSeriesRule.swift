import MediaNames

/// Kodi takes all files below a folder for episodes of the one series that the folder names.
///
/// - SeeAlso: <https://kodi.wiki/view/Naming_video_files/TV_shows>
enum MixedSeriesRule: LintRule {
    static let code = "mixed_series"

    static let examples = [
        LintExample(
            .kodi,
            "Mixed/Quiet.Harbor.S01E01.mkv",
            "Mixed/Tide.S01E01.mkv",
            flags: "Mixed"
        ),
        LintExample(.kodi, "Tide/Tide.S01E01.mkv", "Tide/Tide.S01E02.mkv"),
        LintExample(.plex, "Mixed/Quiet.Harbor.S01E01.mkv", "Mixed/Tide.S01E01.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .kodi, file.reading.kind == .episode, let title = file.reading.title,
            // The first file speaks for the folder.
            let other = folder.first?.reading, other.kind == .episode, let first = other.title,
            FoldedTitle.of(first) != FoldedTitle.of(title)
        else { return [] }
        return [
            LintFlaw(
                path: file.folderPath(),
                message: "Kodi takes all episodes in a folder for those of one series",
                remedy: "give each series a folder of its own"
            )
        ]
    }
}
