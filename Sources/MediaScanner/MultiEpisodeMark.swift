/// Sees in the bytes of a name whether it speaks of several episodes.
///
/// The forms are `E01E02`, `E01-E02`, `E01-02` and `1x01-02`, with `+` and `&` for the sign too; what comes after must
/// not go on as a resolution or a word. Which episodes they are is the name reader's part.
enum MultiEpisodeMark {
    /// Whether the name holds such a mark.
    static func isFound(in name: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 1
        while index < name.count - 3 {
            guard name[index + 1].isASCIIDigit else {
                index += 1
                continue
            }
            let byte = name[index].lowercasedASCII
            let isEpisode = byte == UInt8(ascii: "e") && isEpisodeMark(at: index, in: name)
            if isEpisode || (byte == UInt8(ascii: "x") && name[index - 1].isASCIIDigit) {
                let end = endOfDigits(from: index + 1, in: name)
                let isCross = byte == UInt8(ascii: "x")
                if end - index <= 5, goesOn(in: name, after: (index + 1)..<end, isCross: isCross) { return true }
                index = end - 1
            }
            index += 1
        }
        return false
    }

    /// Whether the `e` follows a season, a separator or nothing: not the end of a word.
    private static func isEpisodeMark(at index: Int, in name: UnsafeBufferPointer<UInt8>) -> Bool {
        let before = name[index - 1]
        return before.isASCIIDigit || !(before.lowercasedASCII &- UInt8(ascii: "a") < 26 || before >= 0x80)
    }

    /// Whether another, higher episode follows the digits of the first.
    private static func goesOn(in name: UnsafeBufferPointer<UInt8>, after first: Range<Int>, isCross: Bool) -> Bool {
        var index = first.upperBound
        var signs = 0
        while index < name.count, signs < 4, isJoining(name[index]) {
            index += 1
            signs += 1
        }
        let hasSign = name[first.upperBound..<index].contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ".") }
        guard index < name.count else { return false }
        let byte = name[index].lowercasedASCII
        if byte == UInt8(ascii: "e") || (byte == UInt8(ascii: "x") && isCross) {
            return index + 1 < name.count && name[index + 1].isASCIIDigit
        }
        // `S01E01 - 12 Monkeys` is a title, so a bare number must follow its sign at once.
        guard hasSign, signs == 1, byte.isASCIIDigit else { return false }
        let end = endOfDigits(from: index, in: name)
        guard end - index <= 3 else { return false }
        if end < name.count, name[end].lowercasedASCII == UInt8(ascii: "x") {
            // `1x01-1x02`: the second number is a season; the cross and an episode follow.
            return end + 1 < name.count && name[end + 1].isASCIIDigit
        }
        let isWhole = end == name.count || !(name[end].lowercasedASCII &- UInt8(ascii: "a") < 26)
        return isWhole && end - index >= first.count && number(index..<end, in: name) > number(first, in: name)
    }

    private static func isJoining(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".")
    }

    private static func endOfDigits(from start: Int, in name: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start
        while index < name.count, name[index].isASCIIDigit { index += 1 }
        return index
    }

    private static func number(_ digits: Range<Int>, in name: UnsafeBufferPointer<UInt8>) -> Int {
        name[digits].reduce(0) { $0 * 10 + Int($1 & 15) }
    }
}
