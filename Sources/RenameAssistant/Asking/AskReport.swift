package import LanguageModel

/// What came of asking: how much was asked, and why not more.
package struct AskReport: Sendable {
    /// Why questions were left without an answer.
    package enum Cause: Hashable, Sendable {
        /// It was wished so.
        case offline

        /// The endpoint or the model failed.
        case model(ModelError)

        /// As many questions as a run may ask were asked.
        case limit(Int)

        /// The time for all questions was used up.
        case time(Duration)

        /// The prompts of the configuration folder cannot be used.
        case prompts(PromptError)
    }

    /// How many files the rules left open and a model could be asked about.
    package var openFiles = 0

    /// How many questions were sent, and how many were answered in an earlier run.
    package var asked = 0
    package var cached = 0

    /// How many questions were sent and got no answer that can be read.
    package var failed = 0

    /// How many questions were not sent.
    package var unasked = 0

    /// How many tokens questions and answers had together, as far as the server says so.
    package var promptTokens = 0
    package var answerTokens = 0

    /// Why questions were not sent or not answered: the first cause that ended the asking, or else the last failure.
    package var cause: Cause?

    /// Whether answers could not be kept or looked up, in SQLite's words.
    package var cacheProblem: String?

    package init() {}
}
