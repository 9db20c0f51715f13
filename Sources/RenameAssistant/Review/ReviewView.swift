package import MediaNames

/// What a person is shown before a decision; how it is drawn is another's matter.
package struct ReviewView: Sendable {
    /// Which case of how many, from 1, and how many files of how many are decided.
    package let number: Int
    package let count: Int
    package let decided: Int
    package let total: Int

    /// What the case is about: the series, or the kind of files.
    package let title: String

    /// The bytes of the folder's path.
    package let folder: [UInt8]

    /// The files of the case, and which of them is looked at.
    package let rows: [ReviewRow]
    package let focus: Int

    /// What the numbers of the folder leave out or hold twice.
    package let numbers: [FolderNumbers.Series]

    /// The identity of the file that is looked at, field by field.
    package let fields: [ReviewField]

    package let certainty: String

    /// What speaks against renaming it, and what its name says otherwise than a person.
    package let objections: [Objection]

    /// The bytes of the names of files that want the same new name.
    package let rivalFiles: [[UInt8]]

    /// What a model suggested, where it differs from what is shown.
    package let suggestion: CheckedSuggestion?

    /// Other readings that could be chosen.
    package let rivals: [Rival]

    /// How many open files are like this one, with it: same series and same reasons.
    package let alike: Int

    /// In how many folders those are.
    package let alikeFolders: Int

    /// What Enter does.
    package let usual: ReviewAction

    /// What was read in the name, for the details; with the bytes that were read.
    package let evidence: (path: [UInt8], parsed: ParsedFilename)
}
