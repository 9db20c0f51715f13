import FilePaths
import HTTPTransport
import LanguageModel
import RenameAssistant

extension ErrorMessage {
    /// The words for why a model does not answer.
    init(_ error: ModelError, model: String, endpoint: String) {
        let wanted = model == ModelPreference.auto ? ModelPreference.advised : model
        let pull = "Get it with 'ollama pull \(Self.shown(wanted))'"
        switch error {
        case .unreachable(let cause):
            self.init(
                "nobody answers at \(Self.shown(endpoint)): \(Self.words(cause))",
                "Start it ('ollama serve'), name another with --endpoint, or work with --offline."
            )
        case .silent:
            self.init(
                "the endpoint \(Self.shown(endpoint)) says nothing",
                "It may be loading the model: try --wait-for-model or a longer --ask-timeout."
            )
        case .brokenOff:
            self.init("the answer broke off", "Look at the server's log; a smaller model needs less memory.")
        case .notAnEndpoint(let words):
            self.init(
                "what answers at \(Self.shown(endpoint)) is no model's server (\(words))",
                "Check the address and the proxy in between; name another with --endpoint."
            )
        case .modelMissing(let name):
            self.init("the model '\(Self.shown(name))' is not installed", pull + ", or name another with --model.")
        case .noModel(let installed):
            let others =
                installed.isEmpty
                ? "."
                : ", or name one that is there with --model: \(Self.shown(installed.prefix(5).joined(separator: ", ")))."
            self.init("none of the models that are taken by themselves is installed", pull + others)
        case .remoteModel(let name):
            self.init(
                "the model '\(Self.shown(name))' runs on another machine, and names would leave this one",
                "Take another with --model, or set allow_remote to true."
            )
        case .remoteEndpoint(let host):
            self.init(
                "'\(Self.shown(host))' is no machine of this network, and names would leave it",
                "Take another with --endpoint, or set allow_remote to true."
            )
        case .busy(let words):
            self.init("the server has too much to do (\(words))", "Try again later; what was answered is kept.")
        case .forbidden(let status, let words):
            self.init(
                "the server refuses (status \(status)\(words.isEmpty ? "" : ": " + words))",
                "Set PLEXOMATIC_API_KEY if it wants a key; name it by its number if it minds the host."
            )
        case .tooLong(let words):
            self.init("the question is too long (\(words))", "Give the server a context of at least 4096 tokens.")
        case .truncated(let tokens):
            self.init(
                "the server read only \(tokens) tokens of the question",
                "Give it a context of at least 4096 tokens."
            )
        case .failed(let status, let words):
            self.init(
                "the server failed\(status == 200 ? "" : " (status \(status))")\(words.isEmpty ? "" : ": " + words)",
                "Look at the server's log, or take another model with --model."
            )
        case .runaway: self.init("the model does not come to an end", "Take another model with --model.")
        case .malformed: self.init("the model does not answer as it was asked to", "Take another model with --model.")
        case .cancelled: self.init("the asking was ended", "What was answered is kept.")
        case .transport(let cause):
            self.init(
                "the connection to \(Self.shown(endpoint)) failed: \(Self.words(cause))",
                "Check the endpoint with 'plexomatic doctor'."
            )
        }
    }

    /// The words for a prompt that cannot be used.
    init(_ error: PromptError) {
        switch error {
        case .unreadable(let path):
            self.init(
                "cannot read the prompt \(Self.quoted(path))",
                "Mend it or remove it; without it the program's own is used."
            )
        case .malformed(let name):
            self.init(
                "the prompt '\(name)' is not the JSON that it must be",
                "Mend it or remove it; without it the program's own is used."
            )
        case .withoutNames(let name):
            self.init("the prompt '\(name)' has no place for the names", "Write {{names}} at its end, or remove it.")
        }
    }

    /// The words for a corpus that cannot be used.
    init(_ error: CorpusError) {
        switch error {
        case .unreadable(let path, let code):
            self.init(
                headline: "cannot read the corpus \(Self.quoted(path)): \(Self.reason(code))",
                advice: "Name a file with one JSON object a line.",
                status: .refused
            )
        case .malformed(let line):
            self.init(
                headline: "cannot read the corpus: line \(line) is no labelled name",
                advice:
                    #"Each line looks like {"input": "Show.S01E02.mkv", "expect": {"season": [1], "episode": [2]}}."#,
                status: .refused
            )
        }
    }

    /// Text of others, as it can be shown on standard error.
    static func shown(_ text: String) -> String {
        String(decoding: PrintableName(isTerminal: true).bytes(of: Array(text.utf8)), as: UTF8.self)
    }

    private init(_ headline: String, _ advice: String) {
        self.init(headline: headline, advice: advice, status: .done)
    }

    /// What went wrong on the way, in a few words.
    static func words(_ error: HTTPError) -> String {
        switch error {
        case .invalidURL: "it is no address"
        case .keyOverPlainHTTP: "the key would travel unprotected; use https"
        case .unknownHost: "no such host"
        case .refused: "connection refused"
        case .timedOut: "no connection in time"
        case .bodyTooLarge, .headersTooLarge: "the answer is too long"
        case .endedEarly: "the connection ended early"
        case .notHTTP: "it does not speak HTTP"
        case .insecure(let words): "no secure connection (\(words))"
        case .cancelled, .stopped: "it was ended"
        case .outOfMemory: "out of memory"
        case .other(let code, let words): "\(words) (\(code))"
        }
    }
}
