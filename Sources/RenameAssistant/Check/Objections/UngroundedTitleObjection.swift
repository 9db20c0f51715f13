/// A word of the suggested title stands neither in the name nor in its folders.
package struct UngroundedTitleObjection: SuggestionObjection {
    package static let code = "ungrounded_title"
    package static let isFatal = true

    package let word: String

    package init(word: String) {
        self.word = word
    }

    package var message: String { "'\(word)' of its title stands neither in the name nor in its folders" }
}
