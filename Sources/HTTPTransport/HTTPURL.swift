import CCurl

/// An address that libcurl itself understood, so that what is checked here is what it connects to.
package struct HTTPURL: Hashable, Sendable {
    /// How the bytes travel; nothing else is ever spoken.
    package enum Scheme: String, Hashable, Sendable {
        case http, https
    }

    package let scheme: Scheme

    /// The name or number of the host in lower case, an IPv6 number without its brackets.
    package let host: String

    package let port: Int

    /// The path with a leading slash, and what follows it.
    package let path: String

    /// Reads an address.
    ///
    /// - Parameter text: An absolute `http` or `https` address without user, password and fragment.
    /// - Throws: ``HTTPError/invalidURL(_:)``
    /// - SeeAlso: <https://curl.se/libcurl/c/curl_url_set.html>
    package init(_ text: String) throws(HTTPError) {
        guard let handle = curl_url() else { throw .outOfMemory }
        defer { curl_url_cleanup(handle) }
        guard !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }),
            curl_url_set(handle, CURLUPART_URL, text, 0) == CURLUE_OK,
            Self.part(CURLUPART_USER, of: handle) == nil, Self.part(CURLUPART_PASSWORD, of: handle) == nil,
            Self.part(CURLUPART_FRAGMENT, of: handle) == nil,
            let scheme = Self.part(CURLUPART_SCHEME, of: handle).flatMap({ Scheme(rawValue: $0.lowercased()) }),
            let host = Self.part(CURLUPART_HOST, of: handle), !host.isEmpty,
            let port = Self.part(CURLUPART_PORT, of: handle, UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
        else { throw .invalidURL(text) }
        self.scheme = scheme
        self.host = host.lowercased().trimmingBrackets
        self.port = port
        let query = Self.part(CURLUPART_QUERY, of: handle).map { "?" + $0 } ?? ""
        path = (Self.part(CURLUPART_PATH, of: handle) ?? "/") + query
    }

    private init(scheme: Scheme, host: String, port: Int, path: String) {
        self.scheme = scheme
        self.host = host
        self.port = port
        self.path = path
    }

    /// The same server, and below this address's path another one.
    ///
    /// - Parameter suffix: A path without a leading slash.
    /// - Returns: The longer address.
    package func appending(_ suffix: String) -> HTTPURL {
        let base = path.hasSuffix("/") ? path : path + "/"
        return HTTPURL(scheme: scheme, host: host, port: port, path: base + suffix)
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &text, flags) == CURLUE_OK, let text else { return nil }
        defer { curl_free(text) }
        return String(cString: text)
    }
}

extension HTTPURL: CustomStringConvertible {
    package var description: String {
        "\(scheme.rawValue)://\(host.contains(":") ? "[\(host)]" : host):\(port)\(path)"
    }
}

extension String {
    fileprivate var trimmingBrackets: String {
        hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
    }
}
