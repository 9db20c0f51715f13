import Glibc
import SystemPackage

/// A second name for a file, which fails where the name is taken: an operation of its own, and what replaces a rename
/// on file systems that know none without overwriting.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man2/link.2.html>
struct LinkPrimitive {
    let folders: OpenFolders

    /// Gives the file at `source` the further name `destination`; of a symbolic link the link itself.
    ///
    /// - Throws: ``FailureCause/noHardLinks`` where the file system makes none, ``FailureCause/crossDevice``,
    ///   ``FailureCause/destinationExists`` and others; nothing was made then.
    func link(_ mark: FileMark, from source: some EntryName, to destination: some EntryName) throws(FailureCause) {
        guard let oldName = source.path.lastComponent, let newName = destination.path.lastComponent else {
            throw .system(call: "link", code: EINVAL)
        }
        for _ in 0..<OpenFolders.attempts {
            let (from, to) = try folders.descriptors(of: source.folder, destination.folder)
            let wasFree = try FileIdentity.of(newName, in: to) == nil
            let result = oldName.withPlatformString { old in
                newName.withPlatformString { linkat(from, old, to, $0, 0) }
            }
            if result == 0 { return }
            let code = errno
            // Reported as failed and done all the same.
            if wasFree, code != EEXIST, let there = try folders.look(at: destination), there.mark == mark { return }
            switch code {
            case EINTR, EAGAIN, ESTALE: continue
            case EEXIST: throw .destinationExists
            case EXDEV: throw .crossDevice
            case ENOENT: throw .sourceMissing
            // rclone says EIO, exfat EPERM: <https://man7.org/linux/man-pages/man2/link.2.html>.
            case EPERM, ENOTSUP, ENOSYS, EIO, EMLINK, EINVAL: throw .noHardLinks
            default: throw .system(call: "link", code: code)
            }
        }
        throw .system(call: "link", code: EINTR)
    }

    /// Renames by link and unlink, or by a checked rename where no link can be made.
    ///
    /// - Returns: Which of the two it was.
    /// - Throws: Why the file is still at `source`, and only there.
    func rename(
        _ mark: FileMark,
        from source: some EntryName,
        to destination: some EntryName
    ) throws(FailureCause) -> RenamePrimitive.Manner {
        guard try folders.look(at: destination) == nil else { throw .destinationExists }
        do {
            try link(mark, from: source, to: destination)
        } catch .noHardLinks {
            try renameChecked(mark, from: source, to: destination)
            return .checked
        }
        do {
            try folders.remove(source)
        } catch {
            try folders.remove(destination)
            throw error
        }
        return .linked
    }

    private func renameChecked(
        _ mark: FileMark,
        from source: some EntryName,
        to destination: some EntryName
    ) throws(FailureCause) {
        guard let oldName = source.path.lastComponent, let newName = destination.path.lastComponent else {
            throw .system(call: "rename", code: EINVAL)
        }
        for _ in 0..<OpenFolders.attempts {
            guard try folders.look(at: destination) == nil else { throw .destinationExists }
            let (from, to) = try folders.descriptors(of: source.folder, destination.folder)
            let result = oldName.withPlatformString { old in
                newName.withPlatformString { renameat(from, old, to, $0) }
            }
            let code = errno
            // An inode may be another after a rename here, so what left and what arrived is compared by its size.
            if let there = try folders.look(at: destination), there.size == mark.size,
                try folders.look(at: source) == nil
            {
                return
            }
            if result == 0 { throw .system(call: "rename", code: EIO) }
            switch code {
            case EINTR, EAGAIN, ESTALE: continue
            case EXDEV: throw .crossDevice
            case ENOENT: throw .sourceMissing
            default: throw .system(call: "rename", code: code)
            }
        }
        throw .system(call: "rename", code: EINTR)
    }
}
