/// What came of an action.
package enum ReviewReply: Hashable, Sendable {
    /// It is done; nothing need be said.
    case done

    /// It is done, for so many files; so many others of those meant are left, for the first reason given.
    case settled(Int, left: Int, because: Objection?)

    /// It is not done, and nothing has changed.
    case refused([Objection])

    /// A text is no value of its field.
    case noValue(IdentityField)

    /// There is nothing to take back.
    case nothingToUndo

    /// The decision could not be kept, so it was not taken; the words are the system's.
    case notKept(String)
}
