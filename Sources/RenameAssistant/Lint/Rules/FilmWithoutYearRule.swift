import MediaNames

/// A film's title alone may be that of several; servers take the best known.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/>
enum FilmWithoutYearRule: LintRule {
    static let code = "film_without_year"

    static let examples = [
        LintExample(.plex, "Tide/Tide.mkv", flags: "Tide/Tide.mkv"),
        LintExample(.kodi, "Tide.1080p.BluRay.x264-REEF.mkv", flags: "Tide.1080p.BluRay.x264-REEF.mkv"),
        LintExample(.plex, "Tide (2010)/Tide (2010).mkv"),
        LintExample(.jellyfin, "Tide [tmdbid-12]/Tide [tmdbid-12].mkv"),
        LintExample(.plex, "Tide/Season 01/Tide - s01e01.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard file.reading.kind == .movie, file.reading.year == nil, file.reading.catalogueIDs.isEmpty else {
            return []
        }
        return [
            LintFlaw(
                path: file.path,
                message: "without a year \(layout.serverName) may take it for another film of that title",
                remedy: "add the year: '\(file.reading.title ?? file.stem) (YEAR)'"
            )
        ]
    }
}
