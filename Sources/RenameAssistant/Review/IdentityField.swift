package import MediaNames

/// A field of an identity that a person can say, by the word that is used everywhere.
package enum IdentityField: String, Hashable, Sendable, CaseIterable {
    case type, title, year, country, season, episode, date, part, edition
    case absoluteEpisode = "absolute_episode"
    case episodeTitle = "episode_title"

    /// The fields in the order in which they are shown.
    package static let ordered: [IdentityField] = [
        .type, .title, .year, .country, .season, .episode, .absoluteEpisode, .date, .part, .episodeTitle, .edition,
    ]

    /// The word for people.
    package var name: String {
        switch self {
        case .absoluteEpisode: "absolute number"
        case .episodeTitle: "episode title"
        default: rawValue
        }
    }

    /// How a value is written, for whoever is asked for one.
    package var form: String {
        switch self {
        case .type: "movie or episode"
        case .title, .episodeTitle, .edition: "text"
        case .year: "a year, as 1999"
        case .country: "two letters, as US"
        case .season: "a number; 0 for specials"
        case .episode, .absoluteEpisode: "a number or several, as 5, 5-7 or 12.5"
        case .date: "a day, as 2024-01-31"
        case .part: "a number"
        }
    }

    /// What the field of the rules' evidence is called.
    var evidence: EvidenceField {
        switch self {
        case .type: .type
        case .title: .title
        case .year: .year
        case .country: .country
        case .season: .season
        case .episode: .episode
        case .absoluteEpisode: .absoluteEpisode
        case .date: .date
        case .part: .part
        case .edition: .edition
        case .episodeTitle: .episodeTitle
        }
    }

    /// The value in a reading, as people write it; `nil` if it has none.
    package func value(in reading: Reading) -> String? {
        switch self {
        case .type: reading.kind?.rawValue
        case .title: reading.fullTitle ?? reading.title
        case .year: reading.year.map(String.init)
        case .country: reading.country
        case .season: reading.seasons.isEmpty ? nil : reading.seasons.map(String.init).joined(separator: ", ")
        case .episode: Self.list(reading.episodes)
        case .absoluteEpisode: Self.list(reading.absoluteEpisodes)
        case .date: reading.airDate?.description
        case .part: reading.isPartOfTitle ? nil : reading.part.map(String.init)
        case .edition: reading.editions.isEmpty ? nil : reading.editions.joined(separator: " ")
        case .episodeTitle: reading.episodeTitle
        }
    }

    /// Sets the value in a reading to what a person wrote; an empty text takes it away.
    ///
    /// What the new value makes impossible goes: a film has no season. What it completes comes along: an absolute number
    /// becomes the episode of the season that is given.
    ///
    /// - Returns: Whether the text is a value of this field.
    package func set(_ text: String, in reading: inout Reading) -> Bool {
        let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        guard !text.isEmpty else {
            clear(in: &reading)
            return true
        }
        switch self {
        case .type:
            guard let kind = Self.kind(text) else { return false }
            reading.kind = kind
            reading.isRejected = false
            reading.isSeasonPack = false
            if kind == .movie {
                (reading.seasons, reading.episodes, reading.absoluteEpisodes) = ([], [], [])
                (reading.airDate, reading.episodeTitle) = (nil, nil)
            } else if let part = reading.part, reading.episodes.isEmpty, reading.absoluteEpisodes.isEmpty {
                // The number that was taken for a part is what an episode is known by.
                (reading.absoluteEpisodes, reading.part) = ([EpisodeNumber(part)], nil)
                (reading.isPartOfTitle, reading.fullTitle) = (false, nil)
            }
        case .title:
            (reading.title, reading.fullTitle, reading.isPartOfTitle) = (text, nil, false)
            reading.isRejected = false
        case .year: return Self.assign(Int(text), to: \.year, &reading)
        case .country:
            guard text.utf8.count == 2, text.allSatisfy({ $0.isASCII && $0.isLetter }) else { return false }
            reading.country = text.uppercased()
        case .season:
            guard let season = Int(text), season >= 0 else { return false }
            reading.seasons = [season]
            reading.isSeasonPack = false
            if reading.episodes.isEmpty {
                (reading.episodes, reading.absoluteEpisodes) = (reading.absoluteEpisodes, [])
            }
        case .episode:
            guard let numbers = Self.numbers(text) else { return false }
            reading.episodes = numbers
        case .absoluteEpisode:
            guard let numbers = Self.numbers(text) else { return false }
            (reading.absoluteEpisodes, reading.episodes, reading.seasons) = (numbers, [], [])
        case .date:
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3, let date = AirDate(year: parts[0], month: parts[1], day: parts[2]) else {
                return false
            }
            reading.airDate = date
            (reading.seasons, reading.episodes, reading.absoluteEpisodes) = ([], [], [])
        case .part:
            reading.isPartOfTitle = false
            return Self.assign(Int(text), to: \.part, &reading)
        case .edition: reading.editions = [text]
        case .episodeTitle: reading.episodeTitle = text
        }
        return true
    }

    private func clear(in reading: inout Reading) {
        switch self {
        case .type: reading.kind = nil
        case .title: (reading.title, reading.fullTitle) = (nil, nil)
        case .year: reading.year = nil
        case .country: reading.country = nil
        case .season:
            // Without a season a number counts all episodes.
            if reading.absoluteEpisodes.isEmpty { reading.absoluteEpisodes = reading.episodes }
            (reading.seasons, reading.episodes) = ([], [])
        case .episode: reading.episodes = []
        case .absoluteEpisode: reading.absoluteEpisodes = []
        case .date: reading.airDate = nil
        case .part: reading.part = nil
        case .edition: reading.editions = []
        case .episodeTitle: reading.episodeTitle = nil
        }
    }

    private static func assign(_ number: Int?, to field: WritableKeyPath<Reading, Int?>, _ reading: inout Reading)
        -> Bool
    {
        guard let number, number > 0 else { return false }
        reading[keyPath: field] = number
        return true
    }

    private static func kind(_ text: String) -> MediaKind? {
        switch text.lowercased() {
        case "movie", "film", "m", "f": .movie
        case "episode", "series", "e", "s": .episode
        default: nil
        }
    }

    private static func list(_ numbers: [EpisodeNumber]) -> String? {
        guard let first = numbers.first, let last = numbers.last else { return nil }
        let isRun = numbers.count > 1 && last.halves - first.halves == 2 * (numbers.count - 1)
        return isRun ? "\(first)-\(last)" : numbers.map(\.description).joined(separator: ", ")
    }

    /// Reads `5`, `5-7`, `5, 6` and `12.5`.
    private static func numbers(_ text: String) -> [EpisodeNumber]? {
        var numbers: [EpisodeNumber] = []
        for part in text.split(separator: ",") {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { number($0) }
            guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2 else { return nil }
            if ends.count == 1 {
                numbers.append(first)
            } else {
                guard first < last, !first.isHalf, !last.isHalf, last.whole - first.whole < 1_000 else { return nil }
                numbers += (first.whole...last.whole).map { EpisodeNumber($0) }
            }
        }
        return numbers.isEmpty ? nil : numbers
    }

    private static func number(_ text: Substring) -> EpisodeNumber? {
        let digits = text.filter { !$0.isWhitespace }
        if let whole = Int(digits) { return (0...9_999).contains(whole) ? EpisodeNumber(whole) : nil }
        guard digits.hasSuffix(".5"), let whole = Int(digits.dropLast(2)), (0...9_999).contains(whole) else {
            return nil
        }
        return EpisodeNumber(halfAfter: whole)
    }
}
