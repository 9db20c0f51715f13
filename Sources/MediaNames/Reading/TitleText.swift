/// Turns a stretch of a name into the text of a title.
enum TitleText {
    /// The text of a range of pieces: separators become blanks, dots of acronyms stay, runs of blanks are one.
    ///
    /// - Complexity: O(*n*) in the bytes of the range.
    static func make(_ name: TokenizedName, _ range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        let stretch = name.byteRange(range)
        let opensBracket = opensBracket(name, range)
        let end = end(name, range)
        // A short text takes no memory of its own, unless more room is asked for than it needs.
        let longest = stretch.count + (opensBracket ? 1 : 0) + (end == nil ? 0 : 1)
        let text = String(unsafeUninitializedCapacity: longest) { buffer in
            // Any byte is a number, so what was not written yet may be lent as well; no write can leave the memory.
            var room = unsafe MutableSpan(_unsafeElements: buffer)
            // Spans stay where they are while bytes are written; an array would be asked for its place at each.
            let (all, runs) = (name.bytes, name.pieces)
            let pieces = runs.span.extracting(range)
            // The first word covers a bracket that is not the title's.
            room[0] = 0x28
            var count = opensBracket ? 1 : 0
            count =
                copy(pieces, of: all.span, to: &room, from: count)
                ?? write(pieces, of: all.span, to: &room, from: count)
            if let end {
                room[count] = end
                count += 1
            }
            while count > 0, room[count - 1] == 0x20 || room[count - 1] == 0x2D { count -= 1 }
            return count
        }
        return text.isEmpty ? nil : text
    }

    /// Copies pieces and the gaps between them, of which none has more than a byte in most titles: blanks then take the
    /// place of those that separate.
    ///
    /// Nothing in here depends on what the bytes are but whether the pieces are of that kind, which can be foretold.
    ///
    /// - Returns: Where the text ends; `nil` where separators are to be left out, or dots are none.
    @inline(__always)
    private static func copy(
        _ pieces: Span<Piece>,
        of bytes: Span<UInt8>,
        to room: inout MutableSpan<UInt8>,
        from start: Int
    ) -> Int? {
        let first = pieces[0]
        let count = pieces[pieces.count - 1].end - first.start
        let shift = start - first.start
        bytes.extracting(first.start..<first.start + count).withUnsafeBufferPointer { bytes in
            room.withUnsafeMutableBufferPointer { room in
                _ = unsafe UnsafeMutableBufferPointer(rebasing: room[start...]).update(fromContentsOf: bytes)
            }
        }
        var (end, isBehindLetter) = (first.end, isLetter(first))
        var gaps: Gap = []
        var widest = 0
        for index in 1..<pieces.count {
            let piece = pieces[index]
            let isLetter = isLetter(piece)
            let blanks: Gap = isLetter && isBehindLetter ? [.space, .underscore] : .blanks
            let byte = room[end + shift]
            room[end + shift] = piece.gap.isDisjoint(with: blanks) ? byte : 0x20
            gaps.formUnion(piece.gap)
            widest = max(widest, piece.start - end)
            (end, isBehindLetter) = (piece.end, isLetter)
        }
        return widest > 1 || gaps.isSuperset(of: [.space, .dot]) ? nil : start + count
    }

    /// Writes pieces and what is left of the gaps between them.
    ///
    /// - Returns: Where the text ends.
    private static func write(
        _ pieces: Span<Piece>,
        of bytes: Span<UInt8>,
        to room: inout MutableSpan<UInt8>,
        from start: Int
    ) -> Int {
        var usesSpaces = false
        for index in 1..<pieces.count where pieces[index].gap.contains(.space) { usesSpaces = true }
        var count = start
        var (end, isBehindLetter) = (pieces[0].start, false)
        for index in pieces.indices {
            let piece = pieces[index]
            let isLetter = isLetter(piece)
            let keepsDots = usesSpaces || isLetter && isBehindLetter
            for at in end..<piece.start {
                var byte = bytes[at]
                if byte == 0x5F || byte == 0x09 || byte == 0x2E && !keepsDots { byte = 0x20 }
                if byte == 0x20, count > start, room[count - 1] == 0x20 { continue }
                room[count] = byte
                count += 1
            }
            for at in piece.start..<piece.end {
                room[count] = bytes[at]
                count += 1
            }
            (end, isBehindLetter) = (piece.end, isLetter)
        }
        return count
    }

    /// Whether a piece is a single letter, as in a dotted acronym.
    @inline(__always)
    private static func isLetter(_ piece: Piece) -> Bool { piece.kind == .letters && piece.end - piece.start == 1 }

    /// Whether the title begins with a bracket that closes within it: `(500) Days`.
    private static func opensBracket(_ name: TokenizedName, _ range: Range<Int>) -> Bool {
        let first = name.pieces[range.lowerBound]
        return first.enclosure == .round && first.start > 0 && name.bytes[first.start - 1] == 0x28
            && name.pieces[range.upperBound - 1].bracket != first.bracket
    }

    /// What belongs to the last word though it is a separator: the bracket that closes one of the title's own, the last
    /// dot of an acronym.
    private static func end(_ name: TokenizedName, _ range: Range<Int>) -> UInt8? {
        let last = name.pieces[range.upperBound - 1]
        let mayBeAcronym = isLetter(last) && last.gap == .dot && range.count > 1
        guard last.enclosure != .none || mayBeAcronym, last.end < name.range.upperBound else { return nil }
        let next = name.bytes[last.end]
        if next == 0x29 || next == 0x5D, last.enclosure != .none,
            last.bracket != name.pieces[range.lowerBound].bracket
        {
            return next
        }
        return next == 0x2E && mayBeAcronym && isLetter(name.pieces[range.upperBound - 2]) ? next : nil
    }
}
