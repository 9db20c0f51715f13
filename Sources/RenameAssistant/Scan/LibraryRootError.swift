package import SystemPackage

/// Why a path that a person named cannot be worked on.
package enum LibraryRootError: Error, Hashable, Sendable {
    /// There is nothing at the path, or it cannot be reached.
    case notFound(FilePath, code: Int32)

    /// The path is a file where a folder is needed.
    case notAFolder(FilePath)
}
