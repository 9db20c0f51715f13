package import HTTPTransport

/// Asks one model: a question in, a suggestion out.
package struct ModelClient: Sendable {
    private let client: HTTPClient
    private let endpoint: Endpoint
    private let facts: ServerFacts
    private let model: String
    private let key: HTTPKey?
    private let options: ModelOptions
    private let limits: HTTPLimits

    /// How often a server that has too much to do is asked again, and how long it is left alone at most.
    private static let mostRetries = 2
    private static let longestRest = Duration.seconds(10)

    /// - Parameters:
    ///   - client: What speaks to the server.
    ///   - endpoint: Where it is.
    ///   - facts: What it said of itself.
    ///   - model: The name of the model.
    ///   - key: What opens the endpoint, if anything.
    ///   - options: What the model is run with.
    ///   - patience: How long the server may be silent; a model may be loading meanwhile.
    package init(
        client: HTTPClient,
        endpoint: Endpoint,
        facts: ServerFacts,
        model: String,
        key: HTTPKey? = nil,
        options: ModelOptions = ModelOptions(),
        patience: Duration = .seconds(60)
    ) {
        self.client = client
        self.endpoint = endpoint
        self.facts = facts
        self.model = model
        self.key = key
        self.options = options
        limits = HTTPLimits(firstByte: patience, idle: patience, total: patience * 4, bodyBytes: 1 << 20)
    }

    /// Has the model loaded, so that the first question does not wait for it.
    ///
    /// - Throws: ``ModelError``; nothing depends on it.
    package func load() async throws(ModelError) {
        guard facts.dialect == .ollama else { return }
        let body = OllamaDialect.loadingBody(model: model, options: options).description
        let url = endpoint.url.appending(OllamaDialect.path)
        let response: HTTPResponse
        do {
            response = try await client.send(HTTPRequest(url, posting: Array(body.utf8), key: key, limits: limits))
        } catch {
            throw Self.error(error)
        }
        guard response.status == 200 else {
            throw Self.error(status: response.status, body: response.body, model: model)
        }
    }

    /// Asks a question.
    ///
    /// Asked again once: where the answer broke off, or was not what was asked for (then without a word about thinking,
    /// since some servers pass over the schema because of it). A busy server is given a rest.
    ///
    /// - Parameters:
    ///   - question: The question itself.
    ///   - instructions: What is said before it.
    ///   - end: When the answer is of no use any more.
    /// - Returns: The answer.
    /// - Throws: ``ModelError``
    package func ask(
        _ question: String,
        _ instructions: ChatInstructions,
        until end: ContinuousClock.Instant? = nil
    ) async throws(ModelError) -> ModelAnswer {
        let start = ContinuousClock.now
        var request = ChatRequest(model: model, instructions: instructions, question: question, options: options)
        guard request.fits else { throw .tooLong("\(question.utf8.count) bytes") }
        var retries = 0
        while true {
            do throws(ModelError) {
                return try await answer(to: request, since: start, until: end ?? start + limits.total)
            } catch {
                retries += 1
                switch error {
                case .malformed where retries == 1: request.thinking = .unsaid
                case .failed(let status, _) where status == 400 && retries == 1 && facts.dialect == .openAI:
                    // Strict servers refuse words that they do not know.
                    request.thinking = .unsaid
                case .brokenOff where retries == 1: break
                case .unreachable(.refused) where retries == 1: break
                case .busy where retries <= Self.mostRetries: try await rest(.milliseconds(250) * retries)
                default: throw error
                }
            }
        }
    }

    /// Asks a question, and gives what came of it as a value.
    ///
    /// - Parameters:
    ///   - question: The question itself.
    ///   - instructions: What is said before it.
    ///   - end: When the answer is of no use any more.
    /// - Returns: The answer, or why there is none.
    package func result(
        of question: String,
        _ instructions: ChatInstructions,
        until end: ContinuousClock.Instant
    ) async -> Result<ModelAnswer, ModelError> {
        do throws(ModelError) {
            let answer = try await ask(question, instructions, until: end)
            return .success(answer)
        } catch {
            return .failure(error)
        }
    }

    private func rest(_ pause: Duration) async throws(ModelError) {
        do {
            try await Task.sleep(for: min(pause, Self.longestRest))
        } catch {
            throw .cancelled
        }
    }

    private func answer(
        to request: ChatRequest,
        since start: ContinuousClock.Instant,
        until end: ContinuousClock.Instant
    ) async throws(ModelError) -> ModelAnswer {
        let dialect = facts.dialect
        let body = dialect == .ollama ? OllamaDialect.body(request) : OpenAIDialect.body(request)
        let url = endpoint.url.appending(dialect == .ollama ? OllamaDialect.path : OpenAIDialect.path)
        let collector = AnswerCollector(dialect)
        var status = 200
        var limits = limits
        limits.total = max(.milliseconds(1), min(limits.total, end - .now))
        do throws(HTTPError) {
            let sent = HTTPRequest(url, posting: Array(body.description.utf8), key: key, limits: limits)
            status = try await client.send(sent) { status, piece in collector.take(piece, status: status) }.status
        } catch {
            guard error == .stopped else { throw Self.error(error) }
        }
        let answer = collector.finished()
        guard status == 200, answer.body.isEmpty else {
            throw Self.error(status: status, body: answer.body, model: model)
        }
        let ending = try Self.checked(answer)
        try checkPrompt(ending, request)
        let outcome: SuggestionReader.Outcome
        do {
            outcome = try SuggestionReader.read(answer.text)
        } catch {
            throw .malformed(error)
        }
        return ModelAnswer(
            suggestion: outcome.suggestion,
            text: answer.text,
            repairs: outcome.repairs,
            promptTokens: ending.promptTokens,
            answerTokens: ending.answerTokens,
            duration: .now - start
        )
    }

    /// The end of an answer that came whole.
    private static func checked(_ answer: StreamedAnswer) throws(ModelError) -> StreamedPiece.Ending {
        switch answer.fault {
        case .failed(let words)?: throw error(words)
        case .runaway(.blanks)?: throw .runaway(.blanks)
        case .runaway(.repetition)?: throw .runaway(.repetition)
        case .runaway(.length)?: throw .runaway(.length)
        case .foreign(let words)?: throw .notAnEndpoint(words)
        case nil: break
        }
        // A stream that ends without saying so was given up by the server, whatever its status.
        guard let ending = answer.ending else { throw .brokenOff }
        guard ending.isWhole else {
            if ending.reason == "length" { throw .runaway(.tokens) }
            throw .failed(status: 200, "ended by '\(ErrorBody.shown(ending.reason))'")
        }
        return ending
    }

    /// Sees that the server read the whole question: some leave out its middle and say nothing.
    private func checkPrompt(_ ending: StreamedPiece.Ending, _ request: ChatRequest) throws(ModelError) {
        guard let tokens = ending.promptTokens, tokens > 0 else { return }
        let isOverfull = facts.dialect == .ollama && tokens > options.contextLength - 1
        // No vocabulary has tokens of a dozen bytes on average.
        let isCut = facts.countsWholePrompts && tokens < request.instructions.byteCount / 12
        if isOverfull || isCut { throw .truncated(tokens: tokens) }
    }
}

extension ChatRequest {
    /// Whether question and answer fit the context.
    fileprivate var fits: Bool {
        question.utf8.count <= options.questionRoom(after: instructions.byteCount)
    }
}
