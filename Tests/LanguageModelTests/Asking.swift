import HTTPTransport
import LanguageModel
import PlexomaticTestSupport

/// What the tests ask, and the right answer.
enum Asking {
    static let answer =
        #"{"absolute_episode":[],"date":null,"edition":null,"episode":[5],"part":null,"season":2,"title":"Über Show","type":"episode","year":null}"#

    static let instructions = ChatInstructions(
        system: String(repeating: "You read names. ", count: 60),
        examples: [],
        schema: ["type": "object"]
    )

    /// Asks a scripted model one question.
    ///
    /// - Returns: The answer, and what the server was asked.
    static func ask(
        _ model: ScriptedModel,
        patience: Duration = .seconds(20)
    ) async throws -> (result: Result<ModelAnswer, ModelError>, requests: [ScriptedServer.Request]) {
        let server = try model.start()
        defer { server.stop() }
        let client = ModelClient(
            client: HTTPClient(),
            endpoint: try Endpoint(server.url),
            facts: ServerFacts(dialect: model.isOpenAI ? .openAI : .ollama, version: model.version),
            model: "m",
            patience: patience
        )
        do throws(ModelError) {
            return (.success(try await client.ask("Which?", instructions)), server.requests)
        } catch {
            return (.failure(error), server.requests)
        }
    }

    /// Asks, and gives the error.
    static func failure(
        patience: Duration = .seconds(20),
        _ chat: @escaping @Sendable (String) -> [ScriptedServer.Step]
    ) async throws -> ModelError? {
        if case .failure(let error) = try await ask(ScriptedModel(chat), patience: patience).result {
            error
        } else {
            nil
        }
    }
}
