/// Why a request got no whole answer, by its cause.
package enum HTTPError: Error, Hashable, Sendable {
    /// The text is no address that is spoken to: another scheme, a password in it, no host.
    case invalidURL(String)

    /// The key would travel readable for others, so nothing was sent.
    case keyOverPlainHTTP(host: String)

    /// No address is known for the name.
    case unknownHost(String)

    /// The host, or one on the way to it, refused the connection.
    case refused(host: String, port: Int)

    /// Time was up in this phase.
    case timedOut(Phase)

    /// The body grew beyond this many bytes, and was not read further.
    case bodyTooLarge(limit: Int)

    /// The headers grew beyond this many bytes.
    case headersTooLarge(limit: Int)

    /// The connection ended before the answer did.
    case endedEarly

    /// What came was not HTTP.
    case notHTTP

    /// The secure connection could not be made; libcurl's words.
    case insecure(String)

    /// The caller did not want to wait any longer.
    case cancelled

    /// The receiver had seen enough.
    case stopped

    case outOfMemory

    /// Anything else, by libcurl's number and words.
    case other(code: Int, String)

    /// What was waited for.
    package enum Phase: Hashable, Sendable {
        case connect, firstByte, idle, total
    }
}
