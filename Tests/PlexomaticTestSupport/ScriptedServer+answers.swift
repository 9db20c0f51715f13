extension ScriptedServer.Step {
    /// Text as it stands.
    package static func send(_ text: String) -> ScriptedServer.Step { .send(Array(text.utf8)) }
}

extension [ScriptedServer.Step] {
    /// A whole answer with its length.
    package static func answer(
        _ status: Int,
        _ body: String,
        type: String = "application/json; charset=utf-8",
        headers: [String] = []
    ) -> [ScriptedServer.Step] {
        let lines =
            ["HTTP/1.1 \(status) Scripted", "Content-Type: \(type)", "Content-Length: \(body.utf8.count)"] + headers
        return [.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)]
    }

    /// A whole answer that all is well with.
    package static func answer(_ body: String) -> [ScriptedServer.Step] { answer(200, body) }

    /// An answer in chunks, each with a pause before it.
    ///
    /// - Parameters:
    ///   - pieces: The bytes of each chunk.
    ///   - type: What the answer says it is.
    ///   - pause: How long the server waits before each.
    ///   - isWhole: Whether the answer is ended as it should be; otherwise the connection is closed.
    /// - Returns: The steps.
    package static func chunks(
        _ pieces: [[UInt8]],
        type: String = "application/x-ndjson",
        pause: Duration = .zero,
        isWhole: Bool = true
    ) -> [ScriptedServer.Step] {
        var steps: [ScriptedServer.Step] = [
            .send("HTTP/1.1 200 Scripted\r\nContent-Type: \(type)\r\nTransfer-Encoding: chunked\r\n\r\n")
        ]
        for piece in pieces where !piece.isEmpty {
            if pause > .zero { steps.append(.wait(pause)) }
            steps.append(.send([UInt8]("\(String(piece.count, radix: 16))\r\n".utf8) + piece + [0x0D, 0x0A]))
        }
        steps.append(isWhole ? .send("0\r\n\r\n") : .close)
        return steps
    }
}
