import Foundation

/// A server that has a model, in the forms of Ollama and of OpenAI, answering by a script.
package struct ScriptedModel: Sendable {
    /// The version that the server says it is.
    package var version = "0.32.1"

    /// The names of the installed models with their digests.
    package var models = ["qwen2.5:7b": "sha256:aaaa"]

    /// Whether the server speaks the dialect of OpenAI only.
    package var isOpenAI = false

    /// How long it takes for an answer.
    package var latency = Duration.zero

    /// What it does when a model is asked; the argument is the last message.
    package var chat: @Sendable (_ question: String) -> [ScriptedServer.Step]

    /// A model that answers each question with a text.
    ///
    /// - Parameter answer: The text; the argument is the last message.
    package init(answering answer: @escaping @Sendable (_ question: String) -> String) {
        chat = { Self.ollamaAnswer(answer($0)) }
    }

    /// A model that does something to each question.
    ///
    /// - Parameter chat: What is done; the argument is the last message.
    package init(_ chat: @escaping @Sendable (_ question: String) -> [ScriptedServer.Step]) {
        self.chat = chat
    }

    /// Starts a server that behaves this way.
    ///
    /// - Returns: The server; the test stops it.
    package func start() throws -> ScriptedServer {
        let model = self
        return try ScriptedServer { model.steps(for: $0) }
    }

    /// What the server does for a request.
    package func steps(for request: ScriptedServer.Request) -> [ScriptedServer.Step] {
        switch (request.path, isOpenAI) {
        case ("/api/version", false): return .answer(#"{"version":"\#(version)"}"#)
        case ("/api/tags", false):
            let entries = models.sorted { $0.key < $1.key }.map { #"{"name":"\#($0.key)","digest":"\#($0.value)"}"# }
            return .answer(#"{"models":[\#(entries.joined(separator: ","))]}"#)
        case ("/api/show", false):
            return .answer(
                #"{"capabilities":["completion"],"model_info":{"general.architecture":"x","x.context_length":32768}}"#
            )
        case ("/v1/models", _):
            let entries = models.sorted { $0.key < $1.key }.map {
                #"{"id":"\#($0.key)","created":\#(Int.random(in: 0..<9999)),"meta":"\#($0.value)"}"#
            }
            return .answer(#"{"object":"list","data":[\#(entries.joined(separator: ","))]}"#)
        case ("/api/chat", false), ("/v1/chat/completions", true):
            guard let question = Self.question(in: request) else {
                return .answer(
                    #"{"model":"m","message":{"role":"assistant","content":""},"done_reason":"load","done":true}"#
                )
            }
            return (latency > .zero ? [.wait(latency)] : []) + chat(question)
        default: return .answer(404, "404 page not found", type: "text/plain")
        }
    }

    /// The last message of a request; `nil` if it has none, which only loads the model.
    package static func question(in request: ScriptedServer.Request) -> String? {
        let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
        return (body?["messages"] as? [[String: Any]])?.last?["content"] as? String
    }

    /// The names that a question is about.
    package static func files(in question: String) -> [String] {
        guard let start = question.firstIndex(of: "{") else { return [] }
        let object = try? JSONSerialization.jsonObject(with: Data(question[start...].utf8)) as? [String: Any]
        return object?["files"] as? [String] ?? []
    }

    /// An answer as Ollama streams it, some characters a line.
    ///
    /// - Parameters:
    ///   - text: What the model says.
    ///   - reason: Why it ended.
    ///   - promptTokens: How many tokens it says the question had.
    /// - Returns: The steps.
    package static func ollamaAnswer(
        _ text: String,
        reason: String = "stop",
        promptTokens: Int = 900
    ) -> [ScriptedServer.Step] {
        let lines =
            ollamaLines(text)
            + [
                #"{"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":""},"done":true,"done_reason":"\#(reason)","prompt_eval_count":\#(promptTokens),"eval_count":60}"#
            ]
        return .chunks(lines.map { [UInt8](($0 + "\n").utf8) })
    }

    /// The lines of an answer without its end.
    package static func ollamaLines(_ text: String) -> [String] {
        stride(from: 0, to: text.count, by: 12).map { start in
            #"{"model":"m","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant","content":\#(quoted(String(text.dropFirst(start).prefix(12))))},"done":false}"#
        }
    }

    /// An answer as servers of OpenAI's dialect stream it.
    package static func openAIAnswer(_ text: String, reason: String = "stop") -> [ScriptedServer.Step] {
        let events = stride(from: 0, to: text.count, by: 12).map { start in
            #"{"choices":[{"index":0,"delta":{"content":\#(quoted(String(text.dropFirst(start).prefix(12))))},"finish_reason":null}]}"#
        }
        let ends = [
            #"{"choices":[{"index":0,"delta":{},"finish_reason":"\#(reason)"}]}"#,
            #"{"choices":[],"usage":{"prompt_tokens":900,"completion_tokens":60}}"#, "[DONE]",
        ]
        return .chunks((events + ends).map { [UInt8]("data: \($0)\n\n".utf8) }, type: "text/event-stream")
    }

    /// A text as a JSON string.
    package static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\" + String(scalar)
            default:
                if scalar.value < 0x20 {
                    result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
                } else {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
