import MediaScanner
import PlexomaticTestSupport
import Testing

struct MultiEpisodeMarkTests {
    private func multiEpisodeNames(_ stems: [String]) throws -> Set<String> {
        let library = try TemporaryLibrary(stems.map { $0 + ".mkv" })
        let files = try library.report().files.filter(\.isMultiEpisode)
        return Set(files.map { String(library.relative($0.pathBytes).dropLast(4)) })
    }

    @Test("Names of several episodes are seen in all their notations")
    func several() throws {
        let stems = [
            "Show.S01E01E02.720p", "Show - s01e01-e02 - Title", "Show S01E01-02", "Show.1x01-02.Title", "Show 1x01x02",
            "Show 1x01-1x02", "Show S01E09+E10", "Show S01E01.E02", "Show.S01E01-E02-E03", "Show S01E99-100",
            "Show S01E01 & E02", "Show E01-E03", "S01E01E02",
        ]
        #expect(try multiEpisodeNames(stems) == Set(stems))
    }

    @Test("Names of one episode are not taken for several")
    func one() throws {
        let stems = [
            "Show.S01E01.720p", "Show S01E01-720p", "Show S01E01-1080p", "Show - S01E01 - 12 Monkeys", "Show 1x01 - 24",
            "Show.S01E05-04", "Film 1920x1080-24fps", "Film.2010.x264-10bit", "Apollo 13-14", "Show S01E01-5.1",
            "Blade 2-3", "E1", "x",
        ]
        #expect(try multiEpisodeNames(stems) == [])
    }
}
