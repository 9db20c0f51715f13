import CFileSystem
import FilePaths
import Glibc
package import SystemPackage

/// What is known of the file system under a folder, by looking alone.
package struct MountFindings: Sendable {
    /// The type as the kernel calls it, or `nil` where it does not tell.
    package let type: String?

    /// Where it is mounted.
    package let point: FilePath?

    /// Whether it lies behind a network or a user's program.
    package let isRemote: Bool

    package let isReadOnly: Bool

    /// How many bytes may still be written.
    package let free: Int64

    /// Looks at a folder.
    ///
    /// - Returns: `nil` if there is no such folder, or it cannot be looked at.
    package init?(of folder: FilePath) {
        var (status, kind) = (statvfs(), statfs())
        guard folder.withPlatformString({ statvfs($0, &status) }) == 0,
            folder.withPlatformString({ statfs($0, &kind) }) == 0
        else { return nil }
        let mount = MountTable().description(of: folder)
        type = mount?.type
        point = mount?.point
        isRemote = FileSystemKind.remoteName(kind) != nil
        isReadOnly = status.f_flag & UInt(ST_RDONLY) != 0
        free = Int64(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
    }
}
