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
            ("Tide Part 2.mkv", .episodeOrPart), ("Tide.mkv", .movieOrEpisode), ("Tide.S02.1080p.mkv", .seasonPack),
            ("Season 02/03.mkv", .noTitle), ("Tide (2010)-trailer.mkv", .extra),
            ("Tide/Season 2/Tide.S03E01.mkv", .otherSeason), ("Tide 2 - 5.mkv", .seasonOrAbsolute),
        ]
    )
    func open(_ name: String, _ doubt: Doubt) {
        #expect(read(name).certainty.doubts.contains(doubt))
    }

    @Test(
        "The name of a whole season is certain where it names no file",
        arguments: ["Tide.S02.1080p.BluRay.x264-GRP", "Tide - Season 2 Complete", "Tide.S01-S04.DVDRip.XviD-GRP"]
    )
    func packs(_ name: String) {
        #expect(read(name).certainty == .certain)
        #expect(read(name).reading.isSeasonPack)
        #expect(!read("\(name).mkv").certainty.isSettled)
    }

    @Test(
        "A title that may begin or end elsewhere is likely at most",
        arguments: [
            // Two titles in one script, of which either may lead.
            "Tide (The Wave) 2010 720p BluRay.mkv", "Тихая гавань / Гавань (2010) WEB-DL.mkv",
            // A dash cuts the title, and nothing as clear ends it.
            "Ann Example - Tide 1999 1080p.mkv", "Tide - Fog S01E02.mkv",
            // Words that are tags elsewhere, a number in front of the word, a list.
            "Night Fight RAW 9th Dec 2019 WEB.mkv", "Tide 2 Ep 19 HDTV.mkv", "3. Тихая гавань. 1988. 1080p.mkv",
            "Tide+Fog+Bay 2010 720p.mkv", "Tide 3D (2012) [1080p].mkv",
            // Words that no title ends with, and a part in front of the number.
            "Best.of.2012.S01E01.mkv", "Tide.Part.2.S01E03.mkv",
            // The number counts films.
            "[Reef] Tide - Movie 2 [1080p].mkv", "[Reef] Tide Movie 03 - Fog [1080p].mkv",
            // More episodes than one name tells apart.
            "Tide E1-200 1080p.mkv", "Tide Bay 1993-2004 [S01-11]",
        ]
    )
    func doubtfulTitles(_ name: String) {
        #expect(read(name).certainty == .likely)
    }

    @Test("A folder of the same title settles where a title ends")
    func confirmedTitle() {
        #expect(read("Tide (2010)/Tide (The Wave) 2010 720p BluRay.mkv").certainty == .certain)
    }

    @Test("A bonus beside a film is not the film")
    func bonus() {
        #expect(read("Tide (2010)/Making Of-featurette.mkv").reading.kind == .extra)
        #expect(!read("Tide (2010)/Interview with Ann.mkv").certainty.isSettled)
        #expect(read("Tide (2010)/The Making of Tide.mkv").certainty != .certain)
        #expect(read("Tide (2010)/tide.mkv").certainty == .certain)
    }

    @Test("A likely reading says what it lacks")
    func hesitations() {
        #expect(read("Tide.DVDRip.XviD.mkv").hesitation == .noYear)
        #expect(read("Tide (The Wave) 2010 720p BluRay.mkv").hesitation == .title)
        #expect(read("Tide - 05.mkv").hesitation == .loneNumber)
        #expect(read("Tide (2010).mkv").hesitation == nil)
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
