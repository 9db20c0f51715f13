import HTTPTransport
import LanguageModel
import PlexomaticTestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct DiscoveryTests {
    private func discover(_ model: ScriptedModel) async throws -> (facts: ServerFacts, models: [InstalledModel]) {
        let server = try model.start()
        defer { server.stop() }
        let discovery = ModelDiscovery(
            client: HTTPClient(),
            endpoint: try Endpoint(server.url),
            key: nil,
            patience: .seconds(20)
        )
        let facts = try await discovery.facts(nil)
        return (facts, try await discovery.models(facts.dialect))
    }

    @Test("what answers is found out: Ollama with its version, or another server")
    func facts() async throws {
        var model = ScriptedModel(answering: { _ in "" })
        model.models = ["gemma3:4b": "d1", "x:cloud": "d2"]
        let ollama = try await discover(model)
        #expect(ollama.facts == ServerFacts(dialect: .ollama, version: "0.32.1"))
        #expect(
            ollama.models == [
                InstalledModel(name: "gemma3:4b", digest: "d1"),
                InstalledModel(name: "x:cloud", digest: "d2", isRemote: true),
            ]
        )
        model.isOpenAI = true
        let other = try await discover(model)
        #expect(other.facts.dialect == .openAI)
        // The moment of asking is part of what such servers tell; the model stays the same.
        #expect(try await discover(model).models == other.models)
        model.models["gemma3:4b"] = "d9"
        #expect(try await discover(model).models != other.models)
    }

    @Test("a program that is no model's server is told apart, and one that hangs costs a second")
    func foreign() async throws {
        for steps in [
            [ScriptedServer.Step].answer("<html><title>Router</title></html>"), .answer("[]"), .answer(#"{"ok":true}"#),
        ] {
            let server = try ScriptedServer { _ in steps }
            defer { server.stop() }
            let discovery = ModelDiscovery(
                client: HTTPClient(),
                endpoint: try Endpoint(server.url),
                key: nil,
                patience: .seconds(20)
            )
            await #expect(throws: ModelError.self) { try await discovery.facts(nil) }
        }
        let server = try ScriptedServer { _ in [.hang] }
        defer { server.stop() }
        let discovery = ModelDiscovery(client: HTTPClient(), endpoint: try Endpoint(server.url), key: nil)
        let isQuick = try await isDone(within: .milliseconds(1_500)) {
            await #expect(throws: ModelError.self) { try await discovery.facts(nil) }
        }
        #expect(isQuick)
    }

    @Test("the first installed model of the list is taken; a name without a tag means the latest")
    func choice() throws {
        func choice(_ requested: String, _ names: [String], remote: Bool = false) throws(ModelError) -> String {
            let models = names.map { InstalledModel(name: $0, digest: "", isRemote: $0.hasSuffix("cloud")) }
            return try ModelPreference.choice(requested, among: models, dialect: .ollama, allowsRemote: remote).name
        }
        #expect(try choice("auto", ["llama3.2:3b", "gemma3:4b", "odd:1b"]) == "gemma3:4b")
        #expect(try choice("auto", ["qwen2.5:7b-instruct-q4_K_M"]) == "qwen2.5:7b-instruct-q4_K_M")
        #expect(try choice("llama3.2", ["llama3.2:latest"]) == "llama3.2:latest")
        #expect(throws: ModelError.noModel(installed: ["odd:1b"])) { try choice("auto", ["odd:1b"]) }
        #expect(throws: ModelError.modelMissing("x")) { try choice("x", ["odd:1b"]) }
        #expect(throws: ModelError.remoteModel("gpt-oss:20b-cloud")) {
            try choice("gpt-oss:20b-cloud", ["gpt-oss:20b-cloud"])
        }
        #expect(try choice("gpt-oss:20b-cloud", ["gpt-oss:20b-cloud"], remote: true) == "gpt-oss:20b-cloud")
    }
}
