import Foundation
import MediaNames

/// A name of a corpus with what it says, one JSON object a line: `{"input": …, "expect": {"type": …, "title": …}}`.
struct LabelledName: Decodable {
    /// What the name says; fields that the corpus does not state are `nil`.
    struct Expectation: Decodable {
        let type: String?
        let title: String?
        let year: Int?
        let season: Numbers?
        let episode: Numbers?
        let absoluteEpisode: Numbers?
        let date: String?
        let episodeTitle: String?

        private enum CodingKeys: String, CodingKey {
            case type, title, year, season, episode, date
            case absoluteEpisode = "absolute_episode"
            case episodeTitle = "episode_title"
        }
    }

    /// One number or a list of them.
    struct Numbers: Decodable {
        let all: [Int]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(Int.self) {
                all = [one]
            } else {
                all = (try? container.decode([Int].self)) ?? []
            }
        }
    }

    let input: String
    let expect: Expectation

    /// The names in a file; lines of another form are left out.
    static func all(in file: String) throws -> [LabelledName] {
        let data = try Data(contentsOf: URL(fileURLWithPath: file))
        return data.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(LabelledName.self, from: $0) }
    }

    /// The film or episode that the name stands for, where the corpus states all of it.
    var identity: MediaIdentity? {
        guard let title = expect.title, !title.isEmpty else { return nil }
        if expect.type == "movie" { return .movie(MovieIdentity(title: title, year: expect.year)) }
        let episodes = expect.episode?.all ?? expect.absoluteEpisode?.all ?? []
        let numbering: EpisodeNumbering
        if let seasons = expect.season?.all, seasons.count == 1, !episodes.isEmpty {
            numbering = .seasonEpisode(season: seasons[0], episodes: episodes.map { EpisodeNumber($0) })
        } else if let parts = expect.date?.split(separator: "-").compactMap({ Int($0) }), parts.count == 3,
            let date = AirDate(year: parts[0], month: parts[1], day: parts[2])
        {
            numbering = .airDate(date)
        } else if expect.season == nil, !episodes.isEmpty {
            numbering = .absolute(episodes.map { EpisodeNumber($0) })
        } else {
            return nil
        }
        return .episode(
            EpisodeIdentity(series: title, year: expect.year, numbering: numbering, episodeTitle: expect.episodeTitle)
        )
    }
}
