import Testing

@testable import MediaNames

/// What stands behind a title of any length is read alike: the first sixty-three words are looked over together, the
/// others one by one.
struct LongTitleTests {
    static let names = [
        "TITLE S01E02 Fog 1080p WEB-DL x264-REEF", "TITLE.S01E02.1080p.WEB.H264-REEF",
        "TITLE - Second Title (2010) [1080p]",
        "TITLE aka Second Title 2010 720p BluRay x264", "TITLE / Second Title 1999 DVDRip",
        "TITLE 2010 Extended 1080p BluRay",
        "TITLE 2010 REMASTERED German DL 1080p BluRay x264-REEF", "[Reef] TITLE - 05 [720p][ABCD1234]",
        "[Reef] TITLE S2 - 05 (29) [1080p HEVC]", "TITLE [BD 1080p]", "TITLE (US) - s01e02 - Fog",
        "TITLE 1x02 iNTERNAL DVDRip",
        "TITLE Part 2 2010 1080p", "TITLE 2011.11.15 720p HDTV", "TITLE S01 COMPLETE 1080p NF WEB-DL",
        "TITLE.2010.1080p.web.h264-reef",
        "TITLE _ Second Title 2010", "TITLE.en", "TITLE 2010 3D HSBS 1080p",
        "TITLE (2010) {tmdb-12345}", "TITLE-f17-Fog", "TITLE - 6.01 - Fog", "TITLE 1280x720", "TITLE Episode 5",
    ]

    @Test("What stands behind a long title is read as behind a short one", arguments: names, [40, 62, 63, 64, 70])
    func behindTitle(_ name: String, _ count: Int) {
        for keepsEvidence in [true, false] {
            let reader = NameReader(keepsEvidence: keepsEvidence)
            let short = reader.read(Array(name.replacing("TITLE", with: Self.title(3)).utf8))
            let long = reader.read(Array(name.replacing("TITLE", with: Self.title(count)).utf8))
            #expect(withoutTitle(long.reading, count) == withoutTitle(short.reading, 3))
            #expect(long.certainty == short.certainty)
            #expect(long.rivals.count == short.rivals.count)
        }
    }

    /// So many words that no rule knows.
    private static func title(_ count: Int) -> String {
        (0..<count).map { ["Quiet", "Harbor", "Tide"][$0 % 3] }.joined(separator: " ")
    }

    /// The reading with a mark in the place of the words of the title.
    private func withoutTitle(_ reading: Reading, _ count: Int) -> Reading {
        var reading = reading
        reading.title = reading.title?.replacing(Self.title(count), with: "TITLE")
        reading.fullTitle = reading.fullTitle?.replacing(Self.title(count), with: "TITLE")
        return reading
    }
}
