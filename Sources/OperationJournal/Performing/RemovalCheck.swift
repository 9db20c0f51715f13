import CFileSystem
import Glibc
import SystemPackage

/// Finds out beforehand whether a file's old folder would let go of it, so that nothing is copied for nothing.
struct RemovalCheck {
    let folders: OpenFolders

    /// What would keep a file from being removed, or `nil` if nothing is known to.
    ///
    /// What cannot be found out is no obstacle: removing the file tells.
    ///
    /// - SeeAlso: <https://man7.org/linux/man-pages/man2/unlink.2.html>, its errors.
    func obstacle(to path: some EntryName) -> FailureCause? {
        guard let name = path.path.lastComponent, let folder = try? folders.descriptor(of: path.folder)
        else { return nil }
        // A mount that is read-only says EROFS here to root, too.
        if faccessat(folder, ".", W_OK | X_OK, 0) != 0 { return .sourceUnremovable(code: errno) }
        if isFixed(folder) { return .sourceUnremovable(code: EPERM) }
        var (above, status) = (stat(), stat())
        guard fstat(folder, &above) == 0,
            name.withPlatformString({ fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0
        else { return nil }
        if above.st_mode & S_ISVTX != 0, geteuid() != 0, geteuid() != above.st_uid, geteuid() != status.st_uid {
            return .sourceUnremovable(code: EPERM)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { return nil }
        let file = name.withPlatformString { openat(folder, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard file >= 0 else { return nil }
        defer { close(file) }
        return isFixed(file) ? .sourceUnremovable(code: EPERM) : nil
    }

    /// Whether somebody set the attribute that forbids every change, or all but additions.
    private func isFixed(_ descriptor: Int32) -> Bool {
        var flags: Int = 0
        guard ioctl(descriptor, UInt(PLEXOMATIC_FS_IOC_GETFLAGS), &flags) == 0 else { return false }
        return flags & Int(PLEXOMATIC_FS_IMMUTABLE_FL | PLEXOMATIC_FS_APPEND_FL) != 0
    }
}
