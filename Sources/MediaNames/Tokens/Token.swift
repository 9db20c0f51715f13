/// A piece of a name between separators, with what the vocabulary knows about the word.
struct Token: Sendable {
    /// The word in lower case.
    var key: WordKey

    /// What the word means where it is a release tag, or `.unknown`.
    var word = Word.unknown

    private let firstPiece: UInt16
    private var endPiece: UInt16
    private var words: UInt16 = 1

    /// Whether the vocabulary has words that begin so and go on as the next token does.
    var mayGoOn = false

    /// A token of one piece or more.
    init(piece: Int, count: Int, key: WordKey) {
        self.key = key
        firstPiece = UInt16(truncatingIfNeeded: piece)
        endPiece = firstPiece &+ UInt16(truncatingIfNeeded: count)
    }

    /// The indices of its runs of letters and digits.
    var pieces: Range<Int> { Int(firstPiece)..<Int(endPiece) }

    /// How many tokens from this one on make the word: two for `WEB-DL`, 0 inside a word that began before.
    var span: Int {
        get { Int(words) }
        set { words = UInt16(truncatingIfNeeded: newValue) }
    }

    /// Adds the piece that follows the last one.
    mutating func append(_ key: WordKey) {
        endPiece &+= 1
        self.key = self.key.joined(with: key)
    }
}
