/// Why an answer's text is no suggestion.
package enum AnswerFlaw: Error, Hashable, Sendable {
    /// The text is not one JSON value that can be relied on.
    case notJSON(JSONError)

    /// The text is JSON, but no object.
    case notAnObject

    /// The object has a key that was not asked for.
    case unknownField(String)

    /// The object lacks the key that all others depend on.
    case missingField(String)

    /// The value is of a kind or size that this field cannot have.
    case value(field: String)
}
