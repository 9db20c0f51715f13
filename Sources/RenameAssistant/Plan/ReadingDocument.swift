import MediaNames

/// The identity of a group as it stands in a plan file, for the record of the journal.
///
/// The paths say what is done; this says why. A field that is absent or unknown is left out.
struct ReadingDocument: Decodable {
    let reading: Reading

    private enum CodingKeys: String, CodingKey {
        case type, title, year, season, episode, date, part, edition, special, country
        case absoluteEpisode = "absolute_episode"
        case episodeTitle = "episode_title"
        case resolution
        case releaseGroup = "release_group"
        case sourceMedium = "source_medium"
        case videoCodec = "video_codec"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        var reading = Reading()
        reading.kind = try values.decodeIfPresent(String.self, forKey: .type).flatMap { MediaKind(rawValue: $0) }
        reading.title = try values.decodeIfPresent(String.self, forKey: .title)
        reading.year = try values.decodeIfPresent(Int.self, forKey: .year)
        reading.seasons = try values.decodeIfPresent([Int].self, forKey: .season) ?? []
        reading.episodes = try Self.numbers(values.decodeIfPresent([Double].self, forKey: .episode))
        reading.absoluteEpisodes = try Self.numbers(values.decodeIfPresent([Double].self, forKey: .absoluteEpisode))
        reading.airDate = try values.decodeIfPresent(String.self, forKey: .date).flatMap(Self.date)
        reading.part = try values.decodeIfPresent(Int.self, forKey: .part)
        reading.editions = try values.decodeIfPresent(String.self, forKey: .edition).map { [$0] } ?? []
        reading.isSpecial = try values.decodeIfPresent(Bool.self, forKey: .special) ?? false
        reading.country = try values.decodeIfPresent(String.self, forKey: .country)
        reading.episodeTitle = try values.decodeIfPresent(String.self, forKey: .episodeTitle)
        reading.release.releaseGroup = try values.decodeIfPresent(String.self, forKey: .releaseGroup)
        reading.release.resolution = try values.decodeIfPresent(String.self, forKey: .resolution)
        reading.release.sourceMedium = try values.decodeIfPresent(String.self, forKey: .sourceMedium)
        reading.release.videoCodec = try values.decodeIfPresent(String.self, forKey: .videoCodec)
        self.reading = reading
    }

    /// Numbers of episodes, in halves; those that no file can have are left out.
    private static func numbers(_ values: [Double]?) -> [EpisodeNumber] {
        (values ?? []).compactMap { value in
            guard (0...99_999).contains(value) else { return nil }
            let whole = Int(value)
            return value == Double(whole) ? EpisodeNumber(whole) : EpisodeNumber(halfAfter: whole)
        }
    }

    private static func date(_ text: String) -> AirDate? {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return parts.count == 3 ? AirDate(year: parts[0], month: parts[1], day: parts[2]) : nil
    }
}
