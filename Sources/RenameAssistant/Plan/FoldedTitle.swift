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

    /// The folded form of a title of ASCII, as most are; `nil` for any other, and where an article may stand at the end.
    private static func plain(_ title: String) -> String? {
        var title = title
        return title.withUTF8 { text in
            var folded: [UInt8] = []
            folded.reserveCapacity(text.count + 8)
            for index in text.indices {
                let byte = text[index]
                switch byte {
                case 0x80...: return nil
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): folded.append(byte)
                case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
                case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
                case UInt8(ascii: ","): return nil
                case UInt8(ascii: ".") where isWithinAcronym(index, text): continue
                case UInt8(ascii: "&"):
                    endWord(&folded)
                    folded += "and ".utf8
                default: endWord(&folded)
                }
            }
            if folded.last == UInt8(ascii: " ") { folded.removeLast() }
            return folded.isEmpty ? nil : String(decoding: folded, as: UTF8.self)
        }
    }

    private static func endWord(_ folded: inout [UInt8]) {
        if let last = folded.last, last != UInt8(ascii: " ") { folded.append(UInt8(ascii: " ")) }
    }

    private static func isWithinAcronym(_ dot: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        func isLetter(_ index: Int) -> Bool {
            guard text.indices.contains(index) else { return false }
            let byte = text[index]
            return (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
        }
        return isLetter(dot - 1) && !isLetter(dot - 2) && isLetter(dot + 1) && !isLetter(dot + 2)
    }
}
