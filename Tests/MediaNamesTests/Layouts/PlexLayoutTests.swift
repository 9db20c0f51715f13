import MediaNames
import Testing

/// Names as Plex's naming pages give them.
struct PlexLayoutTests {
    /// An identity and where it belongs.
    struct Sample: CustomTestStringConvertible {
        let identity: MediaIdentity
        let path: String
        var testDescription: String { path }
    }

    private static func episode(
        _ series: String,
        year: Int? = 2005,
        country: String? = nil,
        _ numbering: EpisodeNumbering,
        title: String? = nil,
        part: Int? = nil,
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .episode(
            EpisodeIdentity(
                series: series,
                year: year,
                country: country,
                numbering: numbering,
                episodeTitle: title,
                part: part,
                catalogueIDs: ids
            )
        )
    }

    private static func movie(
        _ title: String,
        _ year: Int?,
        part: Int? = nil,
        editions: [String] = [],
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .movie(MovieIdentity(title: title, year: year, part: part, editions: editions, catalogueIDs: ids))
    }

    static let samples = [
        Sample(identity: movie("Avatar", 2009), path: "Avatar (2009)/Avatar (2009)"),
        Sample(
            identity: movie("Batman Begins", 2005, ids: [CatalogueID(.imdb, "tt0372784")]),
            path: "Batman Begins (2005) {imdb-tt0372784}/Batman Begins (2005) {imdb-tt0372784}"
        ),
        Sample(
            identity: movie("Blade Runner", 1982, editions: ["Final Cut"]),
            path: "Blade Runner (1982)/Blade Runner (1982) {edition-Final Cut}"
        ),
        Sample(
            identity: movie("The Dark Knight", 2008, part: 1),
            path: "The Dark Knight (2008)/The Dark Knight (2008) - pt1"
        ),
        Sample(identity: movie("Se7en", nil), path: "Se7en/Se7en"),
        Sample(identity: movie("Con", nil), path: "Con_/Con_"),
        Sample(
            identity: episode(
                "Grey's Anatomy",
                .seasonEpisode(season: 1, episodes: [2]),
                title: "The First Cut is the Deepest"
            ),
            path: "Grey's Anatomy (2005)/Season 01/Grey's Anatomy (2005) - s01e02 - The First Cut is the Deepest"
        ),
        Sample(
            identity: episode("Grey's Anatomy", .seasonEpisode(season: 2, episodes: [1, 2, 3])),
            path: "Grey's Anatomy (2005)/Season 02/Grey's Anatomy (2005) - s02e01-e03"
        ),
        Sample(
            identity: episode("Grey's Anatomy", .seasonEpisode(season: 0, episodes: [1])),
            path: "Grey's Anatomy (2005)/Season 00/Grey's Anatomy (2005) - s00e01"
        ),
        Sample(
            identity: episode("Show", year: 2010, .seasonEpisode(season: 1, episodes: [1]), part: 1),
            path: "Show (2010)/Season 01/Show (2010) - s01e01 - pt1"
        ),
        Sample(
            identity: episode(
                "Doctor Who",
                year: 1963,
                .seasonEpisode(season: 1, episodes: [100]),
                ids: [CatalogueID(.tvdb, "76107")]
            ),
            path: "Doctor Who (1963) {tvdb-76107}/Season 01/Doctor Who (1963) - s01e100"
        ),
        Sample(
            identity: episode("The Office", year: 2005, country: "US", .seasonEpisode(season: 1, episodes: [1])),
            path: "The Office (US) (2005)/Season 01/The Office (US) (2005) - s01e01"
        ),
        Sample(identity: episode("Anime", year: nil, .absolute([7])), path: "Anime/Anime - 007"),
        Sample(identity: episode("Anime", year: nil, .absolute([1071, 1072])), path: "Anime/Anime - 1071-1072"),
    ]

    @Test("An identity gets the folders and the name that Plex documents", arguments: samples)
    func place(_ sample: Sample) throws {
        let place = try Layout.plex.place(for: sample.identity)
        #expect((place.folders + [place.stem]).joined(separator: "/") == sample.path)
    }

    @Test("A daily show is filed by its date, in the form that cannot be misread")
    func airDate() throws {
        let date = try #require(AirDate(year: 2011, month: 11, day: 15))
        let place = try Layout.plex.place(for: Self.episode("The Colbert Report", .airDate(date), title: "Elijah Wood"))
        #expect(place.stem == "The Colbert Report (2005) - 2011-11-15 - Elijah Wood")
    }

    @Test("What Plex would misread is refused")
    func obstacles() {
        let gap: [EpisodeNumber] = [1, 3]
        #expect(throws: LayoutObstacle.episodesWithGap(gap)) {
            try Layout.plex.place(for: Self.episode("Grey's Anatomy", .seasonEpisode(season: 1, episodes: gap)))
        }
        #expect(throws: LayoutObstacle.halfEpisode(EpisodeNumber(halfAfter: 12))) {
            try Layout.plex.place(for: Self.episode("Grey's Anatomy", .absolute([EpisodeNumber(halfAfter: 12)])))
        }
        #expect(throws: LayoutObstacle.tooManyParts(9, most: 8)) {
            try Layout.plex.place(for: Self.movie("Film", 2000, part: 9))
        }
        #expect(throws: LayoutObstacle.emptyTitle) { try Layout.plex.place(for: Self.movie("???", 2000)) }
    }

    @Test(
        "Characters that names may not have are replaced by what keeps the title readable",
        arguments: [
            ("Star Trek: Picard", "Star Trek - Picard"), ("Face/Off", "Face-Off"), ("M*A*S*H", "MASH"),
            ("What If...?", "What If..."), ("9:30", "9-30"), ("\"Quoted\" Film", "'Quoted' Film"),
            ("  two   spaces ", "two spaces"), (".hidden", "hidden"), ("a\u{202E}b\u{7}c", "abc"), ("Amélie", "Amélie"),
            ("進撃の巨人", "進撃の巨人"), ("COM1", "COM1_"), ("<3", "3"),
        ]
    )
    func forbidden(_ title: String, _ name: String) {
        #expect(ForbiddenCharacters.cleaned(title) == name)
        #expect(ForbiddenCharacters.cleaned(name) == name, "cleaning twice is cleaning once")
    }

    @Test("A folder's name does not end with a dot, which Windows would drop")
    func folder() {
        #expect(ForbiddenCharacters.folder("What If...") == "What If")
    }
}
