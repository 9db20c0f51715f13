import Testing

@testable import MediaNames

struct FolderNumbersTests {
    @Test("Numbers that no file has between the first and the last are missing")
    func gaps() throws {
        let series = try #require(report([1, 2, 5, 6, 8].map { "Tide.S01E0\($0).mkv" }).first)
        #expect(series.title == "Tide")
        #expect(series.season == 1)
        #expect(series.missing == [3...4, 7...7])
        #expect(series.doubled.isEmpty)
    }

    @Test("A file of several episodes leaves none of them out")
    func severalEpisodes() {
        #expect(report(["Tide.S01E01-E03.mkv", "Tide.S01E04.mkv", "Tide.S01E05.mkv"]).isEmpty)
    }

    @Test("A selection has no gaps, and neither has a single file")
    func selections() {
        #expect(report(["Tide - 003.mkv", "Tide - 150.mkv", "Tide - 420.mkv"]).isEmpty)
        #expect(report(["Tide.S01E07.mkv"]).isEmpty)
    }

    @Test("Two files for one number are a double; a subtitle, another resolution and a part are none")
    func doubles() {
        #expect(report(["Tide.S01E02.mkv", "Tide.S01E02.PROPER.mkv"]).first?.doubled == [EpisodeNumber(2)])
        #expect(report(["Tide.S01E02.mkv", "Tide.S01E02.srt"]).isEmpty)
        #expect(report(["Tide.S01E02.720p.mkv", "Tide.S01E02.1080p.mkv"]).isEmpty)
        #expect(report(["Tide - s01e02 - pt1.mkv", "Tide - s01e02 - pt2.mkv"]).isEmpty)
    }

    @Test("Each season is looked at by itself")
    func seasons() {
        let names = [1, 2, 4].map { "Tide.S01E0\($0).mkv" } + [1, 2, 3].map { "Tide.S02E0\($0).mkv" }
        #expect(report(names).map(\.season) == [1])
    }

    private func report(_ names: [String]) -> [FolderNumbers.Series] {
        let paths = names.map { Array("folder/\($0)".utf8) }
        return FolderNumbers(NameReader().read(siblings: paths), of: paths).series
    }
}
