import Testing

@testable import MediaNames

struct JunkTests {
    @Test(
        "What nobody gave to a film or an episode is left alone, and says why",
        arguments: [
            (
                Doubt.deviceName,
                [
                    "IMG_2019.mov", "IMG_E1234.MOV", "VID_20200101_101010.mp4", "IMG-20190823-WA0004.mp4",
                    "GOPR0042.MP4",
                    "DSC00012.MP4", "MVI_0042.AVI", "PXL_20210304_123456789.TS.mp4", "P1010042.MP4", "100_0042.MOV",
                    "20190823_142310.mp4", "2019-08-23 14.23.10.mp4", "Screen Recording 2021-03-04 at 10.11.12 AM.mov",
                    "Screencast from 2022-01-02 10-11-12.webm", "WhatsApp Video 2020-01-02 at 10.11.12.mp4",
                    "GMT20210304-101112_Recording.mp4", "title_t00.mkv", "VTS_01_1.VOB",
                ]
            ),
            (.onlyNumber, ["00001.m2ts", "12345.mkv", "1577836800.mp4"]),
            (
                .placeholder,
                [
                    "untitled.mov", "Untitled 2.mov", "video (1).mp4", "New Project.mp4", "output.mp4",
                    "movie.mkv",
                ]
            ),
            (.mash, ["asdfghjkl.mp4", "qweqwe.mkv", "sdkjfhsdkjf.mkv", "aaaaaa.mp4", "hjkl.avi"]),
            (
                .onlyHash,
                [
                    "c329b27187d44a94b4a25b21502db552.mkv", "{bdc435cb-93c4-4902-97ea-ca00568c3887}.mp4",
                    "8f14e45f.mkv",
                    "gNWDXow11s7E0X7GTDrZ.mkv", "1_5046473824.mp4",
                ]
            ),
        ]
    )
    func junk(_ reason: Doubt, _ names: [String]) {
        for name in names {
            let parsed = read(name)
            #expect(parsed.reading.isRejected, "\(name)")
            #expect(parsed.certainty == .unreadable([reason]), "\(name)")
        }
    }

    @Test(
        "A film that is named by a number, a short word or few vowels stays readable",
        arguments: [
            "1917 (2019).mkv", "2012.2009.720p.mkv", "300 (2006).mkv", "9 (2009).mkv", "24.S01E02.mkv", "1917.mkv",
            "300.mkv", "24.mkv", "9.mkv", "Movie 43.mkv", "Rhythm.mkv", "Zzz.mkv", "NCIS.S01E02.mkv", "Pi.mkv",
            "The Video (2010).mkv", "Video (1999).mkv", "Harbor_20200116_19302000.mp4", "10.000 Harbors.mkv",
        ]
    )
    func readable(_ name: String) {
        #expect(!read(name).reading.isRejected)
    }

    @Test("A number that may be a title is offered as one")
    func numberAsTitle() {
        #expect(read("24.mkv").rivals.contains { $0.reading.title == "24" && $0.reading.kind == .movie })
        #expect(read("1917.mkv").certainty.doubts.contains(.yearOrTitle))
        #expect(read("Tide (2010)/Season 02/24.mkv").rivals.isEmpty)
    }

    @Test("A folder that names the work says what a placeholder in it is")
    func placeholders() {
        let parsed = read("Tide (2010)/movie.mkv")
        #expect(parsed.reading.title == "Tide")
        #expect(parsed.certainty.isSettled)
        #expect(read("Tide.2010.1080p.BluRay.x264-GRP/8f14e45f8f14e45f.mkv").reading.year == 2010)
    }

    @Test("A number with its mark is read beside letters drawn by lot")
    func markedNumber() {
        let parsed = read("Tide S02/E01-AAAAAAAAAAAAAAAAAAAA.mkv")
        #expect(parsed.reading.seasons == [2])
        #expect(parsed.reading.episodes == [EpisodeNumber(1)])
    }

    private func read(_ name: String) -> ParsedFilename {
        NameReader().read(Array(name.utf8).span)
    }
}
