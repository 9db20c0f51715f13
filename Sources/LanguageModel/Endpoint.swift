package import HTTPTransport

/// Where a model is asked: the server's address, and how it is spoken to if the address says so.
package struct Endpoint: Hashable, Sendable {
    package let url: HTTPURL

    /// The dialect that the address implies: one that ends with `/v1` is OpenAI's.
    package let dialect: Dialect?

    /// The address that Ollama listens to where nothing else is set.
    package static let usual = "http://127.0.0.1:11434"

    /// Reads an address in the forms that Ollama's own client takes.
    ///
    /// `host`, `host:port`, `:port`, `http://host` (port 80), `https://host` (port 443), an IPv6 number with or without
    /// brackets, a path behind any of them. An address that a server binds to all interfaces with stands for this
    /// machine, since nothing can be connected to it.
    ///
    /// - Parameter text: The address; blanks and quotes around it do not count.
    /// - Throws: ``HTTPError/invalidURL(_:)``
    /// - SeeAlso: <https://github.com/ollama/ollama/blob/main/envconfig/config.go>
    package init(_ text: String) throws(HTTPError) {
        let trimmed = text.trimmed(of: " \t\"'")
        let (scheme, rest, usualPort) = Self.scheme(of: trimmed)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        var (host, port) = Self.hostAndPort(of: rest[..<slash])
        if host.isEmpty || host == "0.0.0.0" { host = "127.0.0.1" }
        if host == "::" { host = "::1" }
        var path = String(rest[slash...])
        while path.hasSuffix("/") { path.removeLast() }
        if path.hasSuffix("/v1") {
            path.removeLast(3)
            dialect = .openAI
        } else {
            dialect = nil
        }
        // A port that is none is passed over, as Ollama does.
        let number = port.flatMap { Int($0) }.flatMap { (1...65_535).contains($0) ? $0 : nil } ?? usualPort
        url = try HTTPURL("\(scheme)://\(host.contains(":") ? "[\(host)]" : host):\(number)\(path)/")
    }

    private static func scheme(of text: Substring) -> (scheme: String, rest: Substring, port: Int) {
        guard let range = text.firstRange(of: "://") else { return ("http", text, 11_434) }
        let scheme = text[..<range.lowerBound].lowercased()
        return (scheme, text[range.upperBound...], scheme == "https" ? 443 : 80)
    }

    private static func hostAndPort(of text: Substring) -> (host: String, port: String?) {
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            let host = String(text[text.index(after: text.startIndex)..<end])
            let rest = text[text.index(after: end)...]
            return (host, rest.hasPrefix(":") ? String(rest.dropFirst()) : nil)
        }
        // Several colons without brackets are an IPv6 number.
        guard text.count(where: { $0 == ":" }) == 1, let colon = text.firstIndex(of: ":") else {
            return (String(text), nil)
        }
        return (String(text[..<colon]), String(text[text.index(after: colon)...]))
    }
}

extension Endpoint: CustomStringConvertible {
    /// The address without the slash at its end.
    package var description: String {
        let text = url.description
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}

extension String {
    fileprivate func trimmed(of characters: String) -> Substring {
        var text = self[...]
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
