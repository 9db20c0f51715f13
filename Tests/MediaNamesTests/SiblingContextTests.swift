import Testing

@testable import MediaNames

struct SiblingContextTests {
    @Test("The number that varies is the episode, wherever it stands")
    func varyingNumber() {
        let parsed = read(["Tide 24 Bay 1.avi", "Tide 24 Bay 2.avi"] + (3...8).map { "Tide 24 Bay \($0).avi" })
        #expect(parsed.map(\.reading.episodes) == (1...8).map { [EpisodeNumber($0)] })
    }

    @Test("A sequel's number is not an episode")
    func sequels() {
        let parsed = read(["Tide 1 (1990).mkv", "Tide 2 (1992).mkv", "Tide 3 (1995).mkv"])
        #expect(parsed.allSatisfy { $0.reading.kind == .movie && $0.reading.episodes.isEmpty })
    }

    @Test("A day over twelve settles the order of the other dates")
    func dateOrder() {
        let european = read(["Tide.04.05.2014.mkv", "Tide.25.05.2014.mkv"])
        #expect(european[0].reading.airDate == AirDate(year: 2014, month: 5, day: 4))
        #expect(european[0].certainty.isSettled)
        let american = read(["Tide.04.05.2014.mkv", "Tide.05.25.2014.mkv"])
        #expect(american[0].reading.airDate == AirDate(year: 2014, month: 4, day: 5))
        #expect(american[0].certainty.isSettled)
    }

    @Test("Numbers that run through a hundred count all episodes")
    func absoluteNumbers() {
        let parsed = read((98...104).map { "Tide.\($0).HDTV.avi" })
        #expect(parsed.allSatisfy { $0.reading.seasons.isEmpty })
        #expect(parsed.last?.reading.episodes == [104])
    }

    @Test("Numbers of one hundred each are season and episode")
    func seasonNumbers() {
        let parsed = read([101, 102, 103, 201, 202].map { "Tide.\($0).HDTV.avi" })
        #expect(parsed.map(\.reading.seasons) == [[1], [1], [1], [2], [2]])
        #expect(parsed.allSatisfy { $0.certainty.isSettled })
    }

    @Test("Two titles under one number are not called settled")
    func doubles() {
        let parsed = read(["Tide - s01e01 - Fog.mkv", "Tide - s01e01 - Bay.mkv", "Tide - s01e02 - Sea.mkv"])
        #expect(parsed[0].certainty == .ambiguous([.doubled]))
        #expect(parsed[2].certainty == .certain)
    }

    @Test("A subtitle beside its video is no double")
    func companions() {
        let parsed = read(["Tide - s01e01 - Fog.mkv", "Tide - s01e01 - Fog.srt"])
        #expect(parsed.allSatisfy { $0.certainty == .certain })
    }

    private func read(_ names: [String]) -> [ParsedFilename] {
        NameReader().read(siblings: names.map { Array("folder/\($0)".utf8) })
    }
}
