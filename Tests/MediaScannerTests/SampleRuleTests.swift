import MediaScanner
import PlexomaticTestSupport
import Testing

struct SampleRuleTests {
    @Test(
        "A sample beside what it is taken from is left out and said",
        arguments: [
            "Film.2010-GRP/film-sample.mkv", "Film.2010-GRP/sample-film.mkv", "Film.2010-GRP/Film.2010.sample.mkv",
            "Film.2010-GRP/Sample.mkv", "Film.2010-GRP/Film (sample).mkv", "Film.2010-GRP/Sample/film.mkv",
            "Film.2010-GRP/SAMPLE/grp-film.s.mkv", "Film.2010-GRP/Samples/anything.mkv",
        ]
    )
    func samples(_ name: String) throws {
        let library = try TemporaryLibrary()
        try library.add("Film.2010-GRP/Film.2010.mkv", size: 5_000)
        try library.add(name, size: 100)
        let report = try library.report()
        #expect(library.names(report) == ["Film.2010-GRP/Film.2010.mkv"])
        #expect(library.ignored(report) == [name: "sample"])
    }

    @Test(
        "What is only called so is read",
        arguments: [
            "Sample/Sample - s01e01.mkv", "Sample/Season 01/Sample - s01e01.mkv", "Sample (2004)/Sample (2004).mkv",
            "Sample.S01E01.mkv", "Sample.mkv", "Free Sample.mkv", "The Sampler.mkv", "Sample Size (2012).mkv",
            "Resample.mkv",
        ]
    )
    func titles(_ name: String) throws {
        let library = try TemporaryLibrary([name])
        let report = try library.report()
        #expect(library.names(report) == [name])
        #expect(report.ignored.isEmpty)
    }

    @Test("What belongs to a sample is left out with it")
    func companions() throws {
        let library = try TemporaryLibrary(["film.mkv", "film.srt", "film-sample.mkv", "film-sample.srt"])
        let report = try library.report()
        #expect(library.pairs(report) == ["film.mkv": ["film.srt"]])
        #expect(library.ignored(report) == ["film-sample.mkv": "sample", "film-sample.srt": "sample"])
    }
}
