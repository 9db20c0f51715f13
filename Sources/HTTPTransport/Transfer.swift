import CCurl

/// A request under way: libcurl calls it back with what arrives, and it keeps the limits.
///
/// It lives on the thread of ``CurlThread`` alone.
final class Transfer {
    let submission: Submission
    let handle: CurlHandle

    private let start = ContinuousClock.now
    private var lastByte: ContinuousClock.Instant?
    private var headers: [String: String] = [:]
    private var headerBytes = 0
    private var bodyBytes = 0
    private var body: [UInt8] = []

    /// Why the transfer was given up from within, where libcurl only knows that it was.
    private var failure: HTTPError?

    init(_ submission: Submission) throws(HTTPError) {
        self.submission = submission
        handle = try Self.handle(for: submission.request)
        let context = Unmanaged.passUnretained(self).toOpaque()
        try handle.set(CURLOPT_WRITEDATA, pointer: context)
        try handle.set(CURLOPT_HEADERDATA, pointer: context)
        try handle.set(CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            Transfer.receive(bytes, size * count, context) { $0.receive(body: $1) }
        }
        try handle.set(CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            Transfer.receive(bytes, size * count, context) { $0.receive(header: $1) }
        }
    }

    /// The next moment at which time may be up.
    var deadline: ContinuousClock.Instant {
        let limits = submission.request.limits
        return min(start + limits.total, lastByte.map { $0 + limits.idle } ?? start + limits.firstByte)
    }

    /// What was waited for too long, if anything.
    func overdue(at now: ContinuousClock.Instant) -> HTTPError.Phase? {
        let limits = submission.request.limits
        if now >= start + limits.total { return .total }
        if let lastByte { return now >= lastByte + limits.idle ? .idle : nil }
        return now >= start + limits.firstByte ? .firstByte : nil
    }

    /// What became of the request.
    ///
    /// - Parameter code: What libcurl says of it.
    /// - Returns: The answer, or why there is none.
    func outcome(_ code: CURLcode) -> Result<HTTPResponse, HTTPError> {
        if let failure { return .failure(failure) }
        switch code {
        case CURLE_OK: return .success(HTTPResponse(status: handle.status, headers: headers, body: body))
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            return .failure(.unknownHost(submission.request.url.host))
        case CURLE_COULDNT_CONNECT:
            return .failure(.refused(host: submission.request.url.host, port: submission.request.url.port))
        case CURLE_OPERATION_TIMEDOUT: return .failure(.timedOut(.connect))
        case CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR: return .failure(.endedEarly)
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_HTTP2, CURLE_BAD_CONTENT_ENCODING:
            return .failure(.notHTTP)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CACERT_BADFILE:
            return .failure(.insecure(Self.words(code)))
        case CURLE_OUT_OF_MEMORY: return .failure(.outOfMemory)
        default: return .failure(.other(code: Int(code.rawValue), Self.words(code)))
        }
    }

    private func receive(header line: UnsafeRawBufferPointer) -> Bool {
        lastByte = .now
        headerBytes += line.count
        let limit = submission.request.limits.headerBytes
        guard headerBytes <= limit else { return give(up: .headersTooLarge(limit: limit)) }
        let text = String(decoding: line, as: UTF8.self)
        // An interim answer (100) is followed by the headers of the real one.
        if text.hasPrefix("HTTP/") { headers.removeAll() }
        guard let colon = text.firstIndex(of: ":") else { return true }
        let value = text[text.index(after: colon)...].drop { $0 == " " }.prefix { !$0.isNewline }
        headers[text[..<colon].lowercased()] = String(value)
        return true
    }

    private func receive(body piece: UnsafeRawBufferPointer) -> Bool {
        lastByte = .now
        bodyBytes += piece.count
        let limit = submission.request.limits.bodyBytes
        guard bodyBytes <= limit else { return give(up: .bodyTooLarge(limit: limit)) }
        guard let receiver = submission.receiver else {
            body.append(contentsOf: piece)
            return true
        }
        return receiver(handle.status, Array(piece)) == .goOn ? true : give(up: .stopped)
    }

    private func give(up error: HTTPError) -> Bool {
        failure = error
        return false
    }

    /// libcurl gives a transfer up when fewer bytes are taken than it offered.
    private static func receive(
        _ bytes: UnsafeMutablePointer<CChar>?,
        _ count: Int,
        _ context: UnsafeMutableRawPointer?,
        _ take: (Transfer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let context else { return 0 }
        let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
        if count == 0 { return 0 }
        return take(transfer, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : 0
    }

    private static func words(_ code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }
}

extension Transfer {
    /// A handle with every limit that libcurl keeps by itself.
    ///
    /// - SeeAlso: <https://curl.se/libcurl/c/curl_easy_setopt.html>; what each guards against:
    ///   <https://everything.curl.dev/usingcurl/security>
    private static func handle(for request: HTTPRequest) throws(HTTPError) -> CurlHandle {
        var handle = try CurlHandle()
        try handle.set(CURLOPT_URL, request.url.description)
        try handle.set(CURLOPT_PROTOCOLS_STR, "http,https")
        try handle.set(CURLOPT_FOLLOWLOCATION, 0)
        // Signals belong to the program, and a look-up of a name must not hold up the end.
        try handle.set(CURLOPT_NOSIGNAL, 1)
        try handle.set(CURLOPT_QUICK_EXIT, 1)
        try handle.set(CURLOPT_CONNECTTIMEOUT_MS, request.limits.connect.milliseconds)
        // All codings that libcurl knows; what they unpack to is counted as it arrives.
        try handle.set(CURLOPT_ACCEPT_ENCODING, "")
        // libcurl obeys http_proxy for 127.0.0.1 as well, and names would leave the machine.
        if request.url.reach != .elsewhere { try handle.set(CURLOPT_NOPROXY, "*") }
        var headers = ["Expect:", "User-Agent: plexomatic"]
        if let key = request.key { headers.append("Authorization: Bearer \(key.secret)") }
        if let body = request.body {
            headers.append("Content-Type: application/json")
            try handle.set(posting: body)
        }
        try handle.set(headers: headers)
        return handle
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
