/// A line of text that is being typed.
struct LineEditor {
    /// What came of a key.
    enum Outcome: Hashable {
        case typing
        case done(String)
        case cancelled
    }

    private(set) var text: [Character]

    /// Before which character the cursor stands.
    private(set) var cursor: Int

    /// - Parameter text: What stands there to begin with.
    init(_ text: String) {
        self.text = Array(text)
        cursor = self.text.count
    }

    /// Takes a key.
    mutating func take(_ key: Key) -> Outcome {
        switch key {
        case .enter: return .done(String(text))
        case .escape: return .cancelled
        case .character(let character):
            text.insert(character, at: cursor)
            cursor += 1
        case .backspace where cursor > 0:
            cursor -= 1
            text.remove(at: cursor)
        case .delete where cursor < text.count, .control("d") where cursor < text.count: text.remove(at: cursor)
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .control("u"):
            text.removeSubrange(..<cursor)
            cursor = 0
        case .control("k"): text.removeSubrange(cursor...)
        case .control("w"):
            let start = text[..<cursor].lastIndex { $0 != " " }.flatMap { text[..<$0].lastIndex(of: " ") }.map {
                $0 + 1
            }
            text.removeSubrange((start ?? 0)..<cursor)
            cursor = start ?? 0
        default: break
        }
        return .typing
    }
}
