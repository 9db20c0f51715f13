import MediaNames

/// The rules for copies of one work that stand beside each other.
extension LayoutRuleTests {
    static let copies = [
        LayoutRule(
            "The label of a version follows the film's whole name",
            .film("Tide", 1982, version: "Blu-ray 1080p", ids: [imdb]),
            plex: "Tide (1982) {imdb-tt0372784}/Tide (1982) {imdb-tt0372784} - Blu-ray 1080p",
            jellyfin: "Tide (1982) [imdbid-tt0372784]/Tide (1982) [imdbid-tt0372784] - Blu-ray 1080p",
            emby: "Tide (1982) [imdb-tt0372784]/Tide (1982) [imdb-tt0372784] - Blu-ray 1080p",
            kodi: "Tide (1982) {imdb=tt0372784}/Tide (1982) {imdb=tt0372784} - Blu-ray 1080p"
        ),
        LayoutRule(
            "Versions of one edition have their labels behind the edition's name",
            .film("Tide", 1982, editions: ["Final Cut"], version: "2160p"),
            plex: "Tide (1982)/Tide (1982) {edition-Final Cut} - 2160p",
            jellyfin: "Tide (1982)/Tide (1982) - Final Cut - 2160p",
            emby: "Tide (1982)/Tide (1982) - Final Cut - 2160p",
            kodi: "Tide (1982)/Tide (1982) {edition-Final Cut} - 2160p"
        ),
        LayoutRule(
            "The tag of a 3D copy stands where players look for it",
            .film("Tide", 1982, version: "3D.HSBS"),
            all: "Tide (1982)/Tide (1982) - 3D.HSBS"
        ),
        LayoutRule(
            "No server joins the parts of a version",
            .film("Tide", 1982, part: 1, version: "1080p"),
            all: .obstacle(.partOfVersion(1))
        ),
        LayoutRule(
            "Plex has no films of the catalogue of series",
            .film("Tide", 2005, ids: [tvdb]),
            plex: "Tide (2005)/Tide (2005)",
            jellyfin: "Tide (2005) [tvdbid-76107]/Tide (2005) [tvdbid-76107]",
            emby: "Tide (2005) [tvdb-76107]/Tide (2005) [tvdb-76107]",
            kodi: "Tide (2005) {tvdb=76107}/Tide (2005) {tvdb=76107}"
        ),
        LayoutRule(
            "A copy of an episode keeps its number behind the title",
            .episode("Tide", 2005, season: 1, [2], title: "Fog", version: "Version 2"),
            plex: "Tide (2005)/Season 01/Tide (2005) - s01e02 - Fog - Version 2",
            jellyfin: "Tide (2005)/Season 01/Tide (2005) - S01E02 - Fog - Version 2",
            emby: "Tide (2005)/Season 01/Tide (2005) - S01E02 - Fog - Version 2",
            kodi: "Tide (2005)/Season 01/Tide (2005) - S01E02 - Fog - Version 2"
        ),
        LayoutRule(
            "Several specials of one file are a range like other episodes",
            .episode("Tide", 2005, season: 0, [1, 2]),
            plex: "Tide (2005)/Season 00/Tide (2005) - s00e01-e02",
            jellyfin: "Tide (2005)/Season 00/Tide (2005) - S00E01-E02",
            emby: "Tide (2005)/Season 00/Tide (2005) - S00E01-E02",
            kodi: "Tide (2005)/Specials/Tide (2005) - S00E01E02"
        ),
    ]
}
