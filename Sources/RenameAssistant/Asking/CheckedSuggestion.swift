package import LanguageModel

/// What a model suggested for one file, and what became of it.
package struct CheckedSuggestion: Sendable {
    package let suggestion: Suggestion
    package var verdict: SuggestionVerdict

    /// Who suggested it.
    package let model: String
    package let digest: String

    /// Whether the answer was given in an earlier run.
    package let isCached: Bool

    package init(suggestion: Suggestion, verdict: SuggestionVerdict, model: String, digest: String, isCached: Bool) {
        self.suggestion = suggestion
        self.verdict = verdict
        self.model = model
        self.digest = digest
        self.isCached = isCached
    }
}
