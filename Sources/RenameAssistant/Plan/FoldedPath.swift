import Foundation

/// A path reduced to what a file system that ignores case or Unicode normalisation would compare.
///
/// No file system that was tried treats composed and decomposed letters as one, but some servers and other systems do,
/// so twins are refused everywhere.
enum FoldedPath {
    /// The folded form of the bytes of a path.
    ///
    /// - Parameter path: The bytes; those that are not UTF-8 stay as they are but for the case of ASCII letters.
    /// - Returns: Bytes that are equal for twins.
    /// - Complexity: O(*n*); names beyond ASCII cost some microseconds.
    static func of(_ path: [UInt8]) -> [UInt8] {
        if let folded = common(path) { return folded }
        if path.contains(where: { $0 >= 0x80 }), let text = String(validating: path, as: UTF8.self) {
            return Array(
                text.precomposedStringWithCanonicalMapping.folding(options: .caseInsensitive, locale: nil).utf8
            )
        }
        return path.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
    }

    /// The folded form of a path in the scripts that most names are written in: ASCII, Latin-1, Cyrillic, kana, Han and
    /// hangul; `nil` where a character of another kind is.
    ///
    /// Their letters are composed already, no mark among them can be joined with the letter before, and small letters
    /// stand at a fixed distance: <https://www.unicode.org/charts/>.
    private static func common(_ path: [UInt8]) -> [UInt8]? {
        var folded = path
        var index = 0
        while index < path.count {
            let byte = path[index]
            if byte < 0x80 {
                if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) { folded[index] = byte | 0x20 }
                index += 1
                continue
            }
            guard index + 1 < path.count else { return nil }
            let second = path[index + 1]
            switch (byte, second) {
            case (0xC3, 0x80...0x9E) where second != 0x97: folded[index + 1] = second | 0x20
            case (0xC3, 0xA0...0xBF), (0xC3, 0x97): break
            case (0xD0, 0x90...0x9F): folded[index + 1] = second + 0x20
            case (0xD0, 0xA0...0xAF): (folded[index], folded[index + 1]) = (0xD1, second - 0x20)
            case (0xD0, 0xB0...0xBF), (0xD1, 0x80...0x8F): break
            case (0xE2, 0x80), (0xE3...0xE9, 0x80...0xBF), (0xEB...0xEC, 0x80...0xBF):
                guard index + 2 < path.count, isLone(byte, second, path[index + 2]) else { return nil }
                index += 1
            default: return nil
            }
            index += 2
        }
        return folded
    }

    /// Whether a character of three bytes has neither case nor anything that it is composed of.
    private static func isLone(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard third & 0xC0 == 0x80 else { return false }
        switch (first, second) {
        // Dashes, quotation marks, dots; two of the blanks stand for others.
        case (0xE2, _): return (0x90...0xA6).contains(third)
        // The marks that make `か` `が`, and letters in circles.
        case (0xE3, 0x80): return !(0xAA...0xAF).contains(third)
        case (0xE3, 0x82): return third != 0x99 && third != 0x9A
        case (0xE3, 0x84...0x8F): return false
        default: return true
        }
    }
}
