import HTTPTransport

/// Puts an answer together from the bytes that arrive, whatever they are cut into.
struct StreamedAnswer: Sendable {
    /// What ended an answer before the server did.
    enum Fault: Hashable, Sendable {
        case failed(String)
        case runaway(RunawayGuard.Kind)

        /// What came is no answer of this dialect.
        case foreign(String)
    }

    private let dialect: Dialect
    private var line: [UInt8] = []
    private var watch = RunawayGuard()

    /// Lines that are no whole JSON by themselves: an answer that was not streamed may stand on several.
    private var rest: [UInt8] = []

    private(set) var text = ""
    private(set) var ending: StreamedPiece.Ending?
    private(set) var fault: Fault?

    /// The body as it came, where the status says that it is an error.
    private(set) var body: [UInt8] = []

    init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    /// Takes the next bytes of an answer.
    ///
    /// - Parameters:
    ///   - bytes: What arrived; characters and lines may be cut anywhere.
    ///   - status: The status of the answer.
    /// - Returns: Whether more is wanted.
    mutating func take(_ bytes: [UInt8], status: Int) -> HTTPDecision {
        guard status == 200 else {
            body += bytes
            return body.count > 1 << 16 ? .stop : .goOn
        }
        for byte in bytes {
            guard byte == 0x0A else {
                line.append(byte)
                continue
            }
            takeLine()
            if fault != nil { return .stop }
        }
        return .goOn
    }

    /// Says that nothing more comes.
    mutating func finish() {
        takeLine()
        guard fault == nil, ending == nil, !rest.isEmpty else { return }
        guard let value = try? JSONReader.value(of: rest) else {
            if text.isEmpty { fault = .foreign(ErrorBody.words(of: rest)) }
            return
        }
        take(value)
        if ending == nil, fault == nil, text.isEmpty { fault = .foreign(ErrorBody.words(of: rest)) }
    }

    private mutating func takeLine() {
        defer { line.removeAll(keepingCapacity: true) }
        var content = line[...]
        while let last = content.last, last == 0x0D || last == 0x20 { content.removeLast() }
        if dialect == .openAI {
            if content.first == UInt8(ascii: ":") { return }
            if content.starts(with: "data:".utf8) {
                content = content.dropFirst(5).drop { $0 == 0x20 }
                if content.elementsEqual("[DONE]".utf8) { return }
            } else if content.starts(with: "event:".utf8) || content.starts(with: "id:".utf8) {
                return
            }
        }
        guard !content.isEmpty else { return }
        if rest.isEmpty, let value = try? JSONReader.value(of: Array(content)) {
            take(value)
        } else {
            rest += content + [0x0A]
        }
    }

    private mutating func take(_ value: JSONValue) {
        let piece = dialect == .ollama ? OllamaDialect.piece(value) : OpenAIDialect.piece(value)
        if case .counts(let prompt, let answer) = piece {
            ending?.promptTokens = prompt
            ending?.answerTokens = answer
        }
        // Nothing else counts after the end.
        guard ending == nil else { return }
        switch piece {
        case .content(let content): add(content)
        case .done(let ending, let content):
            add(content)
            self.ending = ending
        case .failed(let words): fault = .failed(words)
        case .nothing, .counts: break
        case .foreign: fault = .foreign(ErrorBody.shown(value.description))
        }
    }

    private mutating func add(_ content: String) {
        text += content
        if let kind = watch.take(content) { fault = .runaway(kind) }
    }
}
