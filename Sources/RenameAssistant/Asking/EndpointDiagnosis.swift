import HTTPTransport
package import LanguageModel
import MediaNames

/// What is known of the endpoint and its model, found out step by step until one fails.
package struct EndpointDiagnosis: Sendable {
    /// A question with a known answer, asked to see whether the model is of use.
    package struct Probe: Sendable {
        /// The name that was asked about.
        package let name: String

        /// What came back, or why nothing did.
        package let result: Result<SuggestionVerdict, ModelError>

        package let duration: Duration
    }

    package let endpoint: String
    package let requestedModel: String

    /// Whether nothing was asked, since no socket may be opened.
    package let isOffline: Bool

    package private(set) var facts: ServerFacts?
    package private(set) var model: InstalledModel?

    /// How many tokens the model was trained to read at once, where the server says so.
    package private(set) var contextLength: Int?
    package private(set) var probe: Probe?

    /// Why it did not go on.
    package private(set) var failure: ModelError?

    /// Asks the endpoint.
    ///
    /// - Parameter settings: Where it is.
    /// - Returns: What was found.
    package static func made(_ settings: AskSettings) -> EndpointDiagnosis {
        Waiting.forResult { await EndpointDiagnosis(settings) }
    }

    private init(_ settings: AskSettings) async {
        endpoint = settings.endpoint.description
        requestedModel = settings.model
        isOffline = settings.isOffline
        guard !isOffline else { return }
        let transport = HTTPClient()
        do throws(ModelError) {
            let discovery = ModelDiscovery(client: transport, endpoint: settings.endpoint, key: settings.key)
            facts = try await discovery.facts(settings.dialect)
            let session = try await ModelSession(settings, transport)
            model = session.model
            if session.facts.dialect == .ollama {
                contextLength = try await discovery.contextLength(of: session.model.name)
            }
            // The question is to be timed, not the loading.
            try await session.client.load()
            probe = await Self.probe(session)
        } catch {
            failure = error
        }
    }

    private static func probe(_ session: ModelSession) async -> Probe {
        let name = "The Glass Orchard.mkv"
        let path = Array(name.utf8)
        let file = OpenFile(path: path, parsed: NameReader().read(path.span))
        let folder = OpenFolder(folder: "", names: [name], files: [0: file])
        let start = ContinuousClock.now
        let result: Result<SuggestionVerdict, ModelError>
        do {
            let pages = try Pages(nil)
            guard let question = pages.question(about: DoubtGroup(indices: [0], form: .single), in: folder, number: 0)
            else {
                preconditionFailure("a short name fits into a question")
            }
            let answer = try await session.client.ask(question.text, pages.instructions(question))
            let check = SuggestionCheck(path: path, parsed: file.parsed, layout: .plex)
            result = .success(check.verdict(on: answer.suggestion))
        } catch let error as ModelError {
            result = .failure(error)
        } catch {
            preconditionFailure("the program's own prompts can be used: \(error)")
        }
        return Probe(name: name, result: result, duration: .now - start)
    }
}
