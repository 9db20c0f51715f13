import Glibc
import SystemPackage

/// One rename that never overwrites.
///
/// - SeeAlso: <https://man7.org/linux/man-pages/man2/rename.2.html>
struct RenamePrimitive {
    /// How a file got its name.
    enum Manner {
        /// In one step that fails where the name is taken.
        case atomic

        /// By a second name that fails where it is taken, and the removal of the first.
        case linked

        /// By a rename after a look: a file that appeared in between would have been overwritten.
        case checked
    }

    let folders: OpenFolders

    /// Gives the file at `source` the name `destination`.
    ///
    /// - Parameters:
    ///   - mark: By what the file at `source` is known.
    ///   - source: Its name.
    ///   - destination: A name that nothing has.
    ///   - parking: A name beside `source` that only this operation uses.
    /// - Returns: How it was done.
    /// - Throws: Why the file is still at `source`; it certainly is.
    @discardableResult
    func rename<Parking: EntryName>(
        _ mark: FileMark,
        from source: some EntryName,
        to destination: some EntryName,
        parking: () -> Parking
    ) throws(FailureCause) -> Manner {
        let (source, destination) = (source.entry, destination.entry)
        do {
            return try renameOnce(mark, from: source, to: destination)
        } catch .destinationExists {
            // On a file system that ignores case, `film.mkv` and `Film.mkv` are one entry: it is renamed in two steps.
            let parking = parking().entry
            guard source != parking, destination != parking, try OneEntry(folders: folders).isUnder(source, destination)
            else {
                throw .destinationExists
            }
            try renameOnce(mark, from: source, to: parking)
            let manner: Manner
            do {
                manner = try renameOnce(mark, from: parking, to: destination)
            } catch {
                try renameOnce(mark, from: parking, to: source)
                throw error
            }
            // Some store another spelling than they are given; the entry answers to the old name then, too.
            guard try DirectoryListing(folders).holds(destination) else { throw .nameNotKept }
            return manner
        }
    }

    @discardableResult
    private func renameOnce(
        _ mark: FileMark,
        from source: EntryPath,
        to destination: EntryPath
    ) throws(FailureCause) -> Manner {
        for _ in 0..<OpenFolders.attempts {
            let code = try folders.rename(source, to: destination)
            if code == 0 { return .atomic }
            if try hasArrived(mark, from: source, to: destination) { return .atomic }
            switch code {
            case EINTR, EAGAIN, ESTALE: continue
            case EEXIST, ENOTEMPTY: throw .destinationExists
            case EXDEV: throw .crossDevice
            // FUSE passes no flags on: <https://github.com/libfuse/libfuse/issues/222>.
            case EINVAL, ENOSYS, ENOTSUP:
                return try LinkPrimitive(folders: folders).rename(mark, from: source, to: destination)
            case ENOENT: throw .sourceMissing
            default: throw .system(call: "renameat2", code: code)
            }
        }
        throw .system(call: "renameat2", code: EINTR)
    }

    /// Whether the rename happened although an error was reported (mergerfs, NFS after a retransmission).
    private func hasArrived(_ mark: FileMark, from source: EntryPath, to destination: EntryPath) throws(FailureCause)
        -> Bool
    {
        guard try folders.look(at: source) == nil, let there = try folders.look(at: destination) else { return false }
        return there.mark == mark
    }
}
