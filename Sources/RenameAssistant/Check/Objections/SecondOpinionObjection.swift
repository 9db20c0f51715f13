/// Rules and model do not agree, so neither is a witness for the other.
package struct SecondOpinionObjection: SuggestionObjection {
    package static let code = "second_opinion"
    package static let isFatal = false

    /// Whether the rules had the suggested numbers among their readings.
    package let isKept: Bool

    package init(isKept: Bool) {
        self.isKept = isKept
    }

    package var message: String {
        isKept ? "it takes another reading than the rules put first" : "it reads the numbers as the rules did not"
    }
}
