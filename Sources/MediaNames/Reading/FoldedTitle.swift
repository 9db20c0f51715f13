/// A title without what spellings differ in: case, separators, apostrophes, an article, `&`.
struct FoldedTitle: Equatable, Sendable {
    private let bytes: [UInt8]

    /// Folds a title.
    ///
    /// - Complexity: O(*n*) in the length of the title.
    init(_ title: String) {
        var title = title
        bytes = title.withUTF8 { text in
            [UInt8](unsafeUninitializedCapacity: text.count) { folded, count in
                // Where the word that is being read began.
                var start = 0
                var index = 0
                while index < text.count {
                    let byte = text[index]
                    if let length = Self.apostrophe(text, index) {
                        index += length
                        continue
                    }
                    index += 1
                    if Letters.isLetter(byte) {
                        folded[count] = byte | 0x20
                        count += 1
                    } else if Letters.isDigit(byte) || byte >= 0x80 {
                        folded[count] = byte
                        count += 1
                    } else if byte != 0x27 {
                        if Self.isFiller(folded[start..<count]) { count = start }
                        start = count
                    }
                }
                if Self.isFiller(folded[start..<count]) { count = start }
            }
        }
    }

    /// How many bytes an apostrophe beyond ASCII takes: `’`, `‘`, `´`; `nil` where none stands.
    private static func apostrophe(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        switch text[index] {
        case 0xC2 where index + 1 < text.count && text[index + 1] == 0xB4: 2
        case 0xE2
        where index + 2 < text.count && text[index + 1] == 0x80
            && (text[index + 2] == 0x98 || text[index + 2] == 0x99):
            3
        default: nil
        }
    }

    /// Whether a word says nothing: articles move to the end of some names, and `and` is as often a sign.
    private static func isFiller(_ word: Slice<UnsafeMutableBufferPointer<UInt8>>) -> Bool {
        guard word.count == 3 else { return false }
        return switch (word[word.startIndex], word[word.startIndex + 1], word[word.startIndex + 2]) {
        case (0x74, 0x68, 0x65), (0x61, 0x6E, 0x64): true
        default: false
        }
    }

    /// Whether nothing is left to compare.
    var isEmpty: Bool { bytes.isEmpty }

    /// How many bytes are left.
    var count: Int { bytes.count }

    /// Whether the title begins with the other one.
    func hasPrefix(_ other: FoldedTitle) -> Bool {
        !other.bytes.isEmpty && bytes.starts(with: other.bytes)
    }

    /// Whether the letters of this title stand in the other in the same order, as in an abbreviation.
    func abbreviates(_ other: FoldedTitle) -> Bool {
        guard !bytes.isEmpty, bytes.count < other.bytes.count else { return false }
        var index = 0
        for byte in other.bytes where index < bytes.count && byte == bytes[index] { index += 1 }
        return index == bytes.count
    }

    /// Whether a word consists of the first letters of a title's words: `taf` of `Tide and Fog`.
    static func isInitials(_ word: String, of title: String) -> Bool {
        var initials: [UInt8] = []
        var isInWord = false
        for byte in title.utf8 where byte != 0x27 {
            let isLetter = Letters.isLetter(byte) || Letters.isDigit(byte)
            if isLetter, !isInWord { initials.append(byte | 0x20) }
            isInWord = isLetter
        }
        return initials.count > 1 && initials.elementsEqual(word.utf8.lazy.map { $0 | 0x20 })
    }

    /// Whether a word of another title, of four letters and more or the only one, stands in this title.
    func sharesWord(of other: String) -> Bool {
        let words = other.utf8.split { !Letters.isLetter($0) && !Letters.isDigit($0) && $0 < 0x80 }
        return words.contains { word in
            guard word.count > 3 || words.count == 1 else { return false }
            let folded = word.map { Letters.isUpper($0) ? $0 | 0x20 : $0 }
            guard folded.count <= bytes.count else { return false }
            return (0...bytes.count - folded.count).contains { bytes[$0..<$0 + folded.count].elementsEqual(folded) }
        }
    }
}
