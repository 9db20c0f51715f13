import LanguageModel
import Testing

struct EndpointTests {
    @Test(
        "an address is read in every form that Ollama's own client takes",
        arguments: [
            ("", "http://127.0.0.1:11434"), ("nas", "http://nas:11434"), ("nas:80", "http://nas:80"),
            (":8080", "http://127.0.0.1:8080"), ("http://nas", "http://nas:80"), ("https://nas", "https://nas:443"),
            ("0.0.0.0", "http://127.0.0.1:11434"), ("0.0.0.0:5000", "http://127.0.0.1:5000"),
            ("[::]:5000", "http://[::1]:5000"), ("::1", "http://[::1]:11434"), ("[::1]:9", "http://[::1]:9"),
            ("\" nas \"", "http://nas:11434"), ("nas:port", "http://nas:11434"), ("nas:99999", "http://nas:11434"),
            ("http://nas/ollama/", "http://nas:80/ollama"), ("nas:1/x", "http://nas:1/x"),
            ("https://h/base/v1", "https://h:443/base"),
        ]
    )
    func forms(_ text: String, _ expected: String) throws {
        #expect(try Endpoint(text).description == expected)
    }

    @Test("an address that ends with /v1 is one of OpenAI's dialect")
    func dialect() throws {
        #expect(try Endpoint("http://h:1/v1").dialect == .openAI)
        #expect(try Endpoint("http://h:1").dialect == nil)
    }
}
