/// A regular expression of the user's that is searched in names.
struct NamePattern {
    /// The expression as it was given.
    let text: String

    private let regex: Regex<AnyRegexOutput>
    private let literal: LiteralPattern?

    /// Compiles the expression.
    ///
    /// - Throws: ``ScanError/invalidPattern(_:reason:)`` if it is none.
    init(_ text: String) throws(ScanError) {
        self.text = text
        literal = LiteralPattern(text)
        do {
            // By scalars: `e\.` shall find the dot also where a combining mark follows it.
            regex = try Regex(text).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
        } catch {
            throw .invalidPattern(text, reason: "\(error)")
        }
    }

    /// Whether the expression is found anywhere in a name.
    ///
    /// A name that is not UTF-8 is searched with U+FFFD where it is not.
    ///
    /// - Complexity: An expression that is not mere text costs about a thousand times what the built-in rules do.
    func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        if let found = literal?.matches(name) { return found }
        return String(decoding: name, as: UTF8.self).firstMatch(of: regex) != nil
    }
}
