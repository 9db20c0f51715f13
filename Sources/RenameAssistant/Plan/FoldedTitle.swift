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
        if let folded = plain(title) { return folded }
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

    /// The folded form of a title of ASCII letters, digits and single blanks, as most are; `nil` for any other.
    private static func plain(_ title: String) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(title.utf8.count)
        for byte in title.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            case UInt8(ascii: " "):
                if let last = bytes.last, last != byte { bytes.append(byte) }
            case UInt8(ascii: "'"): continue
            default: return nil
            }
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }
}
