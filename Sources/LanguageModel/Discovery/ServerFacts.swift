/// What a server says of itself.
package struct ServerFacts: Hashable, Sendable {
    package let dialect: Dialect

    /// The version, where the server tells one.
    package let version: String?

    package init(dialect: Dialect, version: String?) {
        self.dialect = dialect
        self.version = version
    }

    /// Whether the server counts the tokens of a question whole, also those that it had evaluated before.
    ///
    /// Ollama does since it runs a server of llama.cpp (0.30).
    var countsWholePrompts: Bool {
        guard dialect == .ollama, let version else { return dialect == .openAI }
        let numbers = version.split(separator: ".").prefix(2).map { Int($0.prefix { $0.isNumber }) ?? 0 }
        return numbers.count == 2 && (numbers[0] > 0 || numbers[1] >= 30)
    }
}
