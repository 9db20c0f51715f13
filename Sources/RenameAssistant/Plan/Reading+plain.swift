import LanguageModel
import MediaNames

extension Reading {
    /// The identity of a group as this program writes it.
    ///
    /// A plan of many thousands of groups is looked at before the first question; the general decoder takes ten times as
    /// long. Whatever is not as we write it is left to that one, which says what is wrong with it.
    ///
    /// - Parameter value: The JSON of the identity.
    init?(plain value: JSONValue) {
        guard case .object(let members) = value else { return nil }
        self.init()
        for member in members {
            guard set(member.key, member.value) else { return nil }
        }
    }

    /// Takes one field.
    ///
    /// - Returns: Whether it has the form that is written.
    private mutating func set(_ key: String, _ value: JSONValue) -> Bool {
        switch (key, value) {
        case (_, .null): break
        case ("type", .text(let word)): kind = MediaKind(rawValue: word)
        case ("title", .text(let text)): title = text
        case ("year", .integer(let number)): year = number
        case ("season", .list(let list)): return Self.take(list.map(\.integer), into: &seasons)
        case ("episode", .list(let list)): return Self.take(list.map(Self.number), into: &episodes)
        case ("absolute_episode", .list(let list)):
            return Self.take(list.map(Self.number), into: &absoluteEpisodes)
        case ("date", .text(let text)):
            let parts = text.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3 else { return false }
            airDate = AirDate(year: parts[0], month: parts[1], day: parts[2])
        case ("part", .integer(let number)): part = number
        case ("edition", .text(let text)): editions = [text]
        case ("special", .flag(let flag)): isSpecial = flag
        case ("country", .text(let text)): country = text
        case ("episode_title", .text(let text)): episodeTitle = text
        case ("release_group", .text(let text)): release.releaseGroup = text
        case ("resolution", .text(let text)): release.resolution = text
        case ("source_medium", .text(let text)): release.sourceMedium = text
        case ("video_codec", .text(let text)): release.videoCodec = text
        case ("type", _), ("title", _), ("year", _), ("season", _), ("episode", _), ("absolute_episode", _),
            ("date", _), ("part", _), ("edition", _), ("special", _), ("country", _), ("episode_title", _),
            ("release_group", _), ("resolution", _), ("source_medium", _), ("video_codec", _):
            return false
        // What is no part of an identity is not read from plans.
        default: break
        }
        return true
    }

    private static func number(_ value: JSONValue) -> EpisodeNumber? {
        switch value {
        case .integer(let whole) where (0...99_999).contains(whole): EpisodeNumber(whole)
        case .number(let number) where (0...99_999).contains(number) && number * 2 == (number * 2).rounded():
            number == number.rounded() ? EpisodeNumber(Int(number)) : EpisodeNumber(halfAfter: Int(number))
        default: nil
        }
    }

    private static func take<Value>(_ values: [Value?], into field: inout [Value]) -> Bool {
        field = values.compactMap(\.self)
        return field.count == values.count
    }
}

extension [Objection] {
    /// The objections of a group as this program writes them.
    init?(plain value: JSONValue) {
        guard case .list(let list) = value else { return nil }
        let objections = list.compactMap { value in
            value["code"]?.text.flatMap { code in
                value["message"]?.text.map { Objection(code: code, message: $0) }
            }
        }
        guard objections.count == list.count else { return nil }
        self = objections
    }
}
