import FilePaths
import Glibc
import SystemPackage

/// Reads the names of a folder as its file system keeps them: looking a name up does not show its spelling where case
/// is ignored.
struct DirectoryListing {
    private let folders: OpenFolders

    init(_ folders: OpenFolders) {
        self.folders = folders
    }

    /// Whether an entry has exactly this name.
    ///
    /// - Throws: ``FailureCause/system(call:code:)`` if the folder cannot be listed.
    func holds(_ path: some EntryName) throws(FailureCause) -> Bool {
        guard let name = path.path.lastComponent else { return false }
        let folder = try folders.descriptor(of: path.folder)
        // Another description of the folder, since reading moves a position that all copies of one share.
        let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { throw .system(call: "open", code: errno) }
        guard let stream = fdopendir(copy) else {
            let code = errno
            close(copy)
            throw .system(call: "opendir", code: code)
        }
        defer { closedir(stream) }
        errno = 0
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes == name.bytes { return true }
        }
        if errno != 0 { throw .system(call: "readdir", code: errno) }
        return false
    }
}
