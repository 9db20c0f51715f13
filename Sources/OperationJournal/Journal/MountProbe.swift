import CFileSystem
import FilePaths
import Glibc
package import SystemPackage

/// Finds out by trying what a file system can do: in a folder of its own that is gone when it is done.
package struct MountProbe: Sendable {
    /// Whether a rename can be told not to overwrite.
    package private(set) var refusesToOverwrite = false

    package private(set) var makesHardLinks = false
    package private(set) var makesSymbolicLinks = false

    /// Whether a file keeps its inode number when it is renamed.
    package private(set) var keepsInodes = false

    /// Whether two names that differ in case alone are one.
    package private(set) var ignoresCase = false

    /// Whether the entries of a folder can be synced.
    package private(set) var syncsFolders = false

    /// Whether a folder can be locked against other runs.
    package private(set) var locksFolders = false

    /// Whether times are kept to the nanosecond.
    package private(set) var keepsTimes = false

    /// Whether a file's mode is kept.
    package private(set) var keepsModes = false

    /// Tries everything in `folder`.
    ///
    /// - Throws: ``FailureCause/system(call:code:)`` if nothing can be made there, or what was made cannot be removed.
    package init(in folder: FilePath) throws(FailureCause) {
        let place = folder.appending(".plexomatic-\(BatchToken.make()).probe")
        guard place.withPlatformString({ mkdir($0, 0o700) }) == 0 else { throw .system(call: "mkdir", code: errno) }
        let descriptor = place.withPlatformString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        guard descriptor >= 0 else {
            let code = errno
            _ = place.withPlatformString { rmdir($0) }
            throw .system(call: "open", code: code)
        }
        defer { close(descriptor) }
        tryAll(in: descriptor)
        for name in ["one", "ONE", "two", "three", "link"] { _ = unlinkat(descriptor, name, 0) }
        guard place.withPlatformString({ rmdir($0) }) == 0 else { throw .system(call: "rmdir", code: errno) }
    }

    private mutating func tryAll(in folder: Int32) {
        let file = openat(folder, "one", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let times = [
            timespec(tv_sec: 1_000_000_001, tv_nsec: 1), timespec(tv_sec: 1_000_000_001, tv_nsec: 123_456_789),
        ]
        _ = futimens(file, times)
        _ = fchmod(file, 0o640)
        close(file)
        let made = status("one", in: folder)
        keepsTimes = made.map { $0.st_mtim.tv_sec == 1_000_000_001 && $0.st_mtim.tv_nsec == 123_456_789 } ?? false
        keepsModes = made.map { $0.st_mode & 0o777 == 0o640 } ?? false
        ignoresCase = status("ONE", in: folder) != nil
        makesHardLinks = linkat(folder, "one", folder, "two", 0) == 0
        _ = unlinkat(folder, "two", 0)
        makesSymbolicLinks = symlinkat("one", folder, "link") == 0
        refusesToOverwrite = renameat2(folder, "one", folder, "three", PLEXOMATIC_RENAME_NOREPLACE) == 0
        if !refusesToOverwrite { _ = renameat(folder, "one", folder, "three") }
        keepsInodes = made.map { $0.st_ino == status("three", in: folder)?.st_ino } ?? false
        syncsFolders = fsync(folder) == 0
        locksFolders = flock(folder, LOCK_EX | LOCK_NB) == 0
    }

    private func status(_ name: String, in folder: Int32) -> stat? {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }
}
