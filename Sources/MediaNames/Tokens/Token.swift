/// A piece of a name between separators, with what the vocabulary knows about the word.
struct Token: Sendable {
    /// The indices of its runs of letters and digits.
    var pieces: Range<Int>

    /// The word in lower case.
    var key: WordKey

    /// What the word means where it is a release tag, or `.unknown`.
    var word = Word.unknown

    /// How many tokens from this one on make the word: two for `WEB-DL`, 0 inside a word that began before.
    var span = 1
}
