import HTTPTransport
import LanguageModel
import PlexomaticTestSupport
import Testing

@Suite(.timeLimit(.minutes(10)))
struct FailureTests {
    @Test("each way in which servers say no is told by its cause, whatever the shape of the words")
    func errors() async throws {
        let html = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
        let cases: [(Int, String, ModelError)] = [
            (404, #"{"error":"model 'm' not found"}"#, .modelMissing("m")),
            (404, "404 page not found", .notAnEndpoint("404 page not found")),
            (405, "405 method not allowed", .notAnEndpoint("405 method not allowed")),
            (400, #"{"error":"\"m\" does not support chat"}"#, .failed(status: 400, "\"m\" does not support chat")),
            (500, #"{"error":"invalid JSON schema in format"}"#, .failed(status: 500, "invalid JSON schema in format")),
            (
                400, #"{"error":"{\"error\":{\"code\":400,\"message\":\"failed to parse grammar\",\"type\":\"x\"}}"}"#,
                .failed(status: 400, "failed to parse grammar")
            ),
            (
                500, #"{"error":{"code":500,"message":"peg-native format","type":"server_error"}}"#,
                .failed(status: 500, "peg-native format")
            ),
            (500, "", .failed(status: 500, "")),
            (403, "", .forbidden(status: 403, "")),
            (401, #"{"error":"unauthorized","signin_url":"https://x"}"#, .forbidden(status: 401, "unauthorized")),
            (
                503, #"{"error":"server busy, please try again.  maximum pending requests exceeded"}"#,
                .busy("server busy, please try again. maximum pending requests exceeded")
            ),
            (
                503, #"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#,
                .busy("Loading model")
            ),
            (502, html, .busy("a web page: 502 Bad Gateway")),
            (200, html, .notAnEndpoint("a web page: 502 Bad Gateway")),
            (200, #"{"hello":1}"#, .notAnEndpoint(#"{"hello":1}"#)),
            (307, "", .notAnEndpoint("it points elsewhere (status 307)")),
            (500, "bad \u{1B}[31m\u{202E}news\r\n", .failed(status: 500, "bad [31m news")),
        ]
        for (status, body, expected) in cases {
            #expect(try await Asking.failure { _ in .answer(status, body) } == expected)
        }
    }

    @Test("no more of a server's words is shown than fits a line or two")
    func manyWords() async throws {
        let body = #"{"error":"\#(String(repeating: "word ", count: 5_000))"}"#
        guard case .failed(500, let words)? = try await Asking.failure({ _ in .answer(500, body) }) else {
            return #expect(Bool(false))
        }
        #expect(words.count <= 300)
    }

    @Test("a busy server is asked again a few times, a broken one is not")
    func retries() async throws {
        let busy = try await Asking.ask(ScriptedModel { _ in .answer(503, #"{"error":"server busy"}"#) })
        #expect(busy.requests.count == 3)
        let broken = try await Asking.ask(ScriptedModel { _ in .answer(500, #"{"error":"out of memory"}"#) })
        #expect(broken.requests.count == 1)
    }

    @Test("silence costs as long as was said, and once")
    func silence() async throws {
        let patience = Duration.milliseconds(400)
        let isQuick = try await isDone(within: .milliseconds(900)) {
            let error = try await Asking.failure(patience: patience) { _ in [.hang] }
            #expect(error == .silent(.firstByte))
        }
        #expect(isQuick)
        let begun = [ScriptedServer.Step].chunks([Array("{".utf8)]).dropLast() + [.hang]
        #expect(try await Asking.failure(patience: patience) { _ in Array(begun) } == .silent(.idle))
    }

    @Test("ten megabytes, deep nests and doubled keys end as flaws, in bounded memory and time")
    func hostile() async throws {
        let texts = [
            String(repeating: "[", count: 10_000), #"{"type":"episode","type":"movie"}"#, #"{"type":NaN}"#,
            #"{"type":null,"title":"\#("\\")ud800"}"#, #"{"type":null,"title":"a\#("\\")u0000b"}"#,
            #"{"type":null,"title":"a\#u{202E}b"}"#, #"{"type":null,"title":"a\#u{FFFD}b"}"#,
            #"{"type":null,"year":1e999}"#, #"{"type":null,"year":20260}"#, #"{"type":null,"season":-1}"#,
            #"{"type":null,"episode":[1.25]}"#, #"{"type":null,"path":"/etc"}"#, #"{"title":"x"}"#, "[]", "null", "",
            #"{"type":null} {"type":null}"#, #"{"type":"series"}"#, #"{"type":null,"episode":99999999999999999999}"#,
            #"{"type":null,"season":"02"}"#,
        ]
        for text in texts {
            guard case .malformed? = try await Asking.failure({ _ in ScriptedModel.ollamaAnswer(text) }) else {
                if text.hasPrefix("[[[") {
                    // Cut off before it is read.
                    continue
                }
                return #expect(Bool(false), "\(text)")
            }
        }
        let megabyte = [UInt8](repeating: 0x61, count: 1 << 20)
        let flood = [ScriptedServer.Step].chunks([[UInt8]](repeating: megabyte, count: 10))
        #expect(try await Asking.failure { _ in flood } == .runaway(.length))
    }
}
