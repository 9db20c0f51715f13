/// What a model answered, read but not checked, with what it cost.
package struct ModelAnswer: Hashable, Sendable {
    package let suggestion: Suggestion

    /// The answer as the model wrote it.
    package let text: String

    package let repairs: Set<SuggestionReader.Repair>

    /// How many tokens question and answer had, where the server says so.
    package let promptTokens: Int?
    package let answerTokens: Int?

    /// From the question to the end of the answer, with repeats.
    package let duration: Duration
}
