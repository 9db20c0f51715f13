/// Gives names that were typed in one case the capitals that titles have.
enum TitleCase {
    /// Words that stay small inside a title.
    private static let small: Set<String> = [
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "the", "to", "vs",
        "with",
    ]

    /// An all-upper word up to this length may be an acronym.
    private static let longestAcronym = 4

    /// The title with capitals, if it has none or nothing else.
    ///
    /// Mixed case is what somebody chose, so it is kept; so are dotted acronyms, single short words in capitals and Roman
    /// numerals.
    ///
    /// - Parameter title: A title as a name spells it.
    /// - Returns: The title as it should be written.
    static func applied(to title: String) -> String {
        let found = LetterCases(of: title)
        // Mixed case of ASCII letters: most titles.
        if found.hasLower, found.hasUpper { return title }
        let (count, isLower, isUpper) = found.isASCII ? found.summary : cased(title)
        guard count > 1, isLower || isUpper else { return title }
        let words = title.split(separator: " ", omittingEmptySubsequences: false)
        if isUpper, words.count == 1, count <= longestAcronym { return title }
        return words.enumerated().map { index, word in
            let isEdge = index == 0 || index == words.count - 1
            return applied(to: word, isSmallAllowed: !isEdge && !follows(words[index - 1]), isUpper: isUpper)
        }.joined(separator: " ")
    }

    /// How many letters a title has that know case, and whether all of them are small or all are capitals.
    private static func cased(_ title: String) -> (count: Int, isLower: Bool, isUpper: Bool) {
        let letters = title.unicodeScalars.filter(\.properties.isCased)
        let isLower = letters.allSatisfy(\.properties.isLowercase)
        return (letters.count, isLower, !isLower && letters.allSatisfy(\.properties.isUppercase))
    }

    /// After a dash or colon a new title begins.
    private static func follows(_ word: Substring) -> Bool {
        word.last.map { "-–—:".contains($0) } ?? false
    }

    private static func applied(to word: Substring, isSmallAllowed: Bool, isUpper: Bool) -> String {
        if isUpper, isRomanNumeral(word) || word.contains(".") { return String(word) }
        let lower = word.lowercased()
        if isSmallAllowed, small.contains(lower) { return lower }
        var result = ""
        var isStart = true
        for character in lower {
            result += isStart ? character.uppercased() : String(character)
            if character.isLetter || character.isNumber {
                isStart = false
            } else {
                // "Spider-Man" and "(The Movie)", but "Grey's".
                isStart = character != "'" && character != "’"
            }
        }
        return result
    }

    private static func isRomanNumeral(_ word: Substring) -> Bool {
        word.utf8.count > 1 && word.utf8.allSatisfy { "IVX".utf8.contains($0) }
    }
}

/// The ASCII letters of a title, seen at the price of a look at each byte up to the second case.
private struct LetterCases {
    var hasLower = false
    var hasUpper = false

    /// Whether the title holds nothing beyond ASCII; not known of one with both cases.
    var isASCII = true

    private var count = 0

    init(of title: String) {
        var title = title
        title.withUTF8 { text in
            for byte in text {
                let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
                hasLower = hasLower || isLetter && byte & 0x20 != 0
                hasUpper = hasUpper || isLetter && byte & 0x20 == 0
                isASCII = isASCII && byte < 0x80
                if isLetter { count += 1 }
                if hasLower, hasUpper { return }
            }
        }
    }

    /// How many letters there are, and whether all are small or all are capitals, in a title of ASCII.
    var summary: (count: Int, isLower: Bool, isUpper: Bool) { (count, hasLower, hasUpper) }
}
