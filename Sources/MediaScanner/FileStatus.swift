import CFileSystem
import Glibc

/// What the file system says about one file, so that a later step can tell whether it is still the same.
///
/// Symbolic links are described themselves, not what they point to: it is the link that would be renamed.
package struct FileStatus: Hashable, Sendable {
    /// The length in bytes.
    package var size: Int64

    /// The time of the last change of the content, in nanoseconds since 1970.
    package var mtimeNanoseconds: Int64

    package var inode: UInt64
    package var device: UInt64

    /// Type and permission bits, as `st_mode` has them.
    package var mode: UInt32

    /// How many names the file has.
    package var linkCount: UInt64

    package init() {
        size = 0
        mtimeNanoseconds = 0
        inode = 0
        device = 0
        mode = 0
        linkCount = 0
    }

    init(_ status: stat) {
        size = Int64(status.st_size)
        mtimeNanoseconds = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        mode = UInt32(status.st_mode)
        linkCount = UInt64(status.st_nlink)
    }

    var isFolder: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFDIR) }
    var isRegularFile: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFREG) }
    package var isSymbolicLink: Bool { mode & UInt32(S_IFMT) == UInt32(S_IFLNK) }

    /// What a directory is known by, whichever path led to it.
    var folderIdentity: FolderIdentity { FolderIdentity(device: device, inode: inode) }
}

/// A directory, whichever path led to it.
struct FolderIdentity: Hashable, Sendable {
    let device: UInt64
    let inode: UInt64

    /// Whether the file system numbers its folders; some in user space do not.
    var isReliable: Bool { inode != 0 }
}
