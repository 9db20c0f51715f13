/// One component of a path, split into tokens: what every rule looks at.
struct TokenizedName: Sendable {
    /// The whole path; all offsets count from its beginning.
    let bytes: [UInt8]

    /// The component within the path, without the extension.
    let range: Range<Int>

    var pieces: [Piece]
    var tokens: [Token]

    /// What follows the last piece.
    let tail: Gap

    /// Looks every token up, longest phrase first: `DTS-HD` is one word of two tokens.
    mutating func lookUp(in lexicon: Lexicon) {
        for index in tokens.indices { tokens[index].word = lexicon[tokens[index].key] }
        var index = 0
        while index < tokens.count {
            let span = phrase(at: index, in: lexicon)
            index += span
        }
    }

    /// Joins the tokens of a phrase that begins at `index`.
    ///
    /// - Returns: How many tokens the word there has.
    private mutating func phrase(at index: Int, in lexicon: Lexicon) -> Int {
        var span = 1
        var word = tokens[index].word
        var key = tokens[index].key
        let isLetter = key.count == 1
        for length in 2...4 where index + length - 1 < tokens.count {
            let next = tokens[index + length - 1]
            let first = pieces[next.pieces.lowerBound]
            let count = key.count + next.key.count
            guard count <= WordKey.capacity, first.gap.isBlankOrDash, !first.gap.isSpacedDash else { break }
            // `L.D` in an acronym is no word, `H.264` is; a tag that stands for itself is not the tail of another.
            if isLetter, first.kind != .digits { break }
            if next.word.isTag, next.word.weight == .strong { break }
            key = key.joined(with: next.key)
            guard lexicon.mayHold(key, count: count) else { continue }
            let phrase = lexicon[key]
            if phrase.sense != .unknown {
                word = phrase
                span = length
            }
        }
        guard span > 1 else { return 1 }
        for inner in index..<(index + span) {
            tokens[inner].word = word
            tokens[inner].span = inner == index ? span : 0
        }
        return span
    }

    /// Whether the piece begins a token.
    func beginsToken(_ piece: Int) -> Bool { tokens[pieces[piece].token].pieces.lowerBound == piece }

    /// Whether the piece ends a token.
    func endsToken(_ piece: Int) -> Bool { tokens[pieces[piece].token].pieces.upperBound == piece + 1 }

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
