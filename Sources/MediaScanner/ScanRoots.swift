import CFileSystem
import FilePaths
import Glibc
import SystemPackage

/// Sorts what a person named into folders to read.
enum ScanRoots {
    /// A folder to begin with.
    struct Root: Hashable, Sendable {
        /// The bytes of its path, as given.
        let path: [UInt8]

        /// The files that were named in it, or `nil` if the folder itself was named.
        let selectedNames: Set<[UInt8]>?
    }

    /// The folders to read for some paths.
    ///
    /// Files of one folder are read together, and after all folders: a folder that was named beside its own file is
    /// read as a whole then, whichever came first.
    ///
    /// - Parameters:
    ///   - paths: Folders and videos.
    ///   - extensions: Tells whether a file is a video.
    /// - Returns: The folders that were named, in the order given, then those whose files were.
    /// - Throws: ``ScanError`` if a path is neither, or cannot be read.
    static func resolve(_ paths: [FilePath], extensions: ExtensionTable) throws(ScanError) -> [Root] {
        var folders: [Root] = []
        var files: [Root] = []
        for path in paths {
            if try isFolder(path) {
                folders.append(Root(path: path.bytes, selectedNames: nil))
                continue
            }
            let bytes = path.bytes
            let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            let name = Array(bytes[start...])
            guard isVideo(name, extensions) else { throw .notMedia(path) }
            // The separator goes, unless it is the root folder itself.
            let folder = Array(bytes[..<(start > 1 ? start - 1 : start)])
            if let place = files.firstIndex(where: { $0.path == folder }) {
                files[place] = Root(path: folder, selectedNames: files[place].selectedNames?.union([name]))
            } else {
                files.append(Root(path: folder, selectedNames: [name]))
            }
        }
        return folders + files
    }

    /// Whether the path is a folder that can be listed; a link to one counts, since it was named.
    private static func isFolder(_ path: FilePath) throws(ScanError) -> Bool {
        var status = stat()
        let code = path.withPlatformString { text -> Int32 in
            // A link that leads nowhere is still a file that can be renamed.
            stat(text, &status) == 0 || lstat(text, &status) == 0 ? 0 : errno
        }
        switch code {
        case 0: break
        case ENOENT, ENOTDIR: throw .notFound(path)
        default: throw .notReadable(path, errno: code)
        }
        let file = FileStatus(status)
        guard file.isFolder else {
            guard file.isRegularFile || file.isSymbolicLink else { throw .notMedia(path) }
            return false
        }
        let descriptor = path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw .notReadable(path, errno: errno) }
        close(descriptor)
        return true
    }

    private static func isVideo(_ name: [UInt8], _ extensions: ExtensionTable) -> Bool {
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return false }
        return Array(name[(dot + 1)...]).withUnsafeBufferPointer { extensions.kind(of: $0) == .video }
    }
}
