/// A number of the suggestion stands nowhere in the name in a role that it could have.
package struct UngroundedNumberObjection: SuggestionObjection {
    package static let code = "ungrounded_number"
    package static let isFatal = true

    package let field: String
    package let number: String

    package init(field: String, number: String) {
        self.field = field
        self.number = number
    }

    package var message: String { "\(field) \(number) does not stand in the name, or is something else there" }
}
