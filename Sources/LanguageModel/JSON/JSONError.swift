/// Why bytes are not one JSON value that can be relied on.
package enum JSONError: Error, Hashable, Sendable {
    /// Something else stands at this byte than JSON allows.
    case unexpected(at: Int)

    /// The bytes end within a value.
    case endsEarly

    /// Something follows the value.
    case trailing(at: Int)

    /// Values are nested deeper than anybody asked for.
    case tooDeep

    /// A key stands twice in one object, so that two readers may see two things.
    case duplicateKey(String)

    /// The text is not UTF-8, or has half of a surrogate pair.
    case notText(at: Int)

    /// A control character stands in a string.
    case controlCharacter(at: Int)

    /// A number that no integer and no double can hold.
    case number(at: Int)
}
