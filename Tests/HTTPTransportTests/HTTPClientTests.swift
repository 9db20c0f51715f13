import Foundation
import HTTPTransport
import PlexomaticTestSupport
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(10)))
struct HTTPClientTests {
    private static let quick = HTTPLimits(
        connect: .milliseconds(500),
        firstByte: .milliseconds(300),
        idle: .milliseconds(300),
        total: .seconds(2),
        bodyBytes: 1_000
    )

    /// The error that a request to a scripted server ends with.
    private func failure(
        of limits: HTTPLimits = quick,
        _ answer: @escaping @Sendable (ScriptedServer.Request) -> [ScriptedServer.Step]
    ) async throws -> HTTPError? {
        let server = try ScriptedServer(answer)
        defer { server.stop() }
        let url = try HTTPURL(server.url)
        do throws(HTTPError) {
            _ = try await HTTPClient().send(HTTPRequest(url, limits: limits))
            return nil
        } catch {
            return error
        }
    }

    @Test("an answer comes back with its status, headers and body, and the next question uses the same connection")
    func answers() async throws {
        let server = try ScriptedServer { .answer($0.method == "POST" ? 201 : 404, "{\"path\":\"\($0.path)\"}") }
        defer { server.stop() }
        let client = HTTPClient()
        let url = try HTTPURL(server.url).appending("a")
        for _ in 0..<3 {
            let response = try await client.send(HTTPRequest(url, posting: Array("{}".utf8)))
            #expect(response.status == 201)
            #expect(response.headers["content-type"] == "application/json; charset=utf-8")
            #expect(String(decoding: response.body, as: UTF8.self) == #"{"path":"/a"}"#)
        }
        #expect(try await client.send(HTTPRequest(url)).status == 404)
        #expect(server.connections == 1)
        let posted = try #require(server.requests.first)
        #expect(posted.headers["expect"] == nil)
        #expect(posted.headers["content-type"] == "application/json")
        #expect(posted.headers["authorization"] == nil)
    }

    @Test("a port that nobody listens to is refused at once, and says so")
    func refused() async throws {
        let port = try ScriptedServer.closedPort()
        let url = try HTTPURL("http://127.0.0.1:\(port)/")
        let isQuick = try await isDone(within: .seconds(1)) {
            await #expect(throws: HTTPError.refused(host: "127.0.0.1", port: port)) {
                try await HTTPClient().send(HTTPRequest(url))
            }
        }
        #expect(isQuick)
    }

    @Test("each way of keeping somebody waiting ends at its own limit")
    func timeouts() async throws {
        #expect(try await failure { _ in [.hang] } == .timedOut(.firstByte))
        #expect(try await failure { _ in [.send("HTTP/1.1 200 OK\r\n"), .hang] } == .timedOut(.idle))
        #expect(
            try await failure { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"), .hang] }
                == .timedOut(.idle)
        )
        var slow = Self.quick
        slow.total = .milliseconds(700)
        let drip = [[UInt8]](repeating: [0x20], count: 60)
        #expect(try await failure(of: slow) { _ in .chunks(drip, pause: .milliseconds(100)) } == .timedOut(.total))
    }

    @Test("an answer that breaks off, or is none, is told apart from a short one")
    func brokenOff() async throws {
        #expect(try await failure { _ in [.close] } == .endedEarly)
        #expect(
            try await failure { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"), .close] } == .endedEarly
        )
        #expect(try await failure { _ in .chunks([[0x61]], isWhole: false) } == .endedEarly)
        #expect(try await failure { _ in [.send("SSH-2.0-OpenSSH_9.2\r\n\r\n"), .close] } == .notHTTP)
    }

    @Test("no answer takes more memory than it may: neither body nor headers, plain or packed")
    func memory() async throws {
        let big = String(repeating: "a", count: 1_001)
        #expect(try await failure { _ in .answer(big) } == .bodyTooLarge(limit: 1_000))
        let endless = [[UInt8]](repeating: [UInt8](repeating: 0x61, count: 65_536), count: 200)
        #expect(try await failure { _ in .chunks(endless) } == .bodyTooLarge(limit: 1_000))
        let header = "X-A: " + String(repeating: "a", count: 1_000) + "\r\n"
        let headers = "HTTP/1.1 200 OK\r\n" + String(repeating: header, count: 90)
        #expect(try await failure { _ in [.send(headers), .hang] } == .headersTooLarge(limit: 1 << 16))
        // 10 MB of blanks in 10 KB.
        let bomb = try Data([UInt8](repeating: 0x20, count: 10 << 20)).gzipped()
        let lines = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n"
        #expect(try await failure { _ in [.send(lines), .send(bomb)] } == .bodyTooLarge(limit: 1_000))
    }

    @Test("a redirect is an answer like others: nothing is sent to where it points")
    func redirect() async throws {
        let other = try ScriptedServer { _ in .answer("{}") }
        let target = other.url
        let server = try ScriptedServer { _ in .answer(307, "", headers: ["Location: \(target)/x"]) }
        defer {
            server.stop()
            other.stop()
        }
        let request = HTTPRequest(try HTTPURL(server.url), posting: [0x7B, 0x7D], key: HTTPKey("secret"))
        #expect(try await HTTPClient().send(request).status == 307)
        #expect(other.requests.isEmpty)
    }

    @Test("a key reaches this machine and secure hosts only, and shows itself nowhere")
    func keys() async throws {
        let key = try #require(HTTPKey("sk-very-secret"))
        for host in ["example.com", "192.168.1.9", "nas"] {
            let url = try HTTPURL("http://\(host)/")
            await #expect(throws: HTTPError.keyOverPlainHTTP(host: host)) {
                try await HTTPClient().send(HTTPRequest(url, key: key))
            }
        }
        let server = try ScriptedServer { _ in .answer("{}") }
        defer { server.stop() }
        let request = HTTPRequest(try HTTPURL(server.url), key: key)
        _ = try await HTTPClient().send(request)
        #expect(server.requests.first?.headers["authorization"] == "Bearer sk-very-secret")
        var dumped = ""
        dump(request, to: &dumped)
        #expect(!"\(key) \(String(reflecting: key)) \(request) \(dumped)".contains("very-secret"))
        #expect(HTTPKey("a\r\nX-Injected: 1") == nil)
    }

    @Test("a proxy of the environment is not used for this machine")
    func proxy() async throws {
        setenv("http_proxy", "http://127.0.0.1:9", 1)
        setenv("all_proxy", "http://127.0.0.1:9", 1)
        defer {
            unsetenv("http_proxy")
            unsetenv("all_proxy")
        }
        let server = try ScriptedServer { _ in .answer("{}") }
        defer { server.stop() }
        #expect(try await HTTPClient().send(HTTPRequest(try HTTPURL(server.url))).status == 200)
    }

    @Test("cancelling closes the connection, so that the server stops working")
    func cancelling() async throws {
        let server = try ScriptedServer { _ in [.hang] }
        defer { server.stop() }
        let url = try HTTPURL(server.url)
        let client = HTTPClient()
        let task = Task { try await client.send(HTTPRequest(url)) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        await #expect(throws: HTTPError.cancelled) { try await task.value }
        let end = ContinuousClock.now + .seconds(5)
        while server.abandoned == 0, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(5)) }
        #expect(server.abandoned == 1)
    }

    @Test("a receiver sees pieces as they come, and may have enough")
    func streaming() async throws {
        let server = try ScriptedServer { _ in
            .chunks([Array("ab".utf8), Array("cd".utf8)], pause: .milliseconds(20)) + [.hang]
        }
        defer { server.stop() }
        let url = try HTTPURL(server.url)
        let seen = Mutex<[UInt8]>([])
        let client = HTTPClient()
        await #expect(throws: HTTPError.stopped) {
            try await client.send(HTTPRequest(url)) { _, piece in
                seen.withLock { seen in
                    seen += piece
                    return seen.count >= 4 ? .stop : .goOn
                }
            }
        }
        #expect(seen.withLock { $0 } == Array("abcd".utf8))
    }

    @Test("a set number of requests is under way at once, and no more time is lost than the server takes")
    func inFlight() async throws {
        let server = try ScriptedServer { _ in [.wait(.milliseconds(100))] + .answer("{}") }
        defer { server.stop() }
        let url = try HTTPURL(server.url)
        let client = HTTPClient(inFlight: 4)
        // Ideal is one second.
        let isQuick = try await isDone(within: .milliseconds(1_500)) {
            try await withThrowingTaskGroup(of: Int.self) { group in
                for _ in 0..<40 { group.addTask { try await client.send(HTTPRequest(url)).status } }
                for try await status in group { #expect(status == 200) }
            }
        }
        #expect(isQuick)
        #expect(server.mostBusy == 4)
    }
}

extension Data {
    /// The bytes as `gzip` packs them.
    fileprivate func gzipped() throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-c"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let bytes = self
        DispatchQueue.global().async {
            input.fileHandleForWriting.write(bytes)
            input.fileHandleForWriting.closeFile()
        }
        let packed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(packed)
    }
}
