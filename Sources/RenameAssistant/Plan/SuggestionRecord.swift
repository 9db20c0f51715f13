package import LanguageModel

/// A model's suggestion as a plan keeps it: what was said, by whom, and what became of it.
package struct SuggestionRecord: Hashable, Sendable {
    package let suggestion: Suggestion

    /// Who suggested it.
    package let model: String
    package let digest: String

    /// Whether the answer was given in an earlier run.
    package let isCached: Bool

    package let verdict: Verdict

    package init(suggestion: Suggestion, model: String, digest: String, isCached: Bool, verdict: Verdict) {
        self.suggestion = suggestion
        self.model = model
        self.digest = digest
        self.isCached = isCached
        self.verdict = verdict
    }

    package init(_ checked: CheckedSuggestion) {
        self.init(
            suggestion: checked.suggestion,
            model: checked.model,
            digest: checked.digest,
            isCached: checked.isCached,
            verdict: checked.verdict.word
        )
    }
}

extension JSONWriter {
    /// A suggestion with its origin and its verdict, or `null`.
    package mutating func value(_ record: SuggestionRecord?) {
        guard let record else { return null() }
        beginObject()
        key("model")
        value(record.model)
        key("digest")
        value(record.digest)
        key("cached")
        value(record.isCached)
        key("verdict")
        value(record.verdict.rawValue)
        let suggestion = record.suggestion
        key("type")
        value(suggestion.kind?.rawValue)
        key("title")
        value(suggestion.title)
        key("year")
        value(suggestion.year)
        key("season")
        value(suggestion.season)
        key("episode")
        list(suggestion.episodeHalves) { $0.value(halves: $1) }
        key("absolute_episode")
        list(suggestion.absoluteHalves) { $0.value(halves: $1) }
        key("date")
        value(suggestion.date)
        key("part")
        value(suggestion.part)
        key("edition")
        value(suggestion.edition)
        endObject()
    }

    private mutating func value(halves: Int) {
        if halves % 2 == 0 { value(halves / 2) } else { number(text: "\(halves / 2).5") }
    }
}
