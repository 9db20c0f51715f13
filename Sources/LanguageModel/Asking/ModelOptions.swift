/// What a model is run with: the same for every question, since a change makes Ollama load the model anew.
package struct ModelOptions: Hashable, Sendable {
    /// How many tokens question and answer may have together.
    package var contextLength: Int

    /// How many tokens an answer may have: about twice what the longest right one needs.
    package var answerLength: Int

    /// How long the server keeps the model loaded after an answer, as Go writes durations.
    package var keepAlive: String

    package init(contextLength: Int = 4_096, answerLength: Int = 400, keepAlive: String = "10m") {
        self.contextLength = contextLength
        self.answerLength = answerLength
        self.keepAlive = keepAlive
    }

    /// What of the options makes an answer another one, for the cache.
    package var fingerprint: String { "ctx=\(contextLength) predict=\(answerLength) temperature=0 seed=1 top_k=1" }

    /// How many bytes a question may have at the worst rate: names may take a token for each byte.
    ///
    /// - Parameter instructions: How many bytes are said before it; English has fewer tokens than thirds of its bytes.
    /// - Returns: The number of bytes.
    package func questionRoom(after instructions: Int) -> Int {
        max(0, contextLength - answerLength - instructions / 3 - 64)
    }
}
