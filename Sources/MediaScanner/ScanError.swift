public import SystemPackage

/// Why a scan could not begin.
///
/// What goes wrong further down is a ``ScanProblem``: one unreadable folder does not end the scan of the others.
public enum ScanError: Error, Hashable, Sendable {
    /// There is nothing at the path.
    case notFound(FilePath)

    /// The path is there, but may not be read.
    case notReadable(FilePath, errno: Int32)

    /// The path is neither a folder nor a video: a device, a socket, or a file of another kind.
    case notMedia(FilePath)

    /// An ignore pattern is not a regular expression.
    case invalidPattern(String, reason: String)
}
