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
    private var brackets = OpenBrackets()
    var traits: NameTraits = []

    /// Whether two words may be one token for what cannot be seen between them.
    var holdsInvisible = false

    /// Whether the next piece begins a token though nothing stands before it.
    var beginsToken = true

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
                // Nobody asks for the senses.
                _ = tokenizer.room.lookUp(in: lexicon, intoTokens: false)
                return tokenizer.room.withTokens(body)
            }
        }
    }

    /// What was read, looked up in the vocabulary.
    private func name(_ bytes: [UInt8], _ range: Range<Int>, _ lexicon: Lexicon) -> TokenizedName {
        let numbers = room.numbers
        let senses = room.lookUp(in: lexicon, intoTokens: numbers.touchWords || holdsInvisible)
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
        guard index < end else { return }
        guard bytes.count >= 8 else {
            while index < end, !room.isFull { step(bytes) }
            return
        }
        let table = Gap.meanings
        let meanings = table.span
        var classes = ByteClasses(bytes, from: index, to: end)
        while index < end, !room.isFull {
            if index >= classes.end { classes = ByteClasses(bytes, from: index, to: end) }
            if !shortPiece(bytes, classes, meanings) { step(bytes) }
        }
    }

    /// Reads what stands next, whatever it is: a piece of any length or a separator.
    @inline(never)
    private mutating func step(_ bytes: Span<UInt8>) {
        let byte = bytes[index]
        if Letters.isLetter(byte) || Letters.isSilent(byte) {
            letters(bytes)
        } else if Letters.isDigit(byte) {
            digits(bytes)
        } else if byte < 0x80 {
            separator(byte)
            index += 1
        } else {
            wide(bytes)
        }
    }

    /// Reads a piece of at most eight letters or digits, as most are, and what parts it from the next.
    ///
    /// - Parameters:
    ///   - bytes: The path, at least eight bytes.
    ///   - classes: What they are.
    ///   - meanings: ``Gap/meanings``.
    /// - Returns: Whether one stands there; if not, nothing was read.
    @inline(__always)
    private mutating func shortPiece(
        _ bytes: Span<UInt8>,
        _ classes: ByteClasses,
        _ meanings: Span<Gap>
    ) -> Bool {
        let run = classes.run(at: index)
        guard UInt(bitPattern: run.count &- 1) < 8 else { return false }
        let start = index
        let behind = ShortGap(EightBytes(amongEight: bytes, at: start &+ run.count).word, count: run.gapCount, meanings)
        if behind.continuation | run.mark != 0, !isWhole(behind, bytes) { return false }
        let key = EightBytes(amongEight: bytes, at: start).key(from: 0, count: run.count)
        index = start &+ run.count
        // Nobody can foretell whether they are digits: what letters are as a number becomes -1.
        let ifNumber = 0 &- Int(truncatingIfNeeded: run.number)
        add(
            run.number != 0 ? .digits : .letters,
            from: start,
            key: key,
            value: key.number & ifNumber | ~ifNumber,
            digitCount: run.count & ifNumber
        )
        if behind.isUsual {
            gap = behind.gap
            index &+= run.gapCount
        }
        return true
    }

    /// Whether a run of letters or digits is a piece as it stands, though an apostrophe or an episode's mark is near.
    @inline(never)
    private func isWhole(_ behind: ShortGap, _ bytes: Span<UInt8>) -> Bool {
        guard behind.continuation == 0, !gap.isJoined || room.pieceCount == 0 else { return false }
        // The mark of so short a word as `HubS01E2` is taken for its last letter.
        for next in index..<min(index + 8, end) where !Letters.isLetter(bytes[next]) && !Letters.isDigit(bytes[next]) {
            return bytes[next] < 0x80 && !Letters.isSilent(bytes[next])
        }
        return end - index < 8
    }

    /// Notes an ASCII byte that is neither letter nor digit, or what a character beyond ASCII means.
    mutating func separator(_ byte: UInt8) {
        switch byte {
        case 0x28: open(.round)
        case 0x5B: open(.square)
        case 0x7B: open(.curly)
        case 0x29, 0x5D, 0x7D: close()
        default:
            let next = Gap(separator: byte)
            if next == .hash { traits.insert(.numberSign) }
            // The wide twins of some marks part words.
            gap.append(next == .mark ? .other : next)
        }
    }

    /// Notes a bracket that opens.
    mutating func open(_ enclosure: Enclosure) {
        gap.insert(.open)
        brackets.open(enclosure)
        traits.insert(.brackets)
        if enclosure == .curly { traits.insert(.curlyBrackets) }
    }

    /// Notes a bracket that closes.
    mutating func close() {
        gap.insert(.close)
        brackets.close()
    }

    /// Adds a piece that ends here, to the token before if nothing stands between the two.
    mutating func append(
        _ kind: Piece.Kind,
        from start: Int,
        key: WordKey,
        value: Int = -1,
        digitCount: Int = 0
    ) {
        add(kind, from: start, key: key, value: value, digitCount: digitCount)
    }

    @inline(__always)
    private mutating func add(
        _ kind: Piece.Kind,
        from start: Int,
        key: WordKey,
        value: Int,
        digitCount: Int
    ) {
        // Ideographs are a token of their own: `第05話` is three.
        if gap.isJoined, !beginsToken, kind != .ideographs {
            room.extendLastToken(by: key)
        } else {
            room.append(Token(piece: room.pieceCount, count: 1, key: key))
        }
        beginsToken = kind == .ideographs
        room.append(
            Piece(
                kind,
                start..<index,
                key: key,
                gap: gap,
                value: value,
                digitCount: digitCount,
                enclosure: brackets.innermost,
                bracket: brackets.number,
                token: room.tokenCount &- 1
            )
        )
        gap = []
    }
}
