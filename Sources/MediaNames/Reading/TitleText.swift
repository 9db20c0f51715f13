/// Turns a stretch of a name into the text of a title.
enum TitleText {
    /// The text of a range of pieces: separators become blanks, dots of acronyms stay, runs of blanks are one.
    ///
    /// - Complexity: O(*n*) in the bytes of the range.
    static func make(_ name: TokenizedName, _ range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        let usesSpaces = range.dropFirst().contains { name.pieces[$0].gap.contains(.space) }
        let bytes = name.byteRange(range)
        let text = String(unsafeUninitializedCapacity: bytes.count + 2) { buffer in
            var text = OutputSpan(buffer: buffer, initializedCount: 0)
            // Spans stay where they are while bytes are written; an array would be asked for its place at each.
            let (all, runs) = (name.bytes, name.pieces)
            let source = all.span
            let pieces = runs.span
            if opensBracket(name, range) { text.append(0x28) }
            var end = bytes.lowerBound
            for index in range {
                let piece = pieces[index]
                let isBlank = piece.gap == .space || piece.gap == .dot && !usesSpaces && piece.end - piece.start > 1
                if isBlank, end + 1 == piece.start {
                    text.append(0x20)
                } else if end < piece.start {
                    let isAcronym = name.isLetter(index) && name.isLetter(index - 1)
                    append(source.extracting(end..<piece.start), to: &text, keepsDots: usesSpaces || isAcronym)
                }
                end = piece.end
                for at in piece.start..<end { text.append(source[at]) }
            }
            close(name, range, &text, usesSpaces: usesSpaces)
            while let last = last(of: text), last == 0x20 || last == 0x2D { _ = text.removeLast() }
            return text.finalize(for: buffer)
        }
        return text.isEmpty ? nil : text
    }

    private static func last(of text: borrowing OutputSpan<UInt8>) -> UInt8? {
        text.isEmpty ? nil : text[text.count - 1]
    }

    /// Whether the title begins with a bracket that closes within it: `(500) Days`.
    private static func opensBracket(_ name: TokenizedName, _ range: Range<Int>) -> Bool {
        let first = name.pieces[range.lowerBound]
        return first.enclosure == .round && first.start > 0 && name.bytes[first.start - 1] == 0x28
            && name.pieces[range.upperBound - 1].bracket != first.bracket
    }

    private static func append(
        _ gap: Span<UInt8>,
        to text: inout OutputSpan<UInt8>,
        keepsDots: Bool
    ) {
        for index in gap.indices {
            switch gap[index] {
            case 0x20, 0x5F, 0x09:
                if last(of: text) != 0x20 { text.append(0x20) }
            case 0x2E where !keepsDots:
                if last(of: text) != 0x20 { text.append(0x20) }
            default: text.append(gap[index])
            }
        }
    }

    /// Adds what belongs to the last word though it is a separator: the bracket that closes one of the title's own, the
    /// last dot of an acronym.
    private static func close(
        _ name: TokenizedName,
        _ range: Range<Int>,
        _ text: inout OutputSpan<UInt8>,
        usesSpaces: Bool
    ) {
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
