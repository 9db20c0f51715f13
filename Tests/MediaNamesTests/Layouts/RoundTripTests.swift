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
