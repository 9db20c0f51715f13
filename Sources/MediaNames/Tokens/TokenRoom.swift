/// Memory for the tokens and pieces of one name while it is split.
///
/// An array asks at each new element whether it is the only owner of its memory; here nobody else can be. Nothing is
/// written behind the end: every function that writes looks for room first, and one that has found room knows that the
/// memory has an address.
struct TokenRoom: ~Copyable {
    private let pieces: UnsafeMutableBufferPointer<Piece>
    private let tokens: UnsafeMutableBufferPointer<Token>

    /// How many pieces were written.
    private(set) var pieceCount = 0

    /// How many tokens were written.
    private(set) var tokenCount = 0

    /// Whether there were more pieces or tokens than room for them; those were left out.
    private(set) var isFull = false

    /// Where the pieces are that are runs of digits.
    private var digits = PieceHints()

    /// Two stretches of memory that nobody else uses meanwhile; what they hold is taken for no value.
    init(pieces: UnsafeMutableBufferPointer<Piece>, tokens: UnsafeMutableBufferPointer<Token>) {
        self.pieces = pieces
        self.tokens = tokens
    }

    /// Adds a piece.
    @inline(__always)
    mutating func append(_ piece: Piece) {
        guard pieceCount < pieces.count else {
            isFull = true
            return
        }
        unsafe (pieces.baseAddress.unsafelyUnwrapped + pieceCount).initialize(to: piece)
        digits.insert(pieceCount, if: piece.kind == .digits)
        pieceCount &+= 1
    }

    /// Adds a token.
    @inline(__always)
    mutating func append(_ token: Token) {
        guard tokenCount < tokens.count else {
            isFull = true
            return
        }
        unsafe (tokens.baseAddress.unsafelyUnwrapped + tokenCount).initialize(to: token)
        tokenCount &+= 1
    }

    /// Adds the piece that comes next to the last token.
    @inline(__always)
    mutating func extendLastToken(by key: WordKey) {
        guard tokenCount > 0 else { return }
        unsafe tokens[tokenCount - 1].append(key)
    }

    /// What the numbers stand beside.
    var numbers: NumberSurroundings {
        // The count is that of the pieces that were written.
        let pieces = unsafe UnsafeBufferPointer(rebasing: pieces[..<pieceCount])
        var numbers = NumberSurroundings(digits)
        var next = digits.first(from: 0) ?? pieceCount
        while next < pieceCount {
            // Those that share a bit have to be looked at.
            if unsafe next < PieceHints.firstOfMany || pieces[next].kind == .digits {
                unsafe numbers.note(next, of: pieces)
            }
            next = digits.first(from: next &+ 1) ?? pieceCount
        }
        return numbers
    }

    /// The pieces that were written.
    var allPieces: [Piece] { unsafe Array(UnsafeBufferPointer(rebasing: pieces[..<pieceCount])) }

    /// The tokens that were written.
    var allTokens: [Token] { unsafe Array(UnsafeBufferPointer(rebasing: tokens[..<tokenCount])) }

    /// Lends the tokens and pieces that were written.
    func withTokens<Result>(_ body: (Span<Token>, Span<Piece>) -> Result) -> Result {
        // Both counts are those of the values that were written, and neither span outlives the call.
        let words = unsafe Span(_unsafeElements: UnsafeMutableBufferPointer(rebasing: tokens[..<tokenCount]))
        let runs = unsafe Span(_unsafeElements: UnsafeMutableBufferPointer(rebasing: pieces[..<pieceCount]))
        return body(words, runs)
    }

    /// Looks the tokens up, and the words in them where some may have more than one.
    func lookUp(in lexicon: Lexicon, intoTokens: Bool) -> WordSenses {
        // Both counts are those of the values that were written.
        var words = unsafe MutableSpan(_unsafeElements: UnsafeMutableBufferPointer(rebasing: tokens[..<tokenCount]))
        let runs = unsafe Span(_unsafeElements: UnsafeMutableBufferPointer(rebasing: pieces[..<pieceCount]))
        return lexicon.lookUp(&words, of: runs, intoTokens: intoTokens)
    }
}
