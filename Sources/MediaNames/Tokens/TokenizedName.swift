/// One component of a path, split into tokens: what every rule looks at.
final class TokenizedName: Sendable {
    /// The whole path; all offsets count from its beginning.
    let bytes: [UInt8]

    /// The component within the path, without the extension.
    let range: Range<Int>

    let pieces: [Piece]
    let tokens: [Token]

    /// What follows the last piece.
    let tail: Gap

    /// What the name holds at all.
    let traits: NameTraits

    /// The senses of all words in the name.
    let senses: WordSenses

    /// What the numbers in the name stand beside.
    let numbers: NumberSurroundings

    /// A name that was split into tokens, which have got their meaning.
    init(
        bytes: [UInt8],
        range: Range<Int>,
        pieces: [Piece],
        tokens: [Token],
        tail: Gap,
        traits: NameTraits,
        senses: WordSenses,
        numbers: NumberSurroundings
    ) {
        self.numbers = numbers
        self.senses = senses
        self.bytes = bytes
        self.range = range
        self.pieces = pieces
        self.tokens = tokens
        self.tail = tail
        self.traits = traits
    }

    /// A name without a word.
    convenience init(bytes: [UInt8], range: Range<Int>) {
        self.init(
            bytes: bytes,
            range: range,
            pieces: [],
            tokens: [],
            tail: [],
            traits: [],
            senses: WordSenses(),
            numbers: NumberSurroundings()
        )
    }

    /// The first run of digits from a piece on; the number of all pieces if there is none.
    ///
    /// Most rules need a number, and most pieces are words: going from number to number is what makes them quick.
    @inline(__always)
    func nextDigits(from piece: Int) -> Int { nextDigits(from: piece, in: numbers.all) }

    /// The first piece from one on that is a run of digits or has one at most `distance` pieces behind it.
    func nextDigits(from piece: Int, within distance: Int) -> Int { max(piece, nextDigits(from: piece) - distance) }

    /// The first run of digits from a piece on that may be of a kind; the number of all pieces if there is none.
    @inline(__always)
    func nextDigits(from piece: Int, in numbers: PieceHints) -> Int {
        guard let found = numbers.first(from: piece) else { return pieces.count }
        return found < PieceHints.firstOfMany ? found : digits(from: found)
    }

    /// The first run of digits from a piece on, looked for piece by piece.
    @inline(never)
    private func digits(from piece: Int) -> Int {
        var index = piece
        while index < pieces.count, pieces[index].kind != .digits { index += 1 }
        return min(index, pieces.count)
    }

    /// Whether the name is a file's: what was taken off as a media file's ending stands behind it.
    var isFile: Bool { range.upperBound < bytes.count && bytes[range.upperBound] == 0x2E }

    /// Whether the piece begins a token.
    func beginsToken(_ piece: Int) -> Bool { piece == 0 || pieces[piece - 1].token != pieces[piece].token }

    /// Whether the piece ends a token.
    func endsToken(_ piece: Int) -> Bool {
        piece + 1 == pieces.count || pieces[piece + 1].token != pieces[piece].token
    }

    /// Whether nothing, or a separator, follows the piece.
    func isFree(after piece: Int) -> Bool { piece + 1 >= pieces.count || !pieces[piece + 1].gap.isJoined }

    /// The gap before a piece; past the last piece, what follows it.
    func gap(before piece: Int) -> Gap { piece < pieces.count ? pieces[piece].gap : tail }

    /// The bytes that a run of pieces covers.
    func byteRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty, range.upperBound <= pieces.count else {
            return self.range.lowerBound..<self.range.lowerBound
        }
        return pieces[range.lowerBound].start..<pieces[range.upperBound - 1].end
    }

    /// Whether dashes stand at both sides of a number in a name that has underscores for blanks: `Quiet_Harbor-38-Fog`.
    func isSetOffByDashes(_ piece: Int) -> Bool {
        pieces[piece].gap == .dash && gap(before: piece + 1) == .dash && pieces[piece].digitCount >= 2
            && pieces.contains { $0.gap == .underscore }
            && pieces.allSatisfy { $0.gap.isDisjoint(with: [.space, .dot]) }
    }

    /// Whether every letter of the piece is upper case.
    func isUpper(_ piece: Int) -> Bool {
        var letters = 0
        for index in pieces[piece].start..<pieces[piece].end {
            if Letters.isLower(bytes[index]) { return false }
            if Letters.isUpper(bytes[index]) { letters += 1 }
        }
        return letters > 0
    }

    /// Whether the piece is a single letter, as in a dotted acronym.
    func isLetter(_ piece: Int) -> Bool {
        piece >= 0 && piece < pieces.count && pieces[piece].kind == .letters
            && pieces[piece].end - pieces[piece].start == 1
    }
}

extension TokenizedName {
    /// The bytes of a range as text; what is not UTF-8 becomes U+FFFD.
    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }
}
