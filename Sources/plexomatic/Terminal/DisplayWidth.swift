/// How many columns a terminal gives to text.
///
/// Wide characters (CJK, emoji) take two, marks that combine take none. Terminals differ in the newest emoji only.
///
/// - SeeAlso: <https://www.unicode.org/reports/tr11/>
enum DisplayWidth {
    /// The columns of a text without control characters.
    static func of(_ text: some StringProtocol) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// The columns of one character as a person sees it.
    static func of(_ character: Character) -> Int {
        if let byte = character.asciiValue { return byte < 0x20 ? 0 : 1 }
        // What belongs to one character is shown in the place of its widest part: a flag, a family, a letter with marks.
        let widths = character.unicodeScalars.map { of($0) ?? 1 }
        let isEmoji = character.unicodeScalars.contains { $0.value == 0xFE0F }
        return isEmoji ? 2 : max(widths.max() ?? 0, isFlag(character) ? 2 : 0)
    }

    /// The columns of one scalar; `nil` for one that terminals show in ways of their own.
    static func of(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return nil
        case .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    private static func isFlag(_ character: Character) -> Bool {
        character.unicodeScalars.count == 2
            && character.unicodeScalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
    }

    /// The longest beginning of a text that fits.
    static func prefix(_ text: some StringProtocol, fitting columns: Int) -> String {
        var rest = columns
        return String(
            text.prefix { character in
                rest -= of(character)
                return rest >= 0
            }
        )
    }

    /// The text in so many columns: its middle left out where it is too long.
    static func middleCut(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        guard columns > 1 else { return prefix("…", fitting: columns) }
        let head = prefix(text, fitting: (columns - 1 + 1) / 2)
        var tail = ""
        var rest = columns - 1 - of(head)
        for character in text.reversed() {
            rest -= of(character)
            guard rest >= 0 else { break }
            tail.insert(character, at: tail.startIndex)
        }
        return head + "…" + tail
    }

    /// The text with spaces behind it, so that what follows stands in the same column in every line.
    static func padded(_ text: String, to columns: Int) -> String {
        text + String(repeating: " ", count: max(0, columns - of(text)))
    }
}
