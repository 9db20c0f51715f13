import Testing

@testable import MediaNames

struct CertaintyTests {
    @Test(
        "Certain is what no other reading explains",
        arguments: [
            "Tide.S01E02.720p.HDTV.x264-GRP.mkv", "Tide (2010).mkv", "Tide - 2014-10-31 - Fog.mkv",
            "[Reef] Tide - 05 [720p].mkv", "Tide - s01e01-e02 - Fog.mkv",
        ]
    )
    func certain(_ name: String) {
        #expect(read(name).certainty == .certain)
    }

    @Test(
        "What is open says why",
        arguments: [
            ("Tide.117.hdtv-grp.mkv", Doubt.seasonOrAbsolute), ("Tide.04.05.2014.mkv", .dateOrder),
            ("Tide Part 2.mkv", .episodeOrPart), ("Tide.mkv", .movieOrEpisode), ("Tide.S02.1080p", .seasonPack),
            ("Season 02/03.mkv", .noTitle), ("Tide (2010)-trailer.mkv", .extra),
            ("Tide/Season 2/Tide.S03E01.mkv", .otherSeason), ("Tide 2 - 5.mkv", .seasonOrAbsolute),
        ]
    )
    func open(_ name: String, _ doubt: Doubt) {
        #expect(read(name).certainty.doubts.contains(doubt))
    }

    @Test("A folder says whether a number is the title's or the season's")
    func sequels() {
        #expect(read("Tide 2/Tide 2 - 5.mkv").reading.title == "Tide 2")
        #expect(read("Tide/Season 2/Tide 2 - 5.mkv").reading.seasons == [2])
        #expect(read("Tide/Tide 2 - 5.mkv").reading.seasons == [2])
        #expect(read("Tide/Tide 2 - 5.mkv").certainty.isSettled)
    }

    @Test("A hash is unreadable and says so")
    func hash() {
        #expect(read("c329b27187d44a94b4a25b21502db552.mkv").certainty == .unreadable([.onlyHash]))
    }

    private func read(_ name: String) -> ParsedFilename {
        NameReader().read(Array(name.utf8).span)
    }
}
