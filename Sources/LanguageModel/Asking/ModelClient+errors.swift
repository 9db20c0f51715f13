import HTTPTransport

extension ModelClient {
    /// What a failure of the transport means for a question.
    static func error(_ error: HTTPError) -> ModelError {
        switch error {
        case .refused, .unknownHost, .timedOut(.connect), .insecure, .invalidURL, .keyOverPlainHTTP: .unreachable(error)
        case .timedOut(let phase): .silent(phase)
        case .endedEarly: .brokenOff
        case .notHTTP: .notAnEndpoint("no HTTP")
        case .cancelled: .cancelled
        case .bodyTooLarge: .runaway(.length)
        case .headersTooLarge, .stopped, .outOfMemory, .other: .transport(error)
        }
    }

    /// What an answer with another status than 200 means.
    ///
    /// - Parameters:
    ///   - status: The status.
    ///   - body: What came with it: JSON of several shapes, HTML, text or nothing.
    ///   - model: The model that was asked for.
    /// - Returns: The error.
    static func error(status: Int, body: [UInt8], model: String) -> ModelError {
        let words = ErrorBody.words(of: body)
        let isJSON = (try? JSONReader.value(of: body)) != nil
        switch status {
        case 200: return .notAnEndpoint(words)
        case 404 where isJSON && !model.isEmpty: return .modelMissing(model)
        case 404, 405: return .notAnEndpoint(words)
        case 401, 403, 407: return .forbidden(status: status, words)
        case 429, 502, 503, 504: return .busy(words.isEmpty ? "status \(status)" : words)
        case 300..<400: return .notAnEndpoint("it points elsewhere (status \(status))")
        default: return isContext(words) ? .tooLong(words) : .failed(status: status, words)
        }
    }

    /// What an error within a stream means.
    static func error(_ words: String) -> ModelError {
        isContext(words) ? .tooLong(words) : .failed(status: 200, words)
    }

    /// Whether the server complains about the length of the question, in the words of either of its eras.
    private static func isContext(_ words: String) -> Bool {
        ["exceed_context_size", "context length", "context size", "prompt is longer"].contains { words.contains($0) }
    }
}
