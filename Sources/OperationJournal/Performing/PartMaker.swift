import CFileSystem
import FilePaths
import Glibc
import SystemPackage

/// Makes what is to get a new name under a name of its own first: a verified copy, a clone or a symbolic link.
struct PartMaker {
    /// What is made.
    enum Form {
        /// A second file with the same bytes.
        case copy

        /// A second file that shares the first one's blocks.
        case clone

        /// A symbolic link to the file.
        case link
    }

    /// Why nothing was made.
    enum Failure: Error {
        /// Nothing is left of it.
        case refused(FailureCause)

        /// The part could not be synced, so nothing is known of what is on the disk; it is left for recovery.
        case notDurable(code: Int32)
    }

    let folders: OpenFolders
    let monitor: RunMonitor

    /// Makes the part of a move.
    ///
    /// - Parameters:
    ///   - move: The move; its file was checked.
    ///   - form: What is made.
    /// - Returns: What was made: whole, synced, and read back.
    /// - Throws: ``Failure``
    func make(_ move: RecordedMove, _ form: Form) throws(Failure) -> Part {
        do throws(FailureCause) {
            let file = try folders.look(at: move.from)
            guard let file else { throw FailureCause.sourceMissing }
            if form == .link { return try link(to: move.from.bytes, of: move, like: nil) }
            if file.isSymbolicLink { return try link(to: try target(of: move.from), of: move, like: move.attributes) }
            guard file.isRegularFile else { throw FailureCause.notCopyable }
        } catch {
            throw .refused(error)
        }
        do {
            return try copied(move, form)
        } catch .refused(let cause) {
            do {
                try folders.remove(move.part)
            } catch {
                // The first cause says more; the part's name is known to recovery.
                throw .notDurable(code: EIO)
            }
            throw .refused(cause)
        }
    }

    private func copied(_ move: RecordedMove, _ form: Form) throws(Failure) -> Part {
        let copy: ContentCopy
        do {
            copy = try ContentCopy(move, folders, monitor)
        } catch {
            throw .refused(error)
        }
        return try copy.run(form, move)
    }

    private func link(to target: [UInt8], of move: RecordedMove, like identity: FileIdentity?) throws(FailureCause)
        -> Part
    {
        guard let name = move.part.path.lastComponent else { throw .system(call: "symlink", code: EINVAL) }
        let folder = try folders.descriptor(of: move.part.folder)
        let text = target.map { CInterop.PlatformChar(bitPattern: $0) } + [0]
        guard name.withPlatformString({ symlinkat(text, folder, $0) }) == 0 else {
            throw .system(call: "symlink", code: errno)
        }
        var isComplete = true
        if let identity {
            isComplete = name.withPlatformString { name in
                if let owner = identity.owner, let group = identity.owningGroup {
                    // Only root may give a link away; for everyone else it belongs to the right owner already.
                    _ = fchownat(folder, name, owner, group, AT_SYMLINK_NOFOLLOW)
                }
                let times = [
                    timespec(tv_sec: 0, tv_nsec: Int(PLEXOMATIC_UTIME_OMIT)), timespec(nanoseconds: identity.modified),
                ]
                return utimensat(folder, name, times, AT_SYMLINK_NOFOLLOW) == 0
            }
        }
        guard let made = try FileIdentity.of(name, in: folder), try self.target(of: move.part) == target else {
            try folders.remove(move.part)
            throw .copyDiffers
        }
        return Part(mark: made.mark, changed: made.changed, checksum: nil, isComplete: isComplete)
    }

    private func target(of path: EntryPath) throws(FailureCause) -> [UInt8] {
        guard let name = path.path.lastComponent else { throw .system(call: "readlink", code: EINVAL) }
        let folder = try folders.descriptor(of: path.folder)
        var text = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = name.withPlatformString { readlinkat(folder, $0, &text, text.count) }
        guard count >= 0 else { throw .system(call: "readlink", code: errno) }
        return text[..<count].map { UInt8(bitPattern: $0) }
    }
}

/// What was made under a name of its own.
struct Part: Sendable {
    let mark: FileMark

    /// When its entry last changed, in nanoseconds since 1970.
    let changed: Int64

    /// SHA-256 of every byte that was read back, or a sample of a clone; `nil` for a link.
    let checksum: Checksum?

    /// Whether it has all of the times, mode and attributes that the file has.
    let isComplete: Bool
}

extension timespec {
    /// A moment given in nanoseconds since 1970, before that too.
    init(nanoseconds: Int64) {
        let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        self.init(tv_sec: Int(rest < 0 ? seconds - 1 : seconds), tv_nsec: Int(rest < 0 ? rest + 1_000_000_000 : rest))
    }
}
