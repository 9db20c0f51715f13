/// What came of an action.
package enum ReviewReply: Hashable, Sendable {
    /// It is done; nothing need be said.
    case done

    /// It is done, for so many files; so many others of those meant are left, for the first reason given. So many more are
    /// settled by that, since what stood in their way is gone.
    case settled(Int, left: Int = 0, freed: Int = 0, because: Objection? = nil)

    /// So many files are shown as something else now; nothing is decided by that.
    case shown(Int)

    /// It is not done, and nothing has changed.
    case refused([Objection])

    /// A text is no value of its field.
    case noValue(IdentityField)

    /// The numbers of a file cannot be moved so: it has none, or one would fall below 0.
    case noOffset

    /// There is nothing to take back.
    case nothingToUndo

    /// The decision could not be kept, so it was not taken; the words are the system's.
    case notKept(String)
}
