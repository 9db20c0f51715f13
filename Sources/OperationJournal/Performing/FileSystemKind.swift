import CFileSystem
import Glibc

/// What is known of a file system by its type alone.
enum FileSystemKind {
    /// File systems whose locks, syncs and inode numbers reach over a network or through a user's program.
    ///
    /// - SeeAlso: <https://man7.org/linux/man-pages/man2/statfs.2.html>
    private static let remote: [UInt32: String] = [
        0x6969: "nfs", 0x517B: "smb", 0xFF53_4D42: "cifs", 0xFE53_4D42: "smb2", 0x6573_5546: "fuse",
        0x0102_1997: "9p", 0x00C3_6400: "ceph", 0x5346_414F: "afs",
    ]

    /// The name of a remote file system, or `nil` for one that the kernel has on a disk of its own.
    static func remoteName(_ status: statfs) -> String? {
        remote[UInt32(truncatingIfNeeded: status.f_type)]
    }
}
