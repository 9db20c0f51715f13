import Foundation

/// A title reduced to what different spellings of it share.
///
/// Case, diacritics, apostrophes and punctuation do not set two series apart, nor does "&" for "and" or an article at
/// the end ("Simpsons, The").
enum FoldedTitle {
    /// The folded form of a title.
    ///
    /// - Parameter title: A title in any spelling.
    /// - Returns: Lower-case words joined by single spaces; the title itself where no letter or digit is in it.
    static func of(_ title: String) -> String {
        let plain = title.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            if !word.isEmpty { words.append(String(word)) }
            word.removeAll()
        }
        let scalars = Array(plain.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if isLetterOrDigit(scalar) {
                word.append(scalar)
            } else if scalar == "&" {
                end()
                words.append("and")
            } else if scalar == ".", isWithinAcronym(index, scalars) {
                continue
            } else if !"'’‘`´".unicodeScalars.contains(scalar) {
                end()
            }
        }
        end()
        if words.count > 1, let last = words.last, ["the", "a", "an"].contains(last), plain.contains(", ") {
            words = [last] + words.dropLast()
        }
        return words.isEmpty ? plain : words.joined(separator: " ")
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// Whether a dot stands between two single letters: "S.W.A.T." and "SWAT" are one title, "A.Team" is two words.
    private static func isWithinAcronym(_ dot: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        func isLetter(_ index: Int) -> Bool { scalars.indices.contains(index) && isLetterOrDigit(scalars[index]) }
        return isLetter(dot - 1) && !isLetter(dot - 2) && isLetter(dot + 1) && !isLetter(dot + 2)
    }
}
