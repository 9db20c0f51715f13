/// Turns a stretch of a name into the text of a title.
enum TitleText {
    /// The text of a range of pieces: separators become blanks, dots of acronyms stay, runs of blanks are one.
    ///
    /// - Complexity: O(*n*) in the bytes of the range.
    static func make(_ name: TokenizedName, _ range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        let usesSpaces = range.dropFirst().contains { name.pieces[$0].gap.contains(.space) }
        var text: [UInt8] = []
        let bytes = name.byteRange(range)
        text.reserveCapacity(bytes.count + 2)
        if opensBracket(name, range) { text.append(0x28) }
        for index in range {
            let piece = name.pieces[index]
            if index > range.lowerBound {
                let isAcronym = name.isLetter(index) && name.isLetter(index - 1)
                append(
                    name.bytes[name.pieces[index - 1].end..<piece.start],
                    to: &text,
                    keepsDots: usesSpaces || isAcronym
                )
            }
            text.append(contentsOf: name.bytes[piece.start..<piece.end])
        }
        close(name, range, &text, usesSpaces: usesSpaces)
        while let last = text.last, last == 0x20 || last == 0x2D { text.removeLast() }
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// Whether the title begins with a bracket that closes within it: `(500) Days`.
    private static func opensBracket(_ name: TokenizedName, _ range: Range<Int>) -> Bool {
        let first = name.pieces[range.lowerBound]
        return first.enclosure == .round && first.start > 0 && name.bytes[first.start - 1] == 0x28
            && name.pieces[range.upperBound - 1].bracket != first.bracket
    }

    private static func append(_ gap: ArraySlice<UInt8>, to text: inout [UInt8], keepsDots: Bool) {
        for byte in gap {
            switch byte {
            case 0x20, 0x5F, 0x09:
                if text.last != 0x20 { text.append(0x20) }
            case 0x2E where !keepsDots:
                if text.last != 0x20 { text.append(0x20) }
            default: text.append(byte)
            }
        }
    }

    /// Adds what belongs to the last word though it is a separator: the bracket that closes one of the title's own, the
    /// last dot of an acronym.
    private static func close(_ name: TokenizedName, _ range: Range<Int>, _ text: inout [UInt8], usesSpaces: Bool) {
        let last = range.upperBound - 1
        let end = name.pieces[last].end
        guard end < name.range.upperBound else { return }
        let next = name.bytes[end]
        if next == 0x29 || next == 0x5D, name.pieces[last].enclosure != .none,
            name.pieces[last].bracket != name.pieces[range.lowerBound].bracket
        {
            text.append(next)
        } else if next == 0x2E, range.count > 1, name.isLetter(last), name.isLetter(last - 1),
            name.pieces[last].gap == .dot
        {
            text.append(next)
        }
    }
}
