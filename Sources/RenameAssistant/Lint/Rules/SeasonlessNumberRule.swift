import MediaNames

/// Kodi looks for a season with an episode, or a date, and for nothing else.
///
/// - SeeAlso: <https://kodi.wiki/view/Naming_video_files/TV_shows>
enum SeasonlessNumberRule: LintRule {
    static let code = "number_without_season"

    static let examples = [
        LintExample(.kodi, "Tide/[Reef] Tide - 014 [1080p].mkv", flags: "Tide/[Reef] Tide - 014 [1080p].mkv"),
        LintExample(.plex, "Tide/[Reef] Tide - 014 [1080p].mkv"),
        LintExample(.kodi, "Tide/Season 01/Tide - S01E14.mkv"),
        LintExample(.kodi, "Tide/Tide - 2011-11-15.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .kodi, file.reading.kind == .episode, file.reading.seasons.isEmpty, file.reading.airDate == nil,
            !file.reading.episodes.isEmpty || !file.reading.absoluteEpisodes.isEmpty
        else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "Kodi passes over a number that no season stands before",
                remedy: "name season and episode, as 'S01E14'"
            )
        ]
    }
}
