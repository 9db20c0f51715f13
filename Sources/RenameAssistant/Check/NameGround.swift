import Foundation
import MediaNames

/// The words and numbers that stand in a name and its folders: all that a suggestion may be made of.
///
/// It is taken from the characters alone, not from what the rules made of them, so that a check does not repeat a mistake
/// of the rules.
struct NameGround {
    /// A run of letters or digits.
    struct Word: Hashable {
        /// The word without case, diacritics and width.
        let text: String

        /// Where it stands, as byte offsets into the path.
        let range: Range<Int>
    }

    /// The folders, outermost first, and the file's stem last.
    let components: [[Word]]

    /// The words of the file's stem.
    var file: [Word] { components.last ?? [] }

    /// Looks at a path.
    ///
    /// - Parameters:
    ///   - path: The bytes of a name with the folders that are read with it.
    ///   - readEnd: How far the rules read the name: what they read is no extension.
    init(_ path: [UInt8], readEnd: Int = 0) {
        var components: [[Word]] = []
        var start = 0
        for (index, byte) in path.enumerated() where byte == UInt8(ascii: "/") {
            components.append(Self.words(of: path, in: start..<index))
            start = index + 1
        }
        let stem = max(Self.stemEnd(path, from: start), min(readEnd, path.count))
        components.append(Self.words(of: path, in: start..<stem))
        self.components = components
    }

    /// The end of the name without an extension: a dot with two to four letters or digits, not all of them digits.
    private static func stemEnd(_ path: [UInt8], from start: Int) -> Int {
        guard let dot = path[start...].lastIndex(of: UInt8(ascii: ".")), dot > start else { return path.count }
        let ending = path[(dot + 1)...]
        let isExtension =
            (2...4).contains(ending.count) && ending.allSatisfy { isLetter($0) || isDigit($0) }
            && ending.contains(where: isLetter)
        return isExtension ? dot : path.count
    }

    private static func words(of path: [UInt8], in range: Range<Int>) -> [Word] {
        guard let text = String(validating: path[range], as: UTF8.self) else { return [] }
        var words: [Word] = []
        var current = ""
        var start = range.lowerBound
        var offset = range.lowerBound
        var kind: Kind = .separator
        func end(at offset: Int) -> Word? {
            current.isEmpty ? nil : Word(text: folded(current), range: start..<offset)
        }
        for scalar in text.unicodeScalars {
            let next = Kind(scalar, after: kind)
            if next != kind {
                if let word = end(at: offset) { words.append(word) }
                current = ""
                start = offset
                kind = next
            }
            if kind != .separator, scalar != "'", scalar != "’" { current.unicodeScalars.append(scalar) }
            offset += UTF8.width(scalar)
        }
        if let word = end(at: offset) { words.append(word) }
        return words
    }

    private enum Kind {
        case letters, digits, separator

        init(_ scalar: Unicode.Scalar, after last: Kind) {
            if scalar.properties.numericType == .decimal {
                self = .digits
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                self = .letters
            } else if scalar == "'" || scalar == "’", last == .letters {
                self = .letters
            } else {
                self = .separator
            }
        }
    }

    /// A text without case, diacritics and width, and in Latin letters where it has others.
    static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        return plain.replacing("ß", with: "ss").replacing("ø", with: "o").replacing("æ", with: "ae")
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
