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

    /// What it stands for, for people.
    package var summary: String {
        switch self {
        case .title: "the film's or series' title"
        case .year: "the year of the film, or in which the series began"
        case .part: "which part of a work that is spread over several files"
        case .version: "what sets copies of a film apart: 1080p, 3D.HSBS"
        case .edition: "the cut of a film: Final Cut"
        case .imdb, .tmdb, .tvdb: "its number in that catalogue"
        case .resolution: "1080p, 576i"
        case .source: "Blu-ray, Web, HDTV, DVD"
        case .codec: "H.264, H.265, Xvid"
        case .group: "who released the copy"
        case .country: "what sets a series apart from its namesake: US, GB"
        case .season: "the season's number; 0 for specials"
        case .episode: "the first episode's number in its season"
        case .lastEpisode: "the last episode's number, where the file holds several"
        case .absolute: "the first episode's number over all seasons"
        case .lastAbsolute: "the last one's, where the file holds several"
        case .date: "the day of broadcast: 2021-03-14"
        case .episodeTitle: "the episode's title"
        }
    }
}
