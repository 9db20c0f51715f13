/// The suggestion leaves words of the name unexplained that are no known noise.
package struct UnexplainedObjection: SuggestionObjection {
    package static let code = "unexplained"
    package static let isFatal = false

    package let words: [String]

    package init(words: [String]) {
        self.words = words
    }

    package var message: String {
        "it leaves " + words.prefix(4).map { "'\($0)'" }.joined(separator: ", ") + " unexplained"
    }
}
