/// What one line of a streamed answer says.
enum StreamedPiece: Hashable, Sendable {
    /// More of the answer's text.
    case content(String)

    /// The end, as the server sees it, with the last of the text.
    case done(Ending, content: String)

    /// How many tokens question and answer had, where that comes by itself.
    case counts(prompt: Int?, answer: Int?)

    /// The server gave up in the middle, in its words.
    case failed(String)

    /// Nothing that matters: a blank line, a comment, thinking.
    case nothing

    /// Nothing that this dialect knows.
    case foreign

    /// How an answer ended.
    struct Ending: Hashable, Sendable {
        /// Whether the model was done; otherwise it was cut.
        let isWhole: Bool

        /// The server's word for it.
        let reason: String

        /// How many tokens the question had, where the server says so.
        var promptTokens: Int?

        /// How many tokens the answer had, where the server says so.
        var answerTokens: Int?
    }
}
