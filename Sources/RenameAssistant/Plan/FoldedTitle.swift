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
        for scalar in plain.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                word.append(scalar)
            } else if scalar == "&" {
                end()
                words.append("and")
            } else if scalar == ".", word.count == 1 {
                // The dots of an acronym join its letters: "S.W.A.T." and "SWAT".
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
}
