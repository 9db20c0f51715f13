/// What a template can put into a name, by the words that readings use.
package enum TemplateField: String, Hashable, Sendable, CaseIterable {
    case title, year, part, version, imdb, tmdb, tvdb, resolution, source, codec, group

    // Films alone.
    case edition

    // Episodes alone.
    case country, season, episode, absolute, date
    case lastEpisode = "last_episode"
    case lastAbsolute = "last_absolute"
    case episodeTitle = "episode_title"
}

extension TemplateField {
    /// Whether names of this kind of work can have it.
    func isAllowed(in kind: NameTemplate.Kind) -> Bool {
        switch self {
        case .edition, .version: kind == .movie
        case .country, .season, .episode, .absolute, .date, .lastEpisode, .lastAbsolute, .episodeTitle: kind == .episode
        default: true
        }
    }

    /// Whether it is a number, which can have zeros in front.
    var isNumber: Bool {
        switch self {
        case .year, .part, .season, .episode, .lastEpisode, .absolute, .lastAbsolute: true
        default: false
        }
    }
}
