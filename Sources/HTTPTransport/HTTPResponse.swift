/// What a server answered, whole.
package struct HTTPResponse: Hashable, Sendable {
    /// The status code; the meaning is the caller's to know.
    package let status: Int

    /// The headers, by their names in lower case; of several with one name the last.
    package let headers: [String: String]

    /// The body, decoded; empty where a receiver took it piece by piece.
    package let body: [UInt8]

    package init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
