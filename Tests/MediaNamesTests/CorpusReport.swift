@testable import MediaNames

/// What a reading has missing, different and extra, compared with an expectation.
struct CorpusReport: CustomStringConvertible {
    private var missing: [String] = []
    private var different: [String] = []
    private var extra: [String] = []

    init(_ parsed: ParsedFilename, expected: [String: CorpusValue]) {
        let read = Self.fields(of: parsed)
        for (field, value) in expected.sorted(by: { $0.key < $1.key }) {
            let found = read[field] ?? .absent
            if found == value { continue }
            if found == .absent {
                missing.append("\(field) \(value)")
            } else if value == .absent {
                extra.append("\(field) \(found)")
            } else {
                different.append("\(field) \(found) instead of \(value)")
            }
        }
    }

    /// Whether all that was expected was read.
    var isClean: Bool { missing.isEmpty && different.isEmpty && extra.isEmpty }

    var description: String {
        [("missing", missing), ("different", different), ("extra", extra)]
            .filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: "; "))" }
            .joined(separator: " | ")
    }

    private static func fields(of parsed: ParsedFilename) -> [String: CorpusValue] {
        let reading = parsed.reading
        var fields: [String: CorpusValue] = [
            "type": text(reading.kind?.rawValue), "title": text(reading.title), "country": text(reading.country),
            "episode_title": text(reading.episodeTitle), "date": text(reading.airDate?.description),
            "year": number(reading.year), "part": number(reading.part),
            "season": list(reading.seasons.map { .number(Double($0)) }),
            "episode": list(reading.episodes.map { .number(Double($0.halves) / 2) }),
            "absolute_episode": list(reading.absoluteEpisodes.map { .number(Double($0.halves) / 2) }),
            "edition": text(reading.editions.isEmpty ? nil : reading.editions.joined(separator: " ")),
            "certainty": .text(parsed.certainty.name), "rejected": .flag(reading.isRejected),
            "season_pack": .flag(reading.isSeasonPack), "special": .flag(reading.isSpecial),
        ]
        let release = reading.release
        fields["release_group"] = text(release.releaseGroup)
        fields["resolution"] = text(release.resolution)
        fields["source_medium"] = text(release.sourceMedium)
        fields["video_codec"] = text(release.videoCodec)
        fields["language"] = list(release.languages.map { .text($0) })
        return fields
    }

    private static func text(_ text: String?) -> CorpusValue { text.map { .text($0) } ?? .absent }
    private static func number(_ number: Int?) -> CorpusValue { number.map { .number(Double($0)) } ?? .absent }
    private static func list(_ values: [CorpusValue]) -> CorpusValue { values.isEmpty ? .absent : .list(values) }
}
