/// The way of OpenAI that many servers share: `/v1/chat/completions`, as server-sent events.
///
/// - SeeAlso: <https://platform.openai.com/docs/api-reference/chat>,
///   <https://github.com/ggml-org/llama.cpp/tree/master/tools/server>
enum OpenAIDialect {
    static let path = "v1/chat/completions"

    /// The body that asks a question.
    static func body(_ request: ChatRequest) -> JSONValue {
        var members: [JSONValue.Member] = [
            JSONValue.Member("model", .text(request.model)),
            JSONValue.Member("messages", request.instructions.messages(asking: request.question)),
            JSONValue.Member("max_tokens", .integer(request.options.answerLength)),
            // Ollama's own version of this route samples at 1.0 if nothing is said.
            JSONValue.Member("temperature", 0),
            JSONValue.Member("top_p", 1),
            JSONValue.Member("seed", 1),
            JSONValue.Member("stream", true),
            JSONValue.Member(
                "response_format",
                [
                    "type": "json_schema",
                    "json_schema": ["name": "suggestion", "strict": true, "schema": request.instructions.schema],
                ]
            ),
        ]
        if request.thinking == .off {
            members.append(JSONValue.Member("chat_template_kwargs", ["enable_thinking": false]))
            members.append(JSONValue.Member("stream_options", ["include_usage": true]))
        }
        return .object(members)
    }

    /// What a line of the answer says; the word `data:` before it was taken off.
    static func piece(_ line: JSONValue) -> StreamedPiece {
        if let error = line["error"] { return .failed(ErrorBody.words(of: error)) }
        guard let choices = line["choices"]?.list else { return .foreign }
        guard let choice = choices.first else {
            // The last event of some servers only counts tokens.
            return .counts(
                prompt: line["usage"]?["prompt_tokens"]?.integer,
                answer: line["usage"]?["completion_tokens"]?.integer
            )
        }
        let content = (choice["delta"] ?? choice["message"])?["content"]?.text ?? ""
        guard let reason = choice["finish_reason"]?.text else { return content.isEmpty ? .nothing : .content(content) }
        return .done(
            StreamedPiece.Ending(
                isWhole: reason == "stop",
                reason: reason,
                promptTokens: line["usage"]?["prompt_tokens"]?.integer,
                answerTokens: line["usage"]?["completion_tokens"]?.integer
            ),
            content: content
        )
    }
}
