import CFileSystem
import Glibc
import SystemPackage

/// One rename that never overwrites.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man2/rename.2.html>
struct RenamePrimitive {
    let folders: OpenFolders

    /// How often a call that was only interrupted is tried.
    private static let attempts = 8

    /// Gives the file at `source` the name `destination`.
    ///
    /// - Parameters:
    ///   - file: What the file at `source` is known to be.
    ///   - source: Its name.
    ///   - destination: A name that nothing has.
    ///   - parking: A name beside `source` that only this operation uses.
    /// - Throws: Why the file is still at `source`; it certainly is.
    func rename(
        _ file: FileIdentity,
        from source: FilePath,
        to destination: FilePath,
        parking: FilePath
    ) throws(FailureCause) {
        do {
            try renameOnce(file, from: source, to: destination)
        } catch .destinationExists {
            // On a file system that ignores case, `film.mkv` and `Film.mkv` are one entry: it is renamed in two steps.
            guard source != parking, destination != parking, try isOneEntry(source, destination) else {
                throw .destinationExists
            }
            try renameOnce(file, from: source, to: parking)
            do {
                try renameOnce(file, from: parking, to: destination)
            } catch {
                try renameOnce(file, from: parking, to: source)
                throw error
            }
        }
    }

    private func renameOnce(
        _ file: FileIdentity,
        from source: FilePath,
        to destination: FilePath
    ) throws(FailureCause) {
        guard let oldName = source.lastComponent, let newName = destination.lastComponent else {
            throw .system(call: "renameat2", code: EINVAL)
        }
        for _ in 0..<Self.attempts {
            let (from, to) = try folders.descriptors(
                of: source.removingLastComponent(),
                destination.removingLastComponent()
            )
            let result = oldName.withPlatformString { old in
                newName.withPlatformString { renameat2(from, old, to, $0, PLEXOMATIC_RENAME_NOREPLACE) }
            }
            if result == 0 { return }
            let code = errno
            // Some file systems report an error although they renamed (mergerfs, NFS after a retransmission).
            if try folders.look(at: source) == nil, let there = try folders.look(at: destination),
                there.isSameFile(as: file)
            {
                return
            }
            switch code {
            case EINTR, EAGAIN, ESTALE: continue
            case EEXIST, ENOTEMPTY: throw .destinationExists
            case EXDEV: throw .crossDevice
            case EINVAL, ENOSYS, ENOTSUP: throw .noSafeRename
            case ENOENT: throw .sourceMissing
            default: throw .system(call: "renameat2", code: code)
            }
        }
        throw .system(call: "renameat2", code: EINTR)
    }

    /// Whether both names lead to one file that has only one name.
    private func isOneEntry(_ source: FilePath, _ destination: FilePath) throws(FailureCause) -> Bool {
        guard let here = try folders.look(at: source), let there = try folders.look(at: destination) else {
            return false
        }
        return here == there && here.linkCount == 1
    }
}
