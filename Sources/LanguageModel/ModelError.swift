package import HTTPTransport

/// Why there is no answer of a model, by its cause.
package enum ModelError: Error, Hashable, Sendable {
    /// Nobody answers at the endpoint: refused, unknown, or no connection in time.
    case unreachable(HTTPError)

    /// The endpoint took the question and said nothing for too long.
    case silent(HTTPError.Phase)

    /// The connection ended in the middle of the answer, or the answer without its end.
    case brokenOff

    /// Something answers that is no endpoint of a model: a web page, another program; with its first words.
    case notAnEndpoint(String)

    /// The model is not installed.
    case modelMissing(String)

    /// No model was named, and none of those that are known to do is installed.
    case noModel(installed: [String])

    /// The model would be run elsewhere, and names would leave this machine.
    case remoteModel(String)

    /// The endpoint is not this machine or its network, and names would leave it.
    case remoteEndpoint(String)

    /// The server has too much to do.
    case busy(String)

    /// The server refuses: a key is wanted, or the `Host` is not its own.
    case forbidden(status: Int, String)

    /// The question is longer than the model's context.
    case tooLong(String)

    /// The server counted fewer tokens than the question has, so it left something out.
    case truncated(tokens: Int)

    /// The server says that it failed, in its words.
    case failed(status: Int, String)

    /// The answer did not stop by itself.
    case runaway(Runaway)

    /// The answer is not what was asked for.
    case malformed(AnswerFlaw)

    /// Nobody wants the answer any longer.
    case cancelled

    /// Anything else on the way.
    case transport(HTTPError)

    /// How an answer ran away.
    package enum Runaway: Hashable, Sendable {
        case blanks, repetition, length

        /// It used up all the tokens that it may have.
        case tokens
    }
}

extension ModelError {
    /// Whether the next question would most likely fail the same way.
    package var isOfEndpoint: Bool {
        switch self {
        case .unreachable, .silent, .notAnEndpoint, .modelMissing, .noModel, .remoteModel, .remoteEndpoint, .forbidden,
            .transport:
            true
        case .brokenOff, .busy, .tooLong, .truncated, .failed, .runaway, .malformed, .cancelled: false
        }
    }
}
