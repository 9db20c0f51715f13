/// One component of a path, split into tokens: what every rule looks at.
struct TokenizedName: Sendable {
    /// The whole path; all offsets count from its beginning.
    let bytes: [UInt8]

    /// The component within the path, without the extension.
    let range: Range<Int>

    let pieces: [Piece]
    private(set) var tokens: [Token]

    /// What follows the last piece.
    let tail: Gap

    /// What the name holds at all.
    let traits: NameTraits

    /// The senses of all words in the name.
    private(set) var senses = WordSenses()

    /// A name of these tokens, looked up in the vocabulary, longest phrase first: `DTS-HD` is one word of two tokens.
    init(
        bytes: [UInt8],
        range: Range<Int>,
        pieces: consuming [Piece],
        tokens: consuming [Token],
        tail: Gap,
        traits: NameTraits,
        lexicon: Lexicon
    ) {
        self.bytes = bytes
        self.range = range
        self.pieces = pieces
        self.tokens = tokens
        self.tail = tail
        self.traits = traits
        lookUp(in: lexicon)
    }

    private mutating func lookUp(in lexicon: Lexicon) {
        for index in tokens.indices {
            let word = lexicon[tokens[index].key]
            tokens[index].word = word
            senses.insert(word.sense)
            if tokens[index].pieces.count > 1 { lookUpPieces(of: tokens[index], in: lexicon) }
        }
        var index = 0
        while index < tokens.count {
            index += phrase(at: index, in: lexicon)
        }
    }

    /// Notes what the words mean that a number is glued to: the `Season` of `Season2`.
    private mutating func lookUpPieces(of token: Token, in lexicon: Lexicon) {
        for piece in token.pieces where pieces[piece].kind == .letters && pieces[piece].key.count > 1 {
            senses.insert(lexicon[pieces[piece].key].sense)
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
            let count = key.count + next.key.count
            guard count <= WordKey.capacity else { break }
            let first = pieces[next.pieces.lowerBound]
            guard first.gap.isBlankOrDash, !first.gap.isSpacedDash else { break }
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
        senses.insert(word.sense)
        for inner in index..<(index + span) {
            tokens[inner].word = word
            tokens[inner].span = inner == index ? span : 0
        }
        return span
    }

    /// The first run of digits from a piece on; the number of all pieces if there is none.
    ///
    /// Most rules need a number, and most pieces are words: going from number to number is what makes them quick.
    func nextDigits(from piece: Int) -> Int { piece < pieces.count ? pieces[piece].nextDigits : pieces.count }

    /// The first piece from one on that is a run of digits or has one at most `distance` pieces behind it.
    func nextDigits(from piece: Int, within distance: Int) -> Int { max(piece, nextDigits(from: piece) - distance) }

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
