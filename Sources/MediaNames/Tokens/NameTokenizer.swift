/// Splits one component of a path into tokens, and tokens into runs of letters and digits.
///
/// Works on the bytes of UTF-8; bytes that are not UTF-8 count as letters, so no name is refused.
struct NameTokenizer {
    private let end: Int
    private var index: Int
    private var gap: Gap = []
    private var brackets = InlineArray<32, Enclosure>(repeating: .none)
    private var depth = 0
    private var bracketCount = 0
    private var pieces: [Piece] = []
    private var tokens: [Token] = []
    private var traits: NameTraits = []

    /// How many bytes of a component are read: four times what file systems allow.
    ///
    /// Rules compare claims with each other; without a bound a hostile name would cost the square of its length.
    static let longest = 1_024

    private init(_ range: Range<Int>) {
        self.index = range.lowerBound
        self.end = min(range.upperBound, range.lowerBound + Self.longest)
        // Enough for nineteen names of twenty, and little enough for what allocators hand out quickly: a kilobyte.
        pieces.reserveCapacity(20)
        tokens.reserveCapacity(20)
    }

    /// The tokens of `range`, looked up in the vocabulary.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    static func tokenize(_ bytes: [UInt8], in range: Range<Int>, with lexicon: Lexicon) -> TokenizedName {
        var tokenizer = NameTokenizer(range)
        tokenizer.run(bytes.span)
        // Here, where nobody else holds the tokens yet: they would be copied to be changed.
        let senses = lexicon.lookUp(&tokenizer.tokens, of: tokenizer.pieces)
        return TokenizedName(
            bytes: bytes,
            range: range,
            pieces: tokenizer.pieces,
            tokens: tokenizer.tokens,
            tail: tokenizer.gap,
            traits: tokenizer.traits,
            senses: senses
        )
    }

    private mutating func run(_ bytes: Span<UInt8>) {
        while index < end {
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
        linkDigits()
    }

    /// Lets every piece know where the next number is, as most rules look at numbers only.
    private mutating func linkDigits() {
        var next = pieces.count
        for index in pieces.indices.reversed() {
            if pieces[index].kind == .digits { next = index }
            pieces[index].nextDigits = next
        }
    }

    /// Notes an ASCII byte that is neither letter nor digit.
    private mutating func separator(_ byte: UInt8) {
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

    private mutating func open(_ enclosure: Enclosure) {
        gap.insert(.open)
        bracketCount += 1
        // Deeper nesting than this is not told apart.
        if depth < brackets.count {
            brackets[depth] = enclosure
            depth += 1
        }
        traits.insert(.brackets)
        if enclosure == .curly { traits.insert(.curlyBrackets) }
    }

    private mutating func close() {
        gap.insert(.close)
        if depth > 0 { depth -= 1 }
        bracketCount += 1
    }

    /// Reads a character beyond ASCII that does not continue a word: a separator, a digit, an ideograph or a letter.
    private mutating func wide(_ bytes: Span<UInt8>) {
        let lead = bytes[index]
        let second = index + 1 < end ? bytes[index + 1] : 0
        let third = index + 2 < end ? bytes[index + 2] : 0
        switch WideCharacter(lead, second, third) {
        case .letter: letters(bytes)
        case .ideograph: ideographs(bytes)
        case .digit: wideDigits(bytes)
        case .invisible: index += min(3, end - index)
        case .separator(let ascii, let length):
            separator(ascii)
            index += min(length, end - index)
        case .open:
            open(.corner)
            index += 3
        case .close:
            close()
            index += 3
        }
    }

    private mutating func letters(_ bytes: Span<UInt8>) {
        let start = index
        // Most words are short and plain: their key is made in a register.
        var short: UInt64 = 0
        var bits: UInt64 = 0
        while index < end, bits < 64, Letters.isLetter(bytes[index]) {
            short |= UInt64(bytes[index] | 0x20) << bits
            bits += 8
            index += 1
        }
        var key = WordKey(short: short, count: Int(bits / 8))
        while index < end {
            let byte = bytes[index]
            if Letters.isLetter(byte) {
                key.append(byte | 0x20)
                index += 1
            } else if Letters.isSilent(byte) {
                // An apostrophe and its like belong to the word, but not to what spellings have in common.
                index += 1
            } else if byte >= 0x80 {
                let second = index + 1 < end ? bytes[index + 1] : 0
                let third = index + 2 < end ? bytes[index + 2] : 0
                guard case .letter = WideCharacter(byte, second, third) else { break }
                index += WideCharacter.appendLetter(byte, second, to: &key)
                while index < end, bytes[index] & 0xC0 == 0x80 {
                    key.append(bytes[index])
                    index += 1
                }
            } else {
                break
            }
        }
        append(.letters, from: start, key: key)
    }

    private mutating func digits(_ bytes: Span<UInt8>) {
        let start = index
        var value = 0
        var short: UInt64 = 0
        var bits: UInt64 = 0
        while index < end, bits < 64, Letters.isDigit(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            short |= UInt64(bytes[index]) << bits
            bits += 8
            index += 1
        }
        var key = WordKey(short: short, count: Int(bits / 8))
        while index < end, Letters.isDigit(bytes[index]) {
            if index - start < 9 { value = value * 10 + Int(bytes[index] - 0x30) }
            key.append(bytes[index])
            index += 1
        }
        append(.digits, from: start, key: key, value: index - start <= 9 ? value : -1, digitCount: index - start)
    }

    /// Full-width digits, U+FF10 to U+FF19.
    private mutating func wideDigits(_ bytes: Span<UInt8>) {
        let start = index
        var value = 0
        var count = 0
        var key = WordKey()
        while index + 2 < end, case .digit = WideCharacter(bytes[index], bytes[index + 1], bytes[index + 2]) {
            let digit = bytes[index + 2] - 0x90
            if count < 9 { value = value * 10 + Int(digit) }
            key.append(digit + 0x30)
            count += 1
            index += 3
        }
        append(.digits, from: start, key: key, value: count <= 9 ? value : -1, digitCount: count)
    }

    private mutating func ideographs(_ bytes: Span<UInt8>) {
        let start = index
        var key = WordKey()
        while index + 2 < end, case .ideograph = WideCharacter(bytes[index], bytes[index + 1], bytes[index + 2]) {
            for offset in 0..<3 { key.append(bytes[index + offset]) }
            index += 3
        }
        if index == start { index += min(3, end - index) }
        append(.ideographs, from: start, key: key)
    }

    private mutating func append(
        _ kind: Piece.Kind,
        from start: Int,
        key: WordKey,
        value: Int = -1,
        digitCount: Int = 0
    ) {
        if kind == .ideographs { traits.insert(.ideographs) }
        // Ideographs are a token of their own: `第05話` is three.
        if gap.isJoined, let last = pieces.last, last.kind != .ideographs, kind != .ideographs {
            tokens[tokens.count - 1].append(key)
        } else {
            tokens.append(Token(piece: pieces.count, key: key))
        }
        pieces.append(
            Piece(
                kind,
                start..<index,
                key: key,
                gap: gap,
                value: value,
                digitCount: digitCount,
                enclosure: depth == 0 ? .none : brackets[depth - 1],
                bracket: depth == 0 ? -1 : bracketCount,
                token: tokens.count - 1
            )
        )
        gap = []
    }
}
