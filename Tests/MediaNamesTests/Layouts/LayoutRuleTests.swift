import MediaNames
import Testing

/// The naming rules of the four servers, a row each.
///
/// Rules that are not of names that a layout gives (tolerated spellings, extras, subtitles) have their tests where names
/// are read, companions paired and libraries checked.
struct LayoutRuleTests {
    static let imdb = CatalogueID(.imdb, "tt0372784")
    private static let tmdb = CatalogueID(.tmdb, "12345")
    static let tvdb = CatalogueID(.tvdb, "76107")
    private static let longName = "The Edition That Nobody Could Name In Less"

    private static let films = [
        LayoutRule(
            "A film stands in a folder of its own name, with the year in round brackets",
            .film("Quiet Harbor", 2009),
            all: "Quiet Harbor (2009)/Quiet Harbor (2009)"
        ),
        LayoutRule("A year that nobody knows is left out", .film("Quiet Harbor"), all: "Quiet Harbor/Quiet Harbor"),
        LayoutRule(
            "Each server has a tag of its own for the number in IMDb",
            .film("Tide", 2005, ids: [imdb]),
            plex: "Tide (2005) {imdb-tt0372784}/Tide (2005) {imdb-tt0372784}",
            jellyfin: "Tide (2005) [imdbid-tt0372784]/Tide (2005) [imdbid-tt0372784]",
            emby: "Tide (2005) [imdb-tt0372784]/Tide (2005) [imdb-tt0372784]",
            kodi: "Tide (2005) {imdb=tt0372784}/Tide (2005) {imdb=tt0372784}"
        ),
        LayoutRule(
            "Each server has a tag of its own for the number in TMDB",
            .film("Tide", 2005, ids: [tmdb]),
            plex: "Tide (2005) {tmdb-12345}/Tide (2005) {tmdb-12345}",
            jellyfin: "Tide (2005) [tmdbid-12345]/Tide (2005) [tmdbid-12345]",
            emby: "Tide (2005) [tmdb-12345]/Tide (2005) [tmdb-12345]",
            kodi: "Tide (2005) {tmdb=12345}/Tide (2005) {tmdb=12345}"
        ),
        LayoutRule(
            "Several catalogues may be named",
            .film("Tide", 2005, ids: [imdb, tmdb]),
            plex: "Tide (2005) {imdb-tt0372784} {tmdb-12345}/Tide (2005) {imdb-tt0372784} {tmdb-12345}",
            jellyfin: "Tide (2005) [imdbid-tt0372784] [tmdbid-12345]/Tide (2005) [imdbid-tt0372784] [tmdbid-12345]",
            emby: "Tide (2005) [imdb-tt0372784] [tmdb-12345]/Tide (2005) [imdb-tt0372784] [tmdb-12345]",
            kodi: "Tide (2005) {imdb=tt0372784} {tmdb=12345}/Tide (2005) {imdb=tt0372784} {tmdb=12345}"
        ),
        LayoutRule(
            "Plex and Kodi know editions; Jellyfin and Emby list versions, whose label follows the folder's whole name",
            .film("Tide", 1982, editions: ["Final Cut"]),
            plex: "Tide (1982)/Tide (1982) {edition-Final Cut}",
            jellyfin: "Tide (1982)/Tide (1982) - Final Cut",
            emby: "Tide (1982)/Tide (1982) - Final Cut",
            kodi: "Tide (1982)/Tide (1982) {edition-Final Cut}"
        ),
        LayoutRule(
            "The folder's whole name, before which a version's label cannot stand, includes the catalogue's tag",
            .film("Tide", 1982, editions: ["Ann's Own"], ids: [tmdb]),
            plex: "Tide (1982) {tmdb-12345}/Tide (1982) {tmdb-12345} {edition-Ann's Own}",
            jellyfin: "Tide (1982) [tmdbid-12345]/Tide (1982) [tmdbid-12345] - Ann's Own",
            emby: "Tide (1982) [tmdb-12345]/Tide (1982) [tmdb-12345] - Ann's Own",
            kodi: "Tide (1982) {tmdb=12345}/Tide (1982) {tmdb=12345} {edition-Ann's Own}"
        ),
        LayoutRule(
            "An edition's name has at most 32 characters; a version's label may be longer",
            .film("Tide", 1982, editions: [longName]),
            plex: .obstacle(.editionTooLong(longName, most: 32)),
            jellyfin: .path("Tide (1982)/Tide (1982) - \(longName)"),
            emby: .path("Tide (1982)/Tide (1982) - \(longName)"),
            kodi: .obstacle(.editionTooLong(longName, most: 32))
        ),
        LayoutRule(
            "A film in parts has their number at the end, in each server's form",
            .film("Quiet Harbor", 2008, part: 1),
            plex: "Quiet Harbor (2008)/Quiet Harbor (2008) - pt1",
            jellyfin: "Quiet Harbor (2008)/Quiet Harbor (2008)-part1",
            emby: "Quiet Harbor (2008)/Quiet Harbor (2008)-part1",
            kodi: "Quiet Harbor (2008)/Quiet Harbor (2008).part1"
        ),
        LayoutRule(
            "Plex joins eight parts, the others any number",
            .film("Quiet Harbor", 2008, part: 12),
            plex: .obstacle(.tooManyParts(12, most: 8)),
            jellyfin: "Quiet Harbor (2008)/Quiet Harbor (2008)-part12",
            emby: "Quiet Harbor (2008)/Quiet Harbor (2008)-part12",
            kodi: "Quiet Harbor (2008)/Quiet Harbor (2008).part12"
        ),
        LayoutRule(
            "Where versions are listed, none of them can be in parts",
            .film("Tide", 1982, part: 2, editions: ["Final Cut"]),
            plex: "Tide (1982)/Tide (1982) {edition-Final Cut} - pt2",
            jellyfin: .obstacle(.partOfVersion(2)),
            emby: .obstacle(.partOfVersion(2)),
            kodi: "Tide (1982)/Tide (1982) {edition-Final Cut}.part2"
        ),
    ]

    private static let episodes = [
        LayoutRule(
            "An episode stands below its series and season, under the series' name with season and episode",
            .episode("Tide", 2005, season: 1, [2], title: "Fog at the Mill"),
            plex: "Tide (2005)/Season 01/Tide (2005) - s01e02 - Fog at the Mill",
            jellyfin: "Tide (2005)/Season 01/Tide (2005) - S01E02 - Fog at the Mill",
            emby: "Tide (2005)/Season 01/Tide (2005) - S01E02 - Fog at the Mill",
            kodi: "Tide (2005)/Season 01/Tide (2005) - S01E02 - Fog at the Mill"
        ),
        LayoutRule(
            "Several episodes of one file are a range without a gap; Kodi is told of each",
            .episode("Tide", 2005, season: 2, [1, 2, 3]),
            plex: "Tide (2005)/Season 02/Tide (2005) - s02e01-e03",
            jellyfin: "Tide (2005)/Season 02/Tide (2005) - S02E01-E03",
            emby: "Tide (2005)/Season 02/Tide (2005) - S02E01-E03",
            kodi: "Tide (2005)/Season 02/Tide (2005) - S02E01E02E03"
        ),
        LayoutRule(
            "Two numbers with a gap would be read as a range",
            .episode("Tide", 2005, season: 2, [1, 3]),
            all: .obstacle(.episodesWithGap([1, 3]))
        ),
        LayoutRule(
            "No server knows an episode between two others",
            .episode("Tide", 2005, season: 2, [EpisodeNumber(halfAfter: 12)]),
            all: .obstacle(.halfEpisode(EpisodeNumber(halfAfter: 12)))
        ),
        LayoutRule(
            "Specials are season 0",
            .episode("Tide", 2005, season: 0, [1]),
            plex: "Tide (2005)/Season 00/Tide (2005) - s00e01",
            jellyfin: "Tide (2005)/Season 00/Tide (2005) - S00E01",
            emby: "Tide (2005)/Season 00/Tide (2005) - S00E01",
            kodi: "Tide (2005)/Specials/Tide (2005) - S00E01"
        ),
        LayoutRule(
            "The catalogue's tag of a series stands on its folder",
            .episode("Tide", 1963, season: 1, [100], ids: [tvdb]),
            plex: "Tide (1963) {tvdb-76107}/Season 01/Tide (1963) - s01e100",
            jellyfin: "Tide (1963) [tvdbid-76107]/Season 01/Tide (1963) - S01E100",
            emby: "Tide (1963) [tvdb-76107]/Season 01/Tide (1963) - S01E100",
            kodi: "Tide (1963) {tvdb=76107}/Season 01/Tide (1963) - S01E100"
        ),
        LayoutRule(
            "The parts of an episode have their number at the end",
            .episode("Tide", 2010, season: 1, [1], title: "Fog", part: 2),
            plex: "Tide (2010)/Season 01/Tide (2010) - s01e01 - Fog - pt2",
            jellyfin: "Tide (2010)/Season 01/Tide (2010) - S01E01 - Fog-part2",
            emby: "Tide (2010)/Season 01/Tide (2010) - S01E01 - Fog-part2",
            kodi: "Tide (2010)/Season 01/Tide (2010) - S01E01 - Fog.part2"
        ),
        LayoutRule(
            "The parts of an episode without a title follow its number",
            .episode("Tide", 2010, season: 1, [1], part: 1),
            plex: "Tide (2010)/Season 01/Tide (2010) - s01e01 - pt1",
            jellyfin: "Tide (2010)/Season 01/Tide (2010) - S01E01-part1",
            emby: "Tide (2010)/Season 01/Tide (2010) - S01E01-part1",
            kodi: "Tide (2010)/Season 01/Tide (2010) - S01E01.part1"
        ),
        LayoutRule(
            "A mini-series is season 1",
            .episode("From the Mill to the Sea", 1998, season: 1, [4]),
            plex: "From the Mill to the Sea (1998)/Season 01/From the Mill to the Sea (1998) - s01e04",
            jellyfin: "From the Mill to the Sea (1998)/Season 01/From the Mill to the Sea (1998) - S01E04",
            emby: "From the Mill to the Sea (1998)/Season 01/From the Mill to the Sea (1998) - S01E04",
            kodi: "From the Mill to the Sea (1998)/Season 01/From the Mill to the Sea (1998) - S01E04"
        ),
        LayoutRule(
            "A country tells namesakes apart, and stands before the year",
            .episode("The Mill", 2005, country: "US", season: 1, [1]),
            plex: "The Mill (US) (2005)/Season 01/The Mill (US) (2005) - s01e01",
            jellyfin: "The Mill (US) (2005)/Season 01/The Mill (US) (2005) - S01E01",
            emby: "The Mill (US) (2005)/Season 01/The Mill (US) (2005) - S01E01",
            kodi: "The Mill (US) (2005)/Season 01/The Mill (US) (2005) - S01E01"
        ),
        LayoutRule(
            "Numbers over all seasons stand alone; Kodi passes over them",
            .numbered("Tide", 2010, .absolute([7, 8])),
            plex: "Tide (2010)/Tide (2010) - 007-008",
            jellyfin: "Tide (2010)/Tide (2010) - 007-008",
            emby: "Tide (2010)/Tide (2010) - 007-008",
            kodi: .obstacle(.noSeason([7, 8]))
        ),
        LayoutRule(
            "A title keeps what can be kept of characters that no name may have",
            .episode("Tide: Rising?", 2010, season: 1, [1], title: "Fog/Mist"),
            plex: "Tide - Rising (2010)/Season 01/Tide - Rising (2010) - s01e01 - Fog-Mist",
            jellyfin: "Tide - Rising (2010)/Season 01/Tide - Rising (2010) - S01E01 - Fog-Mist",
            emby: "Tide - Rising (2010)/Season 01/Tide - Rising (2010) - S01E01 - Fog-Mist",
            kodi: "Tide - Rising (2010)/Season 01/Tide - Rising (2010) - S01E01 - Fog-Mist"
        ),
        LayoutRule("No name is empty", .film("???", 2000), all: .obstacle(.emptyTitle)),
    ]

    private static let daily = AirDate(year: 2011, month: 11, day: 15).map { date in
        LayoutRule(
            "A daily show is filed by its date, in the one form that cannot be misread",
            .numbered("The Tide Report", 2005, .airDate(date), title: "Ann Reed"),
            all: "The Tide Report (2005)/The Tide Report (2005) - 2011-11-15 - Ann Reed"
        )
    }

    static let rules = films + copies + episodes + [daily].compactMap(\.self)

    @Test("A layout gives the name that its server's rule asks for", arguments: rules, Layout.allCases)
    func name(_ rule: LayoutRule, _ layout: Layout) throws {
        let outcome: LayoutRule.Outcome
        do throws(LayoutObstacle) {
            let place = try layout.place(for: rule.identity)
            outcome = .path((place.folders + [place.stem]).joined(separator: "/"))
        } catch {
            outcome = .obstacle(error)
        }
        #expect(outcome == rule.outcomes[layout])
    }

    @Test("What a rule makes of a work is read back as that work", arguments: rules, Layout.allCases)
    func reading(_ rule: LayoutRule, _ layout: Layout) throws {
        guard case .path(let path) = rule.outcomes[layout] else { return }
        let reading = NameReader().read(Array("\(path).mkv".utf8).span).reading
        let stem = Array((path.split(separator: "/").last ?? "").utf8)
        let again = try #require(MediaIdentity(reading)).stating(versionIn: stem[...])
        let place = try layout.place(for: again)
        #expect((place.folders + [place.stem]).joined(separator: "/") == path)
    }

    @Test(
        "A version's label follows the folder's name as it is, without the dots that no folder's name ends with",
        arguments: [Layout.jellyfin, .emby]
    )
    func dottedTitle(_ layout: Layout) throws {
        let place = try layout.place(for: .film("What If...", editions: ["Final Cut"]))
        #expect((place.folders + [place.stem]).joined(separator: "/") == "What If/What If - Final Cut")
    }
}
