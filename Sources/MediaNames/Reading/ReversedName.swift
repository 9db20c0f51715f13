/// Names that were written backwards to hide them from filters: `p0801.20E10S.woHs`.
enum ReversedName {
    /// Whether the bytes of a range read better from the end: they hold a reversed resolution, source or codec.
    static func isReversed(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count >= 12 else { return false }
        var index = range.lowerBound
        while index + 4 < range.upperBound {
            let byte = bytes[index]
            if byte == 0x70 || byte == 0x50,
                matches(bytes, index, range, "p0801") || matches(bytes, index, range, "p027")
                    || matches(bytes, index, range, "p0612")
            {
                let before = index > range.lowerBound ? bytes[index - 1] : 0x2E
                if !Letters.isDigit(before), !Letters.isLetter(before) { return true }
            }
            if byte == 0x34 || byte == 0x35,
                matches(bytes, index, range, "462x") || matches(bytes, index, range, "562x")
                    || matches(bytes, index, range, "462.H")
            {
                return true
            }
            if Letters.isDigit(byte), isNumbering(bytes, index, range) { return true }
            index += 1
        }
        return false
    }

    private static func matches(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>, _ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= range.upperBound else { return false }
        return text.withUTF8Buffer { buffer in
            buffer.indices.allSatisfy { bytes[index + $0] | 0x20 == buffer[$0] | 0x20 }
        }
    }

    /// `20E10S` with a letter nowhere around: `S01E02` backwards.
    private static func isNumbering(_ bytes: [UInt8], _ index: Int, _ range: Range<Int>) -> Bool {
        guard index + 6 <= range.upperBound, index == range.lowerBound || !isWord(bytes[index - 1]),
            index + 6 == range.upperBound || !isWord(bytes[index + 6])
        else { return false }
        return Letters.isDigit(bytes[index + 1]) && bytes[index + 2] == 0x45 && Letters.isDigit(bytes[index + 3])
            && Letters.isDigit(bytes[index + 4]) && bytes[index + 5] == 0x53
    }

    private static func isWord(_ byte: UInt8) -> Bool { Letters.isDigit(byte) || Letters.isLetter(byte) }
}
