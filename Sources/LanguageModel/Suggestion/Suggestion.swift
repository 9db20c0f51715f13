/// What a model takes a file for: unchecked, so that nothing may be renamed by it.
///
/// The values are well-formed (whole text without control characters, numbers within bounds), and that is all.
package struct Suggestion: Hashable, Sendable {
    /// A film or an episode.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case movie, episode
    }

    /// How the files of a group are numbered; each file's own number is the program's to find.
    package enum Numbering: String, Hashable, Sendable, CaseIterable {
        case episode, absolute, part, date
    }

    package var kind: Kind?
    package var title: String?
    package var year: Int?
    package var season: Int?

    /// Twice the numbers of the episodes, since there are halves.
    package var episodeHalves: [Int]

    /// Twice the numbers counted over all seasons.
    package var absoluteHalves: [Int]

    /// A day as `YYYY-MM-DD`.
    package var date: String?
    package var part: Int?
    package var edition: String?

    /// For a group of files: what varies between them.
    package var numbering: Numbering?

    package init(
        kind: Kind? = nil,
        title: String? = nil,
        year: Int? = nil,
        season: Int? = nil,
        episodeHalves: [Int] = [],
        absoluteHalves: [Int] = [],
        date: String? = nil,
        part: Int? = nil,
        edition: String? = nil,
        numbering: Numbering? = nil
    ) {
        self.kind = kind
        self.title = title
        self.year = year
        self.season = season
        self.episodeHalves = episodeHalves
        self.absoluteHalves = absoluteHalves
        self.date = date
        self.part = part
        self.edition = edition
        self.numbering = numbering
    }
}

extension Suggestion {
    /// The suggestion as the JSON that a model would have written.
    package var json: JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("absolute_episode", Self.numbers(absoluteHalves)),
            JSONValue.Member("date", Self.text(date)),
            JSONValue.Member("edition", Self.text(edition)),
            JSONValue.Member("episode", Self.numbers(episodeHalves)),
        ]
        if let numbering { members.append(JSONValue.Member("numbering", .text(numbering.rawValue))) }
        members += [
            JSONValue.Member("part", Self.number(part)),
            JSONValue.Member("season", Self.number(season)),
            JSONValue.Member("title", Self.text(title)),
            JSONValue.Member("type", Self.text(kind?.rawValue)),
            JSONValue.Member("year", Self.number(year)),
        ]
        return .object(members)
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
    private static func number(_ number: Int?) -> JSONValue { number.map { .integer($0) } ?? .null }

    private static func numbers(_ halves: [Int]) -> JSONValue {
        .list(halves.map { $0 % 2 == 0 ? .integer($0 / 2) : .number(Double($0) / 2) })
    }
}
