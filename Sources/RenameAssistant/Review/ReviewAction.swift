/// What a person can do about the file that is looked at.
package enum ReviewAction: Hashable, Sendable {
    /// It is what is shown.
    case accept

    /// It and all like it (same series, same reasons) are what is shown.
    case acceptAlike

    /// One field is another.
    case edit(IdentityField, String)

    /// One field is another for the whole season or series.
    case fix(Fix, FixScope)

    /// Another reading of the name is right: a rival by its place, from 0; for all alike, if it is to be so.
    case choose(Int, forAlike: Bool)

    /// All that was edited is what is shown.
    case acceptEdited

    /// What the model suggested is right.
    case chooseSuggestion

    /// It keeps its name.
    case skip

    /// All open files of its folder keep their names.
    case skipFolder

    /// The last decision is taken back.
    case undo

    /// Another file of the case is looked at: so many further on, or back.
    case move(Int)

    /// The next or an earlier case is looked at.
    case moveCase(Int)

    /// What is mended once for many files.
    package enum Fix: Hashable, Sendable {
        case field(IdentityField, String)

        /// All numbers of episodes are moved by so much.
        case offset(Int)
    }

    /// How far a fix goes.
    package enum FixScope: Hashable, Sendable {
        /// The files of the series in this folder.
        case folder

        /// The files of the series in all folders of the plan.
        case series
    }
}
