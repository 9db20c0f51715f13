import Testing

@testable import MediaNames

struct ServedNameTests {
    @Test(
        "A name in the form of media servers reads back whole",
        arguments: [
            "24 - s01e02 - Day 1", "The 90 (2014) - s01e02 - Skills", "9-2-4 (2018) - s01e01 - Pilot",
            "Tide - s01e02 - 2012", "Tide - s01e02 - (500) Days", "Tide - s01e02 - Web of Lies",
            "Tide - s01e02 - French",
            "Tide - s01e03 - Part 2", "Tide - s01e02 - Final Cut", "Tide - s01e02 - The Gift (1)", "Tide - s02e05 - 12",
            "Extras (2005) - s01e01 - Sample", "Quiz - s01e02 - Season 3", "S.W.A.T. (2017) - s01e01 - S-4",
        ]
    )
    func episodes(_ name: String) throws {
        let identity = try #require(MediaIdentity(read(name).reading))
        guard case .episode(let episode) = identity, case .seasonEpisode(let season, let episodes) = episode.numbering
        else {
            Issue.record("\(name) is no episode")
            return
        }
        let number = "s0\(season)" + episodes.map { "e0\($0)" }.joined()
        let year = episode.year.map { " (\($0))" } ?? ""
        #expect("\(episode.series)\(year) - \(number) - \(episode.episodeTitle ?? "")" == name)
    }

    @Test(
        "A film in the form of media servers reads back whole",
        arguments: [
            "1912 (2018)", "2003 - A Sea Odyssey (1968)", "Harbor 2061 (2017)", "Tide - Part Two (2021)",
            "Comet 13 (1995)", "Tide 43 (2013)", "Episode 50 (2011)", "10 (1979)", "X (2022)", "Up There (2009)",
            "Tide - A Mad Wave Saga (2024)", "German (1999)", "The Simple Movie (2007)",
            "Anna English (2003)", "Row Us to the Greek (2010)",
        ]
    )
    func films(_ name: String) throws {
        let identity = try #require(MediaIdentity(read(name).reading))
        guard case .movie(let movie) = identity else {
            Issue.record("\(name) is no film")
            return
        }
        #expect("\(movie.title) (\(movie.year ?? 0))" == name)
        #expect(movie.part == nil)
    }

    @Test("Editions, parts and catalogue numbers survive")
    func tags() throws {
        let name = "Tide (2010) {tmdb-12} {edition-Ann's Own Cut} - pt2"
        let identity = try #require(MediaIdentity(read(name).reading))
        let expected = MovieIdentity(
            title: "Tide",
            year: 2010,
            part: 2,
            editions: ["Ann's Own Cut"],
            catalogueIDs: [CatalogueID(.tmdb, "12")]
        )
        #expect(identity == .movie(expected))
    }

    private func read(_ name: String) -> ParsedFilename {
        NameReader().read(Array("\(name).mkv".utf8).span)
    }
}
