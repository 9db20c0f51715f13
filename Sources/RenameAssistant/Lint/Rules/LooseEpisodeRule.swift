import MediaNames

/// Jellyfin wants the episodes of a series either all in folders of seasons or all without: a loose one beside such folders
/// is shown in a season that nobody knows.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/shows/>
enum LooseEpisodeRule: LintRule {
    static let code = "loose_episode"

    static let examples = [
        LintExample(
            .jellyfin,
            "Tide/Tide S01E02.mkv",
            "Tide/Season 01/Tide S01E01.mkv",
            flags: "Tide/Tide S01E02.mkv"
        ),
        LintExample(.emby, "Tide/Tide S01E02.mkv", "Tide/Specials/Tide S00E01.mkv", flags: "Tide/Tide S01E02.mkv"),
        LintExample(.jellyfin, "Tide/Tide S01E01.mkv", "Tide/Tide S01E02.mkv"),
        LintExample(.jellyfin, "Tide/Tide S01E01.mkv", "Tide/Trailers/Teaser.mkv"),
        LintExample(.plex, "Tide/Tide s01e02.mkv", "Tide/Season 01/Tide s01e01.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .jellyfin || layout == .emby, file.isBesideSeasons, file.reading.kind == .episode,
            file.reading.seasons.count == 1
        else { return [] }
        let season = file.reading.seasons[0]
        return [
            LintFlaw(
                path: file.path,
                message: "\(layout.serverName) wants episodes in folders of seasons, or none of them",
                remedy: "move it to 'Season \(season < 10 ? "0" : "")\(season)'"
            )
        ]
    }
}
