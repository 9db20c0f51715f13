/// Splits one component of a path into tokens, and tokens into runs of letters and digits.
///
/// Works on the bytes of UTF-8; bytes that are not UTF-8 count as letters, so no name is refused.
struct NameTokenizer: ~Copyable {
    /// The offset behind the last byte that is read.
    let end: Int

    /// The offset of the next byte.
    var index: Int

    /// What stands before the next piece.
    private var gap: Gap = []
    private var brackets = InlineArray<32, Enclosure>(repeating: .none)
    private var depth = 0
    private var bracketCount = 0

    /// The innermost bracket that is open, and the number that pieces in it have.
    private var enclosure = Enclosure.none
    private var bracket = -1

    private var traits: NameTraits = []

    /// Whether the next piece begins a token though nothing stands before it.
    var beginsToken = false

    private var room: TokenRoom

    /// How many bytes of a component are read: four times what file systems allow.
    ///
    /// Rules compare claims with each other; without a bound a hostile name would cost the square of its length.
    static let longest = 1_024

    /// Enough pieces for nineteen names of twenty, and so few that they need no allocation: a kilobyte.
    private static let usualRoom = 20

    /// Longer names than this have more pieces as often as not, so it is not tried whether they fit in.
    private static let usualLength = 80

    private init(_ range: Range<Int>, room: consuming TokenRoom) {
        self.index = range.lowerBound
        self.end = min(range.upperBound, range.lowerBound + Self.longest)
        self.room = room
    }

    /// The tokens of `range`, looked up in the vocabulary.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    static func tokenize(_ bytes: [UInt8], in range: Range<Int>, with lexicon: Lexicon) -> TokenizedName {
        // No piece is shorter than a byte, so the second room holds any name.
        (range.count > usualLength ? nil : tokenize(bytes, in: range, with: lexicon, room: usualRoom))
            ?? tokenize(bytes, in: range, with: lexicon, room: min(range.count, longest))
            ?? TokenizedName(bytes: bytes, range: range)
    }

    /// The tokens of `range`; `nil` if it has more pieces than `room`.
    private static func tokenize(
        _ bytes: [UInt8],
        in range: Range<Int>,
        with lexicon: Lexicon,
        room: Int
    ) -> TokenizedName? {
        withUnsafeTemporaryAllocation(of: Piece.self, capacity: room) { pieces in
            withUnsafeTemporaryAllocation(of: Token.self, capacity: room) { tokens in
                var tokenizer = NameTokenizer(range, room: TokenRoom(pieces: pieces, tokens: tokens))
                tokenizer.run(bytes.span)
                return tokenizer.room.isFull ? nil : tokenizer.name(bytes, range, lexicon)
            }
        }
    }

    /// Lends the tokens of `range`, looked up in the vocabulary, to whoever looks at them once.
    ///
    /// - Parameters:
    ///   - bytes: The path.
    ///   - range: What is split.
    ///   - lexicon: The vocabulary.
    ///   - body: Looks at the tokens and their pieces, which do not outlive the call.
    /// - Returns: What `body` returns; `nil` for so many pieces as hardly a name has.
    static func withTokens<Result>(
        _ bytes: [UInt8],
        in range: Range<Int>,
        with lexicon: Lexicon,
        _ body: (Span<Token>, Span<Piece>) -> Result
    ) -> Result? {
        withUnsafeTemporaryAllocation(of: Piece.self, capacity: usualRoom) { pieces in
            withUnsafeTemporaryAllocation(of: Token.self, capacity: usualRoom) { tokens in
                var tokenizer = NameTokenizer(range, room: TokenRoom(pieces: pieces, tokens: tokens))
                tokenizer.run(bytes.span)
                guard !tokenizer.room.isFull else { return nil }
                // Nobody asks for the senses of words that numbers are glued to.
                _ = tokenizer.room.lookUp(in: lexicon, NumberSurroundings())
                return tokenizer.room.withTokens(body)
            }
        }
    }

    /// What was read, looked up in the vocabulary.
    private func name(_ bytes: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> TokenizedName {
        let numbers = room.linkDigits()
        let senses = room.lookUp(in: lexicon, numbers)
        return TokenizedName(
            bytes: bytes,
            range: range,
            pieces: room.allPieces,
            tokens: room.allTokens,
            tail: gap,
            traits: traits,
            senses: senses,
            numbers: numbers
        )
    }

    private mutating func run(_ bytes: Span<UInt8>) {
        while index < end, !room.isFull {
            let byte = bytes[index]
            if Letters.isLetter(byte) || Letters.isDigit(byte) {
                if shortToken(bytes) { continue }
                if Letters.isDigit(byte) {
                    digits(bytes)
                } else {
                    letters(bytes)
                }
            } else if Letters.isSilent(byte) {
                letters(bytes)
            } else if byte < 0x80 {
                separator(byte)
                index += 1
            } else {
                wide(bytes)
            }
        }
    }

    /// Reads a token of at most seven letters and digits that separators set apart, as most are.
    ///
    /// - Returns: Whether one stands there; if not, nothing was read.
    @inline(__always)
    private mutating func shortToken(_ bytes: Span<UInt8>) -> Bool {
        guard !gap.isJoined || room.pieceCount == 0 else { return false }
        let word = EightBytes(bytes, at: index)
        let digits = word.digits
        let count = min(EightBytes.run(digits | word.letters), end &- index)
        guard count < 8 else { return false }
        var next: UInt8 = 0
        if index &+ count < end {
            next = UInt8(truncatingIfNeeded: word.word &>> UInt64(count &* 8))
            // A word goes on with an apostrophe, or beyond ASCII.
            guard next < 0x80, !Letters.isSilent(next) else { return false }
        }
        // A bit for each byte at which letters give way to digits, or digits to letters.
        var changes = (digits ^ digits << 8) & (1 &<< UInt64(count &* 8) &- 0x100)
        let pieceCount = changes.nonzeroBitCount &+ 1
        guard room.holds(pieceCount) else { return false }
        let whole = word.key(from: 0, count: count)
        room.append(Token(piece: room.pieceCount, count: pieceCount, key: whole))
        if changes == 0, digits & 0x80 == 0 {
            append(.letters, from: index, to: index &+ count, key: whole, value: -1, digitCount: 0)
            pass(count, before: next)
            return true
        }
        var start = 0
        while true {
            let end = changes == 0 ? count : changes.trailingZeroBitCount &>> 3
            changes &= changes &- 1
            let isNumber = digits &>> UInt64(start &* 8) & 0x80 != 0
            let key = word.key(from: start, count: end &- start)
            append(
                isNumber ? .digits : .letters,
                from: index &+ start,
                to: index &+ end,
                key: key,
                value: isNumber ? key.number : -1,
                digitCount: isNumber ? end &- start : 0
            )
            start = end
            if start == count { break }
        }
        pass(count, before: next)
        return true
    }

    /// Passes over a token and the separator behind it, where that is one of the two that nearly all names have.
    @inline(__always)
    private mutating func pass(_ count: Int, before separator: UInt8) {
        index &+= count
        guard separator == 0x2E || separator == 0x20 else { return }
        gap = separator == 0x2E ? .dot : .space
        index &+= 1
    }

    /// Notes an ASCII byte that is neither letter nor digit.
    mutating func separator(_ byte: UInt8) {
        switch byte {
        case 0x20, 0x09: gap.insert(.space)
        case 0x2E: gap.insert(.dot)
        case 0x5F: gap.insert(.underscore)
        case 0x2D:
            if gap.contains(.dash) { gap.insert(.manyDashes) }
            gap.insert(.dash)
        case 0x2C, 0x3B: gap.insert(.comma)
        case 0x2B: gap.insert(.plus)
        case 0x26: gap.insert(.ampersand)
        case 0x7E: gap.insert(.tilde)
        case 0x28: open(.round)
        case 0x5B: open(.square)
        case 0x7B: open(.curly)
        case 0x29, 0x5D, 0x7D: close()
        case 0x2F, 0x5C, 0x7C: gap.insert(.slash)
        case 0x3A: gap.insert(.colon)
        case 0x23:
            gap.insert(.hash)
            traits.insert(.numberSign)
        default: gap.insert(.other)
        }
    }

    /// Notes a bracket that opens.
    mutating func open(_ enclosure: Enclosure) {
        gap.insert(.open)
        bracketCount += 1
        // Deeper nesting than this is not told apart.
        if depth < brackets.count {
            brackets[depth] = enclosure
            depth += 1
        }
        self.enclosure = brackets[depth - 1]
        bracket = bracketCount
        traits.insert(.brackets)
        if enclosure == .curly { traits.insert(.curlyBrackets) }
    }

    /// Notes a bracket that closes.
    mutating func close() {
        gap.insert(.close)
        if depth > 0 { depth -= 1 }
        bracketCount += 1
        enclosure = depth == 0 ? .none : brackets[depth - 1]
        bracket = depth == 0 ? -1 : bracketCount
    }

    /// Adds a piece that ends here, to the token before if nothing stands between the two.
    mutating func append(
        _ kind: Piece.Kind,
        from start: Int,
        key: WordKey,
        value: Int = -1,
        digitCount: Int = 0
    ) {
        if kind == .ideographs { traits.insert(.ideographs) }
        // Ideographs are a token of their own: `第05話` is three.
        if gap.isJoined, !beginsToken, let last = room.lastKind, last != .ideographs, kind != .ideographs {
            room.extendLastToken(by: key)
        } else {
            room.append(Token(piece: room.pieceCount, count: 1, key: key))
        }
        beginsToken = false
        append(kind, from: start, to: index, key: key, value: value, digitCount: digitCount)
    }

    @inline(__always)
    private mutating func append(
        _ kind: Piece.Kind,
        from start: Int,
        to end: Int,
        key: WordKey,
        value: Int,
        digitCount: Int
    ) {
        room.append(
            Piece(
                kind,
                start..<end,
                key: key,
                gap: gap,
                value: value,
                digitCount: digitCount,
                enclosure: enclosure,
                bracket: bracket,
                token: room.tokenCount &- 1
            )
        )
        gap = []
    }
}
