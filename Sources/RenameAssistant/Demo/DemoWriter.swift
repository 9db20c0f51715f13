import FilePaths
import Foundation
import Glibc
import MediaNames
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
    /// - Returns: How many media files were written, and where the plan is that swaps two of them.
    /// - Throws: ``Failure``; what was written before a refusal stays.
    package static func write(to folder: FilePath) throws(Failure) -> (count: Int, plan: FilePath) {
        try makeFolder(folder)
        guard try isEmpty(folder) else { throw .notEmpty(folder) }
        for file in DemoLibrary.files {
            let path = folder.appending(file.path)
            try makeFolder(path.removingLastComponent())
            try write(file.content, to: path)
        }
        let plan = folder.appending("swap.json")
        try write(PlanWriter.bytes(of: swap(in: folder)), to: plan)
        return (DemoLibrary.files.count, plan)
    }

    /// The plan that gives the swapped episodes their right names.
    private static func swap(in folder: FilePath) throws(Failure) -> RenamePlan {
        guard let resolved = folder.withPlatformString({ realpath($0, nil) }) else {
            throw .refused(folder, errno: errno)
        }
        defer { free(resolved) }
        let root = FilePath(platformString: resolved)
        let paths = DemoLibrary.swapped.map { root.appending($0).bytes }
        let operations = zip(paths, paths.reversed()).map { source, destination in
            PlannedOperation(role: .video, source: source, destination: destination)
        }
        var plan = RenamePlan(
            layout: nil,
            library: nil,
            createdAt: Date().formatted(.iso8601),
            roots: [root],
            groups: [],
            conflicts: []
        )
        plan.groups = [
            PlannedGroup(
                id: 1,
                verdict: .accepted,
                origin: .person,
                certainty: nil,
                reading: Reading(),
                operations: operations
            )
        ]
        return plan
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
