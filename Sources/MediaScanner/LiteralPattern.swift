/// A regular expression that is nothing but text, perhaps tied to the beginning or the end of the name.
///
/// Most patterns that people write are such, as `^\.` or `Thumbs\.db$`. Compared as bytes they cost a thousandth of a
/// search by `Regex`, and find the same.
struct LiteralPattern: Equatable {
    private let text: [UInt8]
    private let isAtStart: Bool
    private let isAtEnd: Bool

    /// The literal meaning of an expression; `nil` if it has another.
    init?(_ expression: String) {
        var rest = Array(expression.utf8)[...]
        isAtStart = rest.first == UInt8(ascii: "^")
        if isAtStart { rest.removeFirst() }
        var text: [UInt8] = []
        var isAtEnd = false
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "$"), rest.isEmpty {
                isAtEnd = true
            } else if byte == UInt8(ascii: "\\"), let escaped = rest.popFirst(), Self.isPunctuation(escaped) {
                text.append(escaped)
            } else if Self.isPlain(byte) {
                text.append(byte)
            } else {
                return nil
            }
        }
        guard !text.isEmpty else { return nil }
        self.text = text
        self.isAtEnd = isAtEnd
    }

    /// Whether the text is found in a name.
    ///
    /// - Returns: `nil` for a name with a line break, where the ends of lines are the regular expression's business.
    func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool? {
        if name.contains(UInt8(ascii: "\n")) || name.contains(UInt8(ascii: "\r")) { return nil }
        guard name.count >= text.count else { return false }
        let last = name.count - text.count
        switch (isAtStart, isAtEnd) {
        case (true, true): return last == 0 && matches(name, at: 0)
        case (true, false): return matches(name, at: 0)
        case (false, true): return matches(name, at: last)
        case (false, false): return (0...last).contains { matches(name, at: $0) }
        }
    }

    private func matches(_ name: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        for index in text.indices where name[start + index] != text[index] { return false }
        return true
    }

    /// Letters, digits and the signs that mean themselves in every dialect.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: " "),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// Signs that a backslash deprives of their meaning.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        #".^$*+?()[]{}|\/-#@!&~"#.utf8.contains(byte)
    }
}
