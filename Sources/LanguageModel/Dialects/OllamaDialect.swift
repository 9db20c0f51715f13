/// Ollama's own way: `/api/chat`, one JSON object a line.
///
/// - SeeAlso: <https://github.com/ollama/ollama/blob/main/docs/api.md>
enum OllamaDialect {
    static let path = "api/chat"

    /// The body that asks a question.
    static func body(_ request: ChatRequest) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("model", .text(request.model)),
            JSONValue.Member("messages", request.instructions.messages(asking: request.question)),
            JSONValue.Member("format", request.instructions.schema),
        ]
        members += common(request.options)
        if request.thinking == .off { members.append(JSONValue.Member("think", false)) }
        return .object(members)
    }

    /// The body that has a model loaded and asks nothing.
    static func loadingBody(model: String, options: ModelOptions) -> JSONValue {
        .object([JSONValue.Member("model", .text(model)), JSONValue.Member("messages", [])] + common(options))
    }

    /// What is the same in all requests of a run; sampling belongs into `options`, elsewhere it is passed over.
    private static func common(_ options: ModelOptions) -> [JSONValue.Member] {
        [
            JSONValue.Member("stream", true),
            // A question that does not fit is to be an error, not one without its middle.
            JSONValue.Member("truncate", false),
            JSONValue.Member("keep_alive", .text(options.keepAlive)),
            JSONValue.Member(
                "options",
                [
                    "temperature": 0, "seed": 1, "top_k": 1, "top_p": 1, "min_p": 0, "repeat_penalty": 1,
                    "presence_penalty": 0, "frequency_penalty": 0, "num_ctx": .integer(options.contextLength),
                    "num_predict": .integer(options.answerLength),
                ]
            ),
        ]
    }

    /// What a line of the answer says.
    static func piece(_ line: JSONValue) -> StreamedPiece {
        if let error = line["error"] { return .failed(ErrorBody.words(of: error)) }
        let content = line["message"]?["content"]?.text ?? ""
        switch line["done"] {
        case .flag(true)?:
            let reason = line["done_reason"]?.text ?? ""
            return .done(
                StreamedPiece.Ending(
                    isWhole: reason == "stop",
                    reason: reason,
                    promptTokens: line["prompt_eval_count"]?.integer,
                    answerTokens: line["eval_count"]?.integer
                ),
                content: content
            )
        case .flag(false)?: return content.isEmpty ? .nothing : .content(content)
        default: return line["message"] == nil ? .foreign : .content(content)
        }
    }
}
