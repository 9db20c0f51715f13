import Foundation
import LanguageModel
import PlexomaticTestSupport
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10)))
struct AnswerTests {
    private static let right = Asking.answer

    @Test("an answer is read whatever it is cut into: single bytes, half characters, several lines at once")
    func pieces() async throws {
        let lines =
            ScriptedModel.ollamaLines(Self.right)
            + [#"{"message":{"content":""},"done":true,"done_reason":"stop"}"#]
        let text = [UInt8](lines.joined(separator: "\n").utf8)
        for size in [1, 7, 4_096] {
            let pieces = stride(from: 0, to: text.count, by: size).map { Array(text[$0..<min($0 + size, text.count)]) }
            // A blank line in between, and none at the end.
            let answer = try await Asking.ask(ScriptedModel { _ in .chunks([[0x0A]] + pieces) }).result.get()
            #expect(answer.suggestion.title == "Über Show")
            #expect(answer.suggestion.episodeHalves == [10])
        }
    }

    @Test("an answer that was not streamed, on one line or several, is read as well")
    func whole() async throws {
        let content = ScriptedModel.quoted(Self.right)
        let body =
            "{\n \"message\": {\"role\": \"assistant\", \"content\": \(content)},\n \"done\": true,\n \"done_reason\": \"stop\"\n}"
        #expect(try await Asking.ask(ScriptedModel { _ in .answer(body) }).result.get().suggestion.season == 2)
        let single = body.replacingOccurrences(of: "\n", with: "")
        #expect(try await Asking.ask(ScriptedModel { _ in .answer(single) }).result.get().suggestion.season == 2)
        var model = ScriptedModel { _ in
            .answer(#"{"choices":[{"message":{"content":\#(content)},"finish_reason":"stop"}]}"#)
        }
        model.isOpenAI = true
        #expect(try await Asking.ask(model).result.get().suggestion.season == 2)
    }

    @Test("both dialects say the same; each is asked in its own form, with sampling where it counts")
    func dialects() async throws {
        let ollama = try await Asking.ask(ScriptedModel { _ in ScriptedModel.ollamaAnswer(Self.right) })
        var model = ScriptedModel { _ in ScriptedModel.openAIAnswer(Self.right) }
        model.isOpenAI = true
        let openAI = try await Asking.ask(model)
        #expect(try ollama.result.get().suggestion == openAI.result.get().suggestion)
        #expect(try openAI.result.get().promptTokens == 900)
        let first = try #require(
            try JSONSerialization.jsonObject(with: Data(ollama.requests[0].body)) as? [String: Any]
        )
        #expect(first["truncate"] as? Bool == false)
        #expect(first["think"] as? Bool == false)
        #expect(first["temperature"] == nil)
        let options = try #require(first["options"] as? [String: Any])
        #expect(options["temperature"] as? Int == 0)
        #expect(options["num_ctx"] as? Int == 4_096)
        #expect(options["num_predict"] as? Int == 400)
        #expect(options["stop"] == nil)
        #expect((first["format"] as? [String: Any])?["type"] as? String == "object")
        #expect(first["keep_alive"] as? String == "10m")
        let second = try #require(
            try JSONSerialization.jsonObject(with: Data(openAI.requests[0].body)) as? [String: Any]
        )
        #expect(second["temperature"] as? Int == 0)
        #expect(second["max_tokens"] as? Int == 400)
        #expect((second["response_format"] as? [String: Any])?["type"] as? String == "json_schema")
    }

    @Test("only an answer that says it is done, and by itself, counts")
    func endings() async throws {
        let lines = ScriptedModel.ollamaLines(Self.right).map { [UInt8](($0 + "\n").utf8) }
        #expect(try await Asking.failure { _ in .chunks(lines) } == .brokenOff)
        #expect(try await Asking.failure { _ in .chunks(lines, isWhole: false) } == .brokenOff)
        #expect(try await Asking.failure { _ in .answer(#"{"model":"","done":false}"#) } == .brokenOff)
        #expect(
            try await Asking.failure { _ in ScriptedModel.ollamaAnswer(Self.right, reason: "length") }
                == .runaway(.tokens)
        )
        for reason in ["load", "unload", "weird"] {
            let error = try await Asking.failure { _ in ScriptedModel.ollamaAnswer(Self.right, reason: reason) }
            #expect(error == .failed(status: 200, "ended by '\(reason)'"))
        }
        let late = lines + [[UInt8](#"{"error":"model runner has unexpectedly stopped"}"#.utf8)]
        #expect(
            try await Asking.failure { _ in .chunks(late) }
                == .failed(status: 200, "model runner has unexpectedly stopped")
        )
    }

    @Test("an answer that broke off is asked for once more, and no oftener")
    func again() async throws {
        let count = Mutex(0)
        let model = ScriptedModel { _ in
            let turn = count.withLock { count in
                count += 1
                return count
            }
            return turn == 1 ? .chunks([[0x7B]], isWhole: false) : ScriptedModel.ollamaAnswer(Self.right)
        }
        #expect(try await Asking.ask(model).result.get().suggestion.season == 2)
        #expect(count.withLock { $0 } == 2)
        let asked = try await Asking.ask(ScriptedModel { _ in .chunks([[0x7B]], isWhole: false) })
        #expect(asked.requests.count == 2)
    }

    @Test("thinking aloud, fences and numbers in quotes are survived and noted")
    func repairs() async throws {
        let fenced =
            "<think>It is { maybe } S02.</think>\n```json\n\(Self.right.replacingOccurrences(of: "\"season\":2", with: "\"season\":\"2\""))\n```"
        let answer = try await Asking.ask(ScriptedModel(answering: { _ in fenced })).result.get()
        #expect(answer.suggestion.season == 2)
        #expect(answer.repairs == [.thinking, .fence, .quotedNumber])
        let thinking =
            [
                #"{"message":{"role":"assistant","content":"","thinking":"hm {"},"done":false}"#
            ] + ScriptedModel.ollamaLines(Self.right) + [
                #"{"message":{"content":""},"done":true,"done_reason":"stop"}"#
            ]
        let steps = [ScriptedServer.Step].chunks(thinking.map { [UInt8](($0 + "\n").utf8) })
        #expect(try await Asking.ask(ScriptedModel { _ in steps }).result.get().repairs.isEmpty)
    }

    @Test("prose instead of JSON is asked for again without a word about thinking, then given up")
    func schemaIgnored() async throws {
        let asked = try await Asking.ask(ScriptedModel(answering: { _ in "Sure! This is episode 5." }))
        #expect(asked.requests.count == 2)
        #expect(asked.requests[0].text.contains(#""think":false"#))
        #expect(!asked.requests[1].text.contains(#""think""#))
        guard case .failure(.malformed(.notJSON)) = asked.result else { return #expect(Bool(false), "\(asked.result)") }
    }

    @Test("an answer that never ends is cut off while it arrives")
    func runaways() async throws {
        let blanks = #"{"title":"# + String(repeating: "\n", count: 3_000)
        let loop = #"{"title":"# + "\"" + String(repeating: "the the ", count: 400)
        let long = #"{"title":""# + (0..<3_000).map { "w\($0)" }.joined(separator: " ")
        for (text, kind) in [(blanks, ModelError.Runaway.blanks), (loop, .repetition), (long, .length)] {
            let lines = ScriptedModel.ollamaLines(text).map { [UInt8](($0 + "\n").utf8) }
            #expect(try await Asking.failure { _ in .chunks(lines) + [.hang] } == .runaway(kind))
        }
    }

    @Test("a question that a server read only in part is no question, and one that is too long is not sent")
    func context() async throws {
        #expect(
            try await Asking.failure { _ in ScriptedModel.ollamaAnswer(Self.right, promptTokens: 20) }
                == .truncated(tokens: 20)
        )
        #expect(
            try await Asking.failure { _ in ScriptedModel.ollamaAnswer(Self.right, promptTokens: 4_096) }
                == .truncated(tokens: 4_096)
        )
        // Before 0.30 Ollama did not count what it had evaluated before.
        var old = ScriptedModel { _ in ScriptedModel.ollamaAnswer(Self.right, promptTokens: 20) }
        old.version = "0.12.3"
        #expect(try await Asking.ask(old).result.get().suggestion.season == 2)
        for words in [
            #"{"error":"the prompt is longer than the context length currently set for this model"}"#,
            #"{"error":"{\"error\":{\"code\":400,\"message\":\"request (9 tokens) exceeds: exceed_context_size_error\"}}"}"#,
            #"{"error":{"code":400,"message":"exceed_context_size_error","type":"x","n_ctx":64}}"#,
        ] {
            guard case .tooLong? = try await Asking.failure({ _ in .answer(400, words) }) else {
                return #expect(Bool(false), "\(words)")
            }
        }
    }
}
