import FilePaths
import Foundation
import Glibc
package import SystemPackage

/// What a person named, as absolute paths without symbolic links on the way.
package enum LibraryRoots {
    /// The absolute form of each path.
    ///
    /// - Parameter paths: Files and folders, absolute or relative to the current folder.
    /// - Returns: One path for each, in the same order.
    /// - Throws: ``LibraryRootError/notFound(_:code:)``
    package static func resolved(_ paths: [FilePath]) throws(LibraryRootError) -> [FilePath] {
        try paths.map { (path) throws(LibraryRootError) in
            guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
                throw .notFound(path, code: errno)
            }
            defer { free(resolved) }
            return FilePath(platformString: resolved)
        }
    }

    /// The absolute form of a folder that files are to be moved into.
    ///
    /// The folder must be there: where it is missing, its mount may be, and a new one would fill the disk below.
    ///
    /// - Parameter path: A folder, absolute or relative to the current folder.
    /// - Returns: The absolute path.
    /// - Throws: ``LibraryRootError``
    package static func resolvedFolder(_ path: FilePath) throws(LibraryRootError) -> FilePath {
        let resolved = try resolved([path])[0]
        guard isFolder(resolved) else { throw .notAFolder(path) }
        return resolved
    }

    /// The folder of each path: itself, or the one that a file lies in.
    package static func folders(of paths: [FilePath]) -> [FilePath] {
        paths.map { isFolder($0) ? $0 : $0.removingLastComponent() }.reduce(into: []) { folders, folder in
            if !folders.contains(folder) { folders.append(folder) }
        }
    }

    private static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        return path.withPlatformString { stat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
