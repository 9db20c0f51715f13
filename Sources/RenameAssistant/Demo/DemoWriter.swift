import CFileSystem
import FilePaths
import Glibc
package import SystemPackage

/// Writes the demonstration library.
///
/// It makes new files in a folder of its own and opens none that exists; nothing of the user's can be changed.
package enum DemoWriter {
    /// Why the library was not written.
    package enum Failure: Error, Hashable, Sendable {
        /// There is something in the folder already.
        case notEmpty(FilePath)

        /// The path is a file.
        case notFolder(FilePath)

        /// The file system refused.
        case refused(FilePath, errno: Int32)
    }

    /// Writes the library.
    ///
    /// - Parameter folder: An empty folder, or a path where there is nothing; missing folders above are made as well.
    /// - Returns: How many files were written.
    /// - Throws: ``Failure``; what was written before a refusal stays.
    package static func write(to folder: FilePath) throws(Failure) -> Int {
        try makeFolder(folder)
        guard try isEmpty(folder) else { throw .notEmpty(folder) }
        for file in DemoLibrary.files {
            let path = folder.appending(file.path)
            try makeFolder(path.removingLastComponent())
            try write(file.content, to: path)
        }
        return DemoLibrary.files.count
    }

    private static func makeFolder(_ folder: FilePath) throws(Failure) {
        var made = FilePath(root: folder.root)
        for component in folder.components {
            made.append(component)
            let code = made.withPlatformString { mkdir($0, 0o777) == 0 ? 0 : errno }
            // What cannot be made because its disk is read-only may still be there.
            guard code == 0 || isFolder(made) else {
                throw code == EEXIST || code == ENOTDIR ? .notFolder(made) : .refused(made, errno: code)
            }
        }
    }

    private static func isFolder(_ path: FilePath) -> Bool {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return false }
        return status.st_mode & S_IFMT == S_IFDIR
    }

    private static func isEmpty(_ folder: FilePath) throws(Failure) -> Bool {
        guard let stream = folder.withPlatformString({ opendir($0) }) else {
            throw .refused(folder, errno: errno)
        }
        defer { closedir(stream) }
        // Every folder lists itself and the one above.
        for _ in 0..<2 where readdir(stream) == nil { return true }
        return readdir(stream) == nil
    }

    private static func write(_ content: [UInt8], to path: FilePath) throws(Failure) {
        let descriptor = path.withPlatformString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
        guard descriptor >= 0 else { throw .refused(path, errno: errno) }
        defer { close(descriptor) }
        let written = content.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        guard written == content.count else { throw .refused(path, errno: written < 0 ? errno : ENOSPC) }
    }
}
