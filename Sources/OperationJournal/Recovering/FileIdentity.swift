import CFileSystem
import FilePaths
import Glibc
import SystemPackage

/// What tells one file from another without reading it.
///
/// The device is left out on purpose: its number is handed out when a file system is mounted and says nothing after
/// the next mount.
package struct FileIdentity: Hashable, Sendable {
    package let inode: UInt64
    package let size: Int64

    /// Nanoseconds since 1970.
    package let modified: Int64

    /// Nanoseconds since 1970; a rename changes it on most file systems.
    package let changed: Int64

    /// Type and permission bits, as `st_mode` has them.
    package let mode: UInt32

    /// How many names the file has.
    package let linkCount: UInt64

    /// Whose it is; `nil` in records of journals that did not keep it.
    package let owner: UInt32?
    package let owningGroup: UInt32?

    package init(
        inode: UInt64,
        size: Int64,
        modified: Int64,
        changed: Int64,
        mode: UInt32,
        linkCount: UInt64,
        owner: UInt32? = nil,
        owningGroup: UInt32? = nil
    ) {
        self.inode = inode
        self.size = size
        self.modified = modified
        self.changed = changed
        self.mode = mode
        self.linkCount = linkCount
        self.owner = owner
        self.owningGroup = owningGroup
    }

    init(_ status: stat) {
        self.init(
            inode: UInt64(status.st_ino),
            size: Int64(status.st_size),
            modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec),
            changed: Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec),
            mode: status.st_mode,
            linkCount: UInt64(status.st_nlink),
            owner: status.st_uid,
            owningGroup: status.st_gid
        )
    }

    /// Whether both are the same file with the same content, as far as this can be seen without reading.
    package func isSameFile(as other: FileIdentity) -> Bool { mark == other.mark }

    /// What of it stays the same wherever the file is moved on its file system.
    package var mark: FileMark { FileMark(inode: inode, size: size, modified: modified) }

    /// Whether nothing at all happened to the file between the two looks.
    ///
    /// The change time is left out for a file with several names, since moving one of them changes it for all.
    package func isUntouched(since other: FileIdentity) -> Bool {
        isSameFile(as: other) && (changed == other.changed || linkCount > 1 || other.linkCount > 1)
    }

    package var isFolder: Bool { mode & S_IFMT == S_IFDIR }
    package var isRegularFile: Bool { mode & S_IFMT == S_IFREG }
    package var isSymbolicLink: Bool { mode & S_IFMT == S_IFLNK }

    /// Looks at the entry `name` of an open folder, not following a symbolic link.
    ///
    /// - Parameters:
    ///   - name: The entry's name, as C has it.
    ///   - folder: The descriptor of the open folder.
    /// - Returns: `nil` if there is no such entry; ``FailureCause/system(call:code:)`` if the folder cannot be searched.
    static func found(_ name: UnsafePointer<CChar>, in folder: Int32) -> Result<FileIdentity?, FailureCause> {
        var status = stat()
        // An empty name would be the folder itself to no call but this one.
        guard name.pointee != 0 else { return .failure(.system(call: "lstat", code: EINVAL)) }
        if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 { return .success(FileIdentity(status)) }
        return errno == ENOENT ? .success(nil) : .failure(.system(call: "lstat", code: errno))
    }

    /// Looks at the entry `name` of an open folder, not following a symbolic link.
    ///
    /// - Returns: `nil` if there is no such entry.
    /// - Throws: ``FailureCause/system(call:code:)`` if the folder cannot be searched.
    static func of(_ name: FilePath.Component, in folder: Int32) throws(FailureCause) -> FileIdentity? {
        try name.withPlatformString { found($0, in: folder) }.get()
    }
}
