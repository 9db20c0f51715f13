/// How a server is spoken to.
package enum Dialect: String, Hashable, Sendable, CaseIterable {
    /// Ollama's own: `/api/chat`.
    case ollama

    /// The one that llama.cpp's server, vLLM and LM Studio share: `/v1/chat/completions`.
    case openAI = "openai"
}
