/// What is asked of a server.
package struct HTTPRequest: Sendable {
    package let url: HTTPURL

    /// JSON that is posted; without it the request only gets.
    package let body: [UInt8]?

    /// The key that the server wants, if any.
    package let key: HTTPKey?

    package let limits: HTTPLimits

    package init(_ url: HTTPURL, posting body: [UInt8]? = nil, key: HTTPKey? = nil, limits: HTTPLimits = HTTPLimits()) {
        self.url = url
        self.body = body
        self.key = key
        self.limits = limits
    }

    /// Sees that the key goes only where nobody else reads it.
    ///
    /// - Throws: ``HTTPError/keyOverPlainHTTP(host:)``
    func checkKey() throws(HTTPError) {
        guard key != nil, url.scheme == .http, url.reach != .loopback else { return }
        throw .keyOverPlainHTTP(host: url.host)
    }
}
