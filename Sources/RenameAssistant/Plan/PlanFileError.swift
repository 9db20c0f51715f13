package import SystemPackage

/// Why a plan file is refused; nothing is touched then.
package enum PlanFileError: Error, Hashable, Sendable {
    /// The file cannot be read.
    case unreadable(FilePath, code: Int32)

    /// Somebody wrote to the file while it was read.
    case changed(FilePath)

    /// The file is not the JSON of a plan; the place and the reason in the decoder's words.
    case malformed(FilePath, at: String, reason: String)

    /// The file is a plan of another version of the format.
    case schemaVersion(FilePath, found: Int)

    /// A path of the plan cannot be used.
    case path(FilePath, group: Int, path: FilePath, PathFault)

    /// Two operations have the same source.
    case sourceTwice(FilePath, path: FilePath)

    /// Two accepted operations have the same destination, or ones that differ in case or normalisation alone.
    case destinationTwice(FilePath, path: FilePath)

    /// Two groups have the same number.
    case groupTwice(FilePath, group: Int)

    /// A root of the plan is not there.
    case rootMissing(FilePath, root: FilePath)

    /// A source is not there any more, and every source was to be.
    case sourceMissing(FilePath, path: FilePath)

    /// What is wrong with a path.
    package enum PathFault: Hashable, Sendable {
        /// It does not begin with `/`.
        case relative

        /// It has a `.` or `..` in it, or names no file.
        case notPlain

        /// It lies outside the plan's roots.
        case outsideRoots

        /// An accepted operation lacks it.
        case missing

        /// A name in it has more than 255 bytes.
        case nameTooLong

        /// Its bytes are not what its base64 says.
        case notBase64
    }
}
