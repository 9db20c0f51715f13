import CFileSystem
import Glibc
import SystemPackage

/// The bytes of one file on their way into another: written, synced, and read back from the disk.
///
/// Every byte passes through memory, since its hash is needed twice; `copy_file_range` would hide it.
struct ContentCopy: ~Copyable {
    private let source: Int32
    private let part: Int32
    private let before: FileIdentity
    private let path: FilePath

    /// Whether the file's inode number may change while it is read.
    private let isRemote: Bool
    private let monitor: RunMonitor

    /// How much is read and written at once.
    private static let blockSize = 1024 * 1024

    /// Opens the file and makes its part.
    ///
    /// - Throws: ``FailureCause/sourceChanged``, ``FailureCause/system(call:code:)``; nothing was made then.
    init(_ move: RecordedMove, _ folders: OpenFolders, _ monitor: RunMonitor) throws(FailureCause) {
        guard let oldName = move.from.path.lastComponent, let newName = move.part.path.lastComponent else {
            throw .system(call: "open", code: EINVAL)
        }
        let isRemote = folders.isRemote(parentOf: move.from)
        let (from, to) = try folders.descriptors(of: move.from.folder, move.part.folder)
        let source = oldName.withPlatformString { openat(from, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
        guard source >= 0 else { throw .system(call: "open", code: errno) }
        var status = stat()
        guard fstat(source, &status) == 0 else {
            let code = errno
            close(source)
            throw .system(call: "fstat", code: code)
        }
        let file = FileIdentity(status)
        guard file.isRegularFile, file.mark == move.mark || isRemote else {
            close(source)
            throw .sourceChanged
        }
        let flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let part = newName.withPlatformString { openat(to, $0, flags, 0o600) }
        guard part >= 0 else {
            let code = errno
            close(source)
            throw .system(call: "open", code: code)
        }
        (self.source, self.part, self.before, self.path) = (source, part, file, move.from.path)
        (self.isRemote, self.monitor) = (isRemote, monitor)
    }

    deinit {
        close(source)
        close(part)
    }

    /// Fills the part, and makes sure of it.
    ///
    /// - Throws: ``PartMaker/Failure``
    consuming func run(_ form: PartMaker.Form, _ move: RecordedMove) throws(PartMaker.Failure) -> Part {
        let written: Checksum?
        let isComplete: Bool
        do {
            written = form == .clone ? try clone() : try write()
            isComplete = try AttributeTransfer(source: source, part: part).run(like: move.attributes)
        } catch {
            throw .refused(error)
        }
        try sync()
        do throws(FailureCause) {
            let checksum = try readBack(form)
            guard written == nil || checksum == written else { throw FailureCause.copyDiffers }
            if form == .clone, try Checksum.sampled(of: source, size: before.size) != checksum {
                throw FailureCause.copyDiffers
            }
            let after = try status(of: source)
            guard isUnchanged(after, isRecorded: checksum == move.checksum) else { throw FailureCause.sourceChanged }
            let made = try status(of: part)
            guard made.size == before.size else { throw FailureCause.copyDiffers }
            return Part(mark: made.mark, changed: made.changed, checksum: checksum, isComplete: isComplete)
        } catch {
            throw .refused(error)
        }
    }

    private borrowing func clone() throws(FailureCause) -> Checksum? {
        guard ioctl(part, UInt(PLEXOMATIC_FICLONE), source) == 0 else {
            switch errno {
            case EOPNOTSUPP, EINVAL, ENOTTY, EXDEV, ENOSYS, EPERM: throw .noReflinks
            default: throw .system(call: "ioctl", code: errno)
            }
        }
        return nil
    }

    private borrowing func write() throws(FailureCause) -> Checksum? {
        // Early ENOSPC; file systems without it find out while writing.
        if before.size > 0, fallocate(part, 0, 0, off_t(before.size)) != 0 {
            let code = errno
            if code == ENOSPC || code == EDQUOT || code == EFBIG || code == EIO || code == EROFS {
                throw .system(call: "fallocate", code: code)
            }
        }
        return try digest(of: source) { (block, offset) throws(FailureCause) in
            guard !monitor.isInterrupted() else { throw .interrupted }
            var rest = block
            var offset = offset
            while !rest.isEmpty {
                let count = pwrite(part, rest.baseAddress, rest.count, off_t(offset))
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw .system(call: "write", code: count < 0 ? errno : EIO) }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                offset += Int64(count)
            }
            monitor.onEvent(.copied(path, bytes: offset, of: before.size))
        }
    }

    /// Reads what is on the disk, not what is still in memory.
    private borrowing func readBack(_ form: PartMaker.Form) throws(FailureCause) -> Checksum {
        // Advice: where it is not taken, as on tmpfs, there is no other place to read from.
        _ = posix_fadvise(part, 0, 0, POSIX_FADV_DONTNEED)
        guard form != .clone else { return try .sampled(of: part, size: before.size) }
        return try digest(of: part) { (_, _) throws(FailureCause) in
            guard !monitor.isInterrupted() else { throw .interrupted }
        }
    }

    private borrowing func digest(
        of descriptor: Int32,
        _ each: (UnsafeRawBufferPointer, Int64) throws(FailureCause) -> Void
    ) throws(FailureCause) -> Checksum {
        guard let digest = ContentDigest() else { throw .system(call: "sha256", code: ENOMEM) }
        let size = Int(min(Int64(Self.blockSize), max(1, before.size)))
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 4096)
        defer { buffer.deallocate() }
        var offset: Int64 = 0
        while offset < before.size {
            let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .system(call: "read", code: errno) }
            guard count > 0 else { throw descriptor == part ? .copyDiffers : .sourceChanged }
            let block = UnsafeRawBufferPointer(rebasing: buffer[..<count])
            guard digest.update(block) else { throw .system(call: "sha256", code: EINVAL) }
            try each(block, offset)
            offset += Int64(count)
        }
        guard let hex = digest.hex() else { throw .system(call: "sha256", code: EINVAL) }
        return .sha256(hex: hex)
    }

    private borrowing func sync() throws(PartMaker.Failure) {
        while fsync(part) != 0 {
            switch errno {
            case EINTR: continue
            // The file system knows no sync; what was written is read back all the same.
            case EINVAL, ENOTSUP, ENOSYS: return
            // No space for what was promised: NFS and quotas say so this late. What is lost is only the part.
            case ENOSPC, EDQUOT: throw .refused(.system(call: "fsync", code: errno))
            default: throw .notDurable(code: errno)
            }
        }
    }

    /// Whether nothing happened to the file while it was read.
    ///
    /// A program may hand out another inode number at any time, and rclone another time as long as a file waits for its
    /// upload; there the size counts, and the time or that every byte is what is on record.
    private borrowing func isUnchanged(_ after: FileIdentity, isRecorded: Bool) -> Bool {
        guard isRemote else { return after.isUntouched(since: before) }
        return after.size == before.size && (after.modified == before.modified || isRecorded)
    }

    private borrowing func status(of descriptor: Int32) throws(FailureCause) -> FileIdentity {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(call: "fstat", code: errno) }
        return FileIdentity(status)
    }
}
