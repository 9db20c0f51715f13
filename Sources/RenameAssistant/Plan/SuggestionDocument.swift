import LanguageModel

/// The suggestion of a group as it stands in a plan file, for the record of the journal.
struct SuggestionDocument: Decodable {
    let record: SuggestionRecord

    private enum CodingKeys: String, CodingKey {
        case model, digest, cached, verdict, type, title, year, season, episode, date, part, edition
        case absoluteEpisode = "absolute_episode"
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        let suggestion = Suggestion(
            kind: try values.decodeIfPresent(String.self, forKey: .type).flatMap { Suggestion.Kind(rawValue: $0) },
            title: try values.decodeIfPresent(String.self, forKey: .title),
            year: try values.decodeIfPresent(Int.self, forKey: .year),
            season: try values.decodeIfPresent(Int.self, forKey: .season),
            episodeHalves: Self.halves(try values.decodeIfPresent([Double].self, forKey: .episode)),
            absoluteHalves: Self.halves(try values.decodeIfPresent([Double].self, forKey: .absoluteEpisode)),
            date: try values.decodeIfPresent(String.self, forKey: .date),
            part: try values.decodeIfPresent(Int.self, forKey: .part),
            edition: try values.decodeIfPresent(String.self, forKey: .edition)
        )
        record = SuggestionRecord(
            suggestion: suggestion,
            model: try values.decodeIfPresent(String.self, forKey: .model) ?? "",
            digest: try values.decodeIfPresent(String.self, forKey: .digest) ?? "",
            isCached: try values.decodeIfPresent(Bool.self, forKey: .cached) ?? false,
            verdict: try values.decodeIfPresent(String.self, forKey: .verdict).flatMap { Verdict(rawValue: $0) }
                ?? .needsReview
        )
    }

    private static func halves(_ values: [Double]?) -> [Int] {
        (values ?? []).filter { (0...99_999).contains($0) }.map { Int(($0 * 2).rounded()) }
    }
}
