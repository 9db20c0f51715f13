import MediaNames

/// Two numbers are read as the first and the last of a range.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>; Kodi reads a list.
enum EpisodeGapRule: LintRule {
    static let code = "episode_gap"

    static let examples = [
        LintExample(.plex, "Tide/Season 01/Tide - s01e01e03.mkv", flags: "Tide/Season 01/Tide - s01e01e03.mkv"),
        LintExample(.jellyfin, "Tide/Season 01/Tide S01E02+E05.mkv", flags: "Tide/Season 01/Tide S01E02+E05.mkv"),
        LintExample(.plex, "Tide/Season 01/Tide - s01e01-e03.mkv"),
        LintExample(.plex, "Tide/Season 01/Tide - s01e01e02.mkv"),
        LintExample(.kodi, "Tide/Season 01/Tide - S01E01E03.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        let episodes = file.reading.episodes
        guard layout != .kodi, let first = episodes.first, let last = episodes.last,
            last.halves - first.halves != 2 * (episodes.count - 1)
        else { return [] }
        let list = episodes.map(\.description).joined(separator: " and ")
        return [
            LintFlaw(
                path: file.path,
                message: "\(layout.serverName) takes episodes \(list) for all from \(first) to \(last)",
                remedy: "make a file of each episode, or name the first alone"
            )
        ]
    }
}
