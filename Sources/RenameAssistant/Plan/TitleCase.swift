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
        if hasBothCases(title) { return title }
        let letters = title.unicodeScalars.filter(\.properties.isCased)
        guard letters.count > 1 else { return title }
        let isLower = letters.allSatisfy(\.properties.isLowercase)
        let isUpper = !isLower && letters.allSatisfy(\.properties.isUppercase)
        guard isLower || isUpper else { return title }
        let words = title.split(separator: " ", omittingEmptySubsequences: false)
        if isUpper, words.count == 1, letters.count <= longestAcronym { return title }
        return words.enumerated().map { index, word in
            let isEdge = index == 0 || index == words.count - 1
            return applied(to: word, isSmallAllowed: !isEdge && !follows(words[index - 1]), isUpper: isUpper)
        }.joined(separator: " ")
    }

    /// Whether ASCII letters of both cases are there: most titles, seen at the price of a look at each byte.
    private static func hasBothCases(_ title: String) -> Bool {
        var hasLower = false
        var hasUpper = false
        for byte in title.utf8 {
            hasLower = hasLower || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            hasUpper = hasUpper || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        }
        return hasLower && hasUpper
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
