import MediaNames

/// Plex and Jellyfin know a season's folder by the English word; Jellyfin never by `S01`, and the specials only as season 0.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/> and
///   <https://jellyfin.org/docs/general/server/media/shows/>
enum SeasonFolderRule: LintRule {
    static let code = "season_folder"

    static let examples = [
        LintExample(.jellyfin, "Tide/S01/Tide S01E01.mkv", flags: "Tide/S01"),
        LintExample(.plex, "Tide/Staffel 2/Tide S02E01.mkv", flags: "Tide/Staffel 2"),
        LintExample(.jellyfin, "Tide/Specials/Tide S00E01.mkv", flags: "Tide/Specials"),
        LintExample(.plex, "Tide/Specials/Tide s00e01.mkv"),
        LintExample(.plex, "Tide/Season 1/Tide s01e01.mkv"),
        LintExample(.kodi, "Tide/S01/Tide S01E01.mkv"),
    ]

    private static let words: Set<String> = [
        "s", "series", "staffel", "saison", "temporada", "stagione", "seizoen", "sezon", "säsong", "sesong", "сезон",
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .plex || layout == .jellyfin, file.reading.kind == .episode,
            let season = season(file.folder, layout)
        else { return [] }
        return [
            LintFlaw(
                path: file.folderPath(),
                message: "\(layout.serverName) does not take it for a season's folder",
                remedy: "name it 'Season \(season < 10 ? "0" : "")\(season)'"
            )
        ]
    }

    /// The season that a folder stands for in a way that the server does not know.
    private static func season(_ folder: String, _ layout: Layout) -> Int? {
        let name = folder.lowercased()
        if name == "specials" { return layout == .jellyfin ? 0 : nil }
        let word = name.prefix { !$0.isNumber && $0 != " " }
        guard words.contains(String(word)) else { return nil }
        let number = name.dropFirst(word.count).drop { $0 == " " }
        return number.count <= 3 ? Int(number) : nil
    }
}
