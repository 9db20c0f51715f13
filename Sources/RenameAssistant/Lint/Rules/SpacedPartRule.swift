import MediaNames

/// Plex finds the part of an episode only where its number follows the word at once.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>
enum SpacedPartRule: LintRule {
    static let code = "spaced_part"

    static let examples = [
        LintExample(.plex, "Tide/Season 01/Tide S01E01 CD 1.mkv", flags: "Tide/Season 01/Tide S01E01 CD 1.mkv"),
        LintExample(.plex, "Tide/Season 01/Tide - s01e01 - pt1.mkv"),
        LintExample(.plex, "Tide/Season 01/Tide - s01e01 - Part 1.mkv"),
        LintExample(.kodi, "Tide/Season 01/Tide S01E01 CD 1.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .plex, file.reading.kind == .episode, let part = file.reading.part else { return [] }
        let stem = file.stem.lowercased()
        let isSpaced = ["part", "pt", "cd", "disc", "disk", "dvd"].contains { stem.contains("\($0) \(part)") }
        guard isSpaced else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "Plex finds no part where a blank stands before its number",
                remedy: "write it at the end as ' - pt\(part)'"
            )
        ]
    }
}
