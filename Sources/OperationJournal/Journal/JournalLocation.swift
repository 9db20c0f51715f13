import CFileSystem
import FilePaths
import Glibc
import SystemPackage

/// Where a journal may live, and what its folder needs.
enum JournalLocation {
    /// The absolute path of a journal: a leading `~` is the home folder, as a shell has it, and a relative path begins at
    /// the current folder.
    static func absolute(_ path: FilePath) -> FilePath {
        guard path.root == nil else { return path }
        if path.components.first?.string == "~", let home = getenv("HOME") {
            return FilePath(platformString: home).appending(path.components.dropFirst())
        }
        guard let current = getcwd(nil, 0) else { return path }
        defer { free(current) }
        return FilePath(platformString: current).pushing(path)
    }

    /// Makes the folder where it is missing, and sees that a journal can be kept in it.
    ///
    /// - Throws: ``JournalError/cannotOpen(journal:code:)``, ``JournalError/onNetworkMount(journal:fileSystem:)``
    static func prepare(_ journal: FilePath) throws(JournalError) {
        let folder = journal.removingLastComponent()
        try make(folder, for: journal)
        var status = statfs()
        guard folder.withPlatformString({ statfs($0, &status) }) == 0 else {
            throw .cannotOpen(journal: journal, code: errno)
        }
        if let name = FileSystemKind.remoteName(status) {
            throw .onNetworkMount(journal: journal, fileSystem: name)
        }
        // SQLite would say only "unable to open database file"; the reason is known here.
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK
        let descriptor = journal.withPlatformString { Glibc.open($0, flags, 0o600) }
        guard descriptor >= 0 else { throw .cannotOpen(journal: journal, code: errno) }
        close(descriptor)
    }

    /// Makes the journal's name durable in its folder, and the folder's in the one above it.
    static func makeDurable(_ journal: FilePath) throws(JournalError) {
        let folder = journal.removingLastComponent()
        for folder in [folder, folder.removingLastComponent()] {
            let descriptor = folder.withPlatformString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
            // A folder that may be written but not listed cannot be synced by anyone but its owner.
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            while fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP {
                guard errno == EINTR else { throw .notDurable(folder: folder, code: errno) }
            }
        }
    }

    private static func make(_ folder: FilePath, for journal: FilePath) throws(JournalError) {
        if folder.withPlatformString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, folder.lastComponent != nil else { throw .cannotOpen(journal: journal, code: errno) }
        try make(folder.removingLastComponent(), for: journal)
        guard folder.withPlatformString({ mkdir($0, 0o700) }) == 0 || errno == EEXIST else {
            throw .cannotOpen(journal: journal, code: errno)
        }
    }
}
