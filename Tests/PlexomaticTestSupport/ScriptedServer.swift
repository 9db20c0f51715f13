import Foundation
import Glibc
import Synchronization

/// A server on 127.0.0.1 that answers each request by a script, byte for byte and pause for pause.
///
/// It speaks over bare sockets, since most of what it must be able to do no HTTP library would let it do: begin a header
/// and stop, cut a chunk in the middle of a character, accept and say nothing.
package final class ScriptedServer: Sendable {
    /// One thing that the server does to a connection.
    package enum Step: Sendable {
        case send([UInt8])
        case wait(Duration)

        /// Says nothing more until the other side or the test ends.
        case hang

        /// Ends the connection in order.
        case close
    }

    /// What the server was asked.
    package struct Request: Sendable {
        package let method: String
        package let path: String

        /// Headers by their names in lower case.
        package let headers: [String: String]
        package let body: [UInt8]

        package var text: String { String(decoding: body, as: UTF8.self) }
    }

    private struct State {
        var requests: [Request] = []
        var connections = 0
        var abandoned = 0
        var busy = 0
        var mostBusy = 0
        var isStopping = false
    }

    package let port: Int
    private let listener: Int32
    private let state = Mutex(State())
    private let answer: @Sendable (Request) -> [Step]

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - port: The port, or 0 for any that is free.
    ///   - answer: What it does for each request; called on several threads.
    /// - Throws: `POSIXError` if there is no port.
    package init(port: Int = 0, _ answer: @escaping @Sendable (Request) -> [Step]) throws {
        self.answer = answer
        let (listener, port) = try Self.listen(port)
        (self.listener, self.port) = (listener, port)
        Thread.detachNewThread { [weak self] in
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0, let self, !self.isStopping else {
                    if connection >= 0 { Glibc.close(connection) }
                    return
                }
                // Short pieces go out at once, or the kernel would hold them back for tens of milliseconds.
                var isAtOnce: Int32 = 1
                setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &isAtOnce, socklen_t(MemoryLayout<Int32>.size))
                self.state.withLock { $0.connections += 1 }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    /// The address of the server.
    package var url: String { "http://127.0.0.1:\(port)" }

    /// What was asked so far.
    package var requests: [Request] { state.withLock { $0.requests } }

    /// How many connections were made so far.
    package var connections: Int { state.withLock { $0.connections } }

    /// How many connections the other side closed in the middle of an answer.
    package var abandoned: Int { state.withLock { $0.abandoned } }

    /// The most requests that were answered at the same time.
    package var mostBusy: Int { state.withLock { $0.mostBusy } }

    private var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Ends the server; connections end within a moment.
    package func stop() {
        state.withLock { $0.isStopping = true }
        shutdown(listener, Int32(SHUT_RDWR))
        Glibc.close(listener)
    }

    /// A port of 127.0.0.1 that nobody listens to.
    package static func closedPort() throws -> Int {
        let (listener, port) = try listen()
        Glibc.close(listener)
        return port
    }

    private static func listen(_ port: Int = 0) throws -> (listener: Int32, port: Int) {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var reuse: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && Glibc.listen(listener, 64) == 0
                    && getsockname(listener, $0, &size) == 0
            }
        }
        guard listener >= 0, isBound else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        return (listener, Int(UInt16(bigEndian: address.sin_port)))
    }

    private func serve(_ connection: Int32) {
        defer { Glibc.close(connection) }
        var buffer: [UInt8] = []
        while let request = read(from: connection, &buffer) {
            state.withLock { state in
                state.requests.append(request)
                state.busy += 1
                state.mostBusy = max(state.mostBusy, state.busy)
            }
            let isOpen = answer(request).allSatisfy { perform($0, on: connection) }
            state.withLock { $0.busy -= 1 }
            guard isOpen else { return }
        }
    }

    /// - Returns: Whether the connection stays open.
    private func perform(_ step: Step, on connection: Int32) -> Bool {
        switch step {
        case .send(let bytes):
            var sent = 0
            while sent < bytes.count {
                let count = bytes.withUnsafeBytes {
                    send(connection, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
                }
                guard count > 0, !isStopping else {
                    state.withLock { $0.abandoned += 1 }
                    return false
                }
                sent += count
            }
            return true
        case .wait(let pause): return sleep(pause, watching: connection)
        case .hang: return sleep(.seconds(600), watching: connection)
        case .close: return false
        }
    }

    /// - Returns: Whether nobody ended it.
    private func sleep(_ pause: Duration, watching connection: Int32) -> Bool {
        let end = ContinuousClock.now + pause
        while !isStopping, ContinuousClock.now < end {
            let left = end - .now
            let milliseconds = left.components.seconds * 1_000 + left.components.attoseconds / 1_000_000_000_000_000
            var waited = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
            if poll(&waited, 1, Int32(max(1, min(50, milliseconds)))) > 0 {
                var byte: UInt8 = 0
                if recv(connection, &byte, 1, Int32(MSG_PEEK)) <= 0 {
                    state.withLock { $0.abandoned += 1 }
                    return false
                }
                usleep(1_000)
            }
        }
        return !isStopping
    }

    private func read(from connection: Int32, _ buffer: inout [UInt8]) -> Request? {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let (request, length) = Self.request(in: buffer) {
                buffer.removeFirst(length)
                return request
            }
            var waited = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
            if poll(&waited, 1, 50) == 0 {
                if isStopping { return nil }
                continue
            }
            let count = recv(connection, &chunk, chunk.count, 0)
            guard count > 0 else { return nil }
            buffer += chunk[..<count]
        }
    }

    private static func request(in buffer: [UInt8]) -> (request: Request, length: Int)? {
        guard let end = buffer.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces
            )
        }
        let length = headers["content-length"].flatMap { Int($0) } ?? 0
        guard buffer.count >= end.upperBound + length, words.count >= 2 else { return nil }
        let request = Request(
            method: words[0],
            path: words[1],
            headers: headers,
            body: Array(buffer[end.upperBound..<(end.upperBound + length)])
        )
        return (request, end.upperBound + length)
    }
}
