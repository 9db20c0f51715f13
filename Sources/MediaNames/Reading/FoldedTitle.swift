/// A title without what spellings differ in: case, separators, apostrophes, an article, `&`.
struct FoldedTitle: Equatable {
    private let bytes: [UInt8]

    init(_ title: String) {
        var bytes: [UInt8] = []
        var word: [UInt8] = []
        func finish() {
            // Articles move to the end of some names, and `and` is as often a sign.
            if word != Array("the".utf8), word != Array("and".utf8) { bytes.append(contentsOf: word) }
            word.removeAll(keepingCapacity: true)
        }
        for byte in title.utf8 {
            if Letters.isLetter(byte) {
                word.append(byte | 0x20)
            } else if Letters.isDigit(byte) || byte >= 0x80 {
                word.append(byte)
            } else if byte != 0x27 {
                finish()
            }
        }
        finish()
        self.bytes = bytes
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
}
