import MediaNames
import Testing

@testable import Benchmarks

struct RoundTripTests {
    /// What a layout cannot hold, as the beginning of a path: a series whose folder is one that servers keep extras,
    /// specials or a season in.
    private static let exceptions = ["Trailer/", "Special/", "Season X/"]

    @Test("Names that the layout gives are read back as what they were made from", arguments: Layout.allCases)
    func generated(_ layout: Layout) {
        let trip = RoundTrip(layout)
        var identities = GeneratedIdentities(seed: 7)
        var others: [String] = []
        for _ in 0..<4_000 {
            let (outcome, path) = trip.outcome(of: identities.identity())
            // A title may hold the very words that a release is marked with.
            guard outcome == .other, !path.contains("Web HD"), !Self.exceptions.contains(where: path.hasPrefix) else {
                continue
            }
            others.append(path)
        }
        #expect(others.isEmpty)
    }

    @Test("What the corpus says of a name survives every layout", arguments: Layout.allCases)
    func corpus(_ layout: Layout) {
        let trip = RoundTrip(layout)
        var others: [String] = []
        var count = 0
        for name in CorpusCase.all.flatMap(\.filenames) {
            guard let identity = MediaIdentity(NameReader().read(Array(name.utf8).span).reading) else { continue }
            let (outcome, path) = trip.outcome(of: identity)
            if outcome == .same { count += 1 }
            if outcome == .other { others.append("\(name): \(path)") }
        }
        #expect(others.isEmpty)
        #expect(count > 100)
    }

    @Test(
        "Tags, parts and versions are read beside any folder",
        arguments: [
            ("Tide (2010) {tmdb-12} - pt2", MediaIdentity.film("Tide", 2010, part: 2, ids: [CatalogueID(.tmdb, "12")])),
            ("Tide (2010) [tmdbid-12]-part2", .film("Tide", 2010, part: 2, ids: [CatalogueID(.tmdb, "12")])),
            ("Tide (2010) [tmdb-12]-part2", .film("Tide", 2010, part: 2, ids: [CatalogueID(.tmdb, "12")])),
            ("Tide (2010) {tmdb=12}.part2", .film("Tide", 2010, part: 2, ids: [CatalogueID(.tmdb, "12")])),
            ("Tide (2010) [imdbid-tt0372784]", .film("Tide", 2010, ids: [CatalogueID(.imdb, "tt0372784")])),
            ("Tide (2010) {imdb=tt0372784}", .film("Tide", 2010, ids: [CatalogueID(.imdb, "tt0372784")])),
            ("Tide (2010) - Final Cut", .film("Tide", 2010, editions: ["Final Cut"])),
            (
                "Tide (2010) [tmdbid-12] - Extended",
                .film("Tide", 2010, editions: ["Extended"], ids: [CatalogueID(.tmdb, "12")])
            ),
            ("Tide (2010) - S01E02E03E04 - Fog", .episode("Tide", 2010, season: 1, [2, 3, 4], title: "Fog")),
            (
                "Tide (2010) - S01E02-E04 - Fog-part2",
                .episode("Tide", 2010, season: 1, [2, 3, 4], title: "Fog", part: 2)
            ),
            ("Tide - S01E02 - Fog.part2", .episode("Tide", season: 1, [2], title: "Fog", part: 2)),
            ("Tide - S01E02-part2", .episode("Tide", season: 1, [2], part: 2)),
            ("Tide - S01E02.part2", .episode("Tide", season: 1, [2], part: 2)),
        ]
    )
    func bareForm(_ name: String, _ identity: MediaIdentity) {
        for keepsEvidence in [true, false] {
            let reader = NameReader(keepsEvidence: keepsEvidence)
            #expect(MediaIdentity(reader.read(Array("\(name).mkv".utf8).span).reading) == identity)
        }
    }

    @Test(
        "A file beside a film that is no version of it is not taken for one",
        arguments: [
            "Tide (2010)/Tide (2010) - 1080p.mkv", "Tide (2010)/Tide (2010) - Trailer.mkv",
            "Tide (2010)/Tide (2010) - 4K HDR.mkv", "Tide (2010)/Tide (2010) - Bluray x264.mkv",
        ]
    )
    func noEdition(_ path: String) {
        #expect(NameReader().read(Array(path.utf8).span).reading.editions.isEmpty)
    }

    @Test(
        "A name that begins with its folder's has the folder's title, whatever the words are",
        arguments: [
            ("Mr. 24 (1994)/Season 02/Mr. 24 (1994) - s02e05 - HD.mkv", "Mr. 24", "HD"),
            ("1080p/Season 01/1080p - s01e01 - Season 3.mkv", "1080p", "Season 3"),
            ("Row US (2010) {tvdb-5}/Row US (2010) - 2011-02-03 - Part 2.mkv", "Row US", "Part 2"),
            ("Dr/Season 04/Dr. - s04e08-e09 - (500) Days.mkv", "Dr.", "(500) Days"),
        ]
    )
    func libraryForm(_ path: String, _ title: String, _ episodeTitle: String) {
        let reading = NameReader().read(Array(path.utf8).span).reading
        #expect(reading.title == title)
        #expect(reading.episodeTitle == episodeTitle)
        #expect(reading.kind == .episode)
    }

    @Test(
        "What speaks of the copy is no part of the title, even below a folder of the same name",
        arguments: [
            "Tide (2010)/Season 01/Tide (2010) - s01e02 - Fog 1080p WEB-DL x264.mkv",
            "Tide (2010)/Season 01/Tide (2010) - s01e02 - Fog [1080p].mkv",
        ]
    )
    func release(_ path: String) {
        #expect(NameReader().read(Array(path.utf8).span).reading.episodeTitle == "Fog")
    }

    @Test("Below the folder of another season the number is doubted")
    func otherSeason() {
        let path = "Tide/Season 02/Tide - s03e04 - Fog.mkv"
        #expect(NameReader().read(Array(path.utf8).span).certainty == .ambiguous([.otherSeason]))
    }
}
