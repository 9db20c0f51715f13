import MediaNames
import MediaProbe
import Testing

@testable import RenameAssistant

struct DurationCheckTests {
    private func episode(_ numbers: EpisodeNumber..., season: Int = 1, of series: String = "Lantern Street")
        -> MediaIdentity
    {
        .episode(
            EpisodeIdentity(series: series, numbering: .seasonEpisode(season: season, episodes: numbers))
        )
    }

    private func objections(_ files: [(identity: MediaIdentity?, minutes: Double?)]) -> [Int: String] {
        var media: [Int: MediaInformation] = [:]
        for (index, file) in files.enumerated() {
            media[index] = file.minutes.map { MediaInformation(duration: Int($0 * 60_000)) }
        }
        return DurationCheck(files.map(\.identity), media).objections.mapValues(\.code)
    }

    @Test("An episode of a minute among hours is doubted")
    func episodeMinuteAmong() {
        #expect(objections([(episode(1), 42), (episode(2), 43), (episode(3), 1)]) == [2: "much_shorter"])
        #expect(
            objections([(.movie(MovieIdentity(title: "Ember")), 118), (.movie(MovieIdentity(title: "Ember")), 1)])
                == [1: "much_shorter"]
        )
    }

    @Test("Short films among short films, specials, and files that nobody looked into are not doubted")
    func shortFilmsAmong() {
        #expect(objections([(episode(1), 3), (episode(2), 3), (episode(3), 3), (nil, 90)]).isEmpty)
        #expect(objections([(episode(1), 42), (episode(2), 42), (episode(1, season: 0), 2)]).isEmpty)
        #expect(objections([(episode(1), 42), (episode(2), nil), (episode(3), 5.5)]).isEmpty)
        #expect(objections([(episode(1), 1)]).isEmpty)
        // Five minutes are a film of their own, however long the others are.
        #expect(objections([(episode(1), 90), (episode(2), 90), (episode(3), 6)]).isEmpty)
    }

    @Test("A double episode with a gap behind it is doubted")
    func doubleEpisodeGap() {
        let files = [(episode(1), 85.0), (episode(3), 42), (episode(4), 43), (episode(5), 42)]
        #expect(objections(files.map { ($0, $1) }) == [0: "double_length"])
    }

    @Test("A long episode is not doubted without a gap, without later ones, or with few siblings")
    func longEpisodeDoubted() {
        #expect(
            objections([(episode(1), 85), (episode(2), 42), (episode(3), 42), (episode(4), 42)]).isEmpty
        )
        #expect(objections([(episode(1), 42), (episode(2), 42), (episode(3), 42), (episode(4), 85)]).isEmpty)
        #expect(objections([(episode(1), 85), (episode(3), 42), (episode(4), 42)]).isEmpty)
        // It says already that it holds two.
        #expect(objections([(episode(1, 2), 85), (episode(3), 42), (episode(4), 42), (episode(6), 42)]).isEmpty)
        // Three times as long is something else.
        #expect(
            objections([(episode(1), 130), (episode(3), 42), (episode(4), 42), (episode(5), 42)]).isEmpty
        )
    }

    @Test("Lengths are compared within a season of a series")
    func lengthsComparedWithin() {
        #expect(
            objections([
                (episode(1), 85), (episode(3), 42), (episode(1, season: 2), 85), (episode(2, of: "Other"), 42),
                (episode(3, of: "Other"), 42),
            ]).isEmpty
        )
    }
}
