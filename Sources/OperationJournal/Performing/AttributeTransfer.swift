import CFileSystem
import Glibc

/// Gives a copy what its original has beside its bytes: extended attributes, owner, mode and times.
struct AttributeTransfer {
    let source: Int32
    let part: Int32

    /// Transfers everything that the file system can keep.
    ///
    /// The times come last, since every other change moves them.
    ///
    /// - Parameter identity: What the copy is to look like.
    /// - Returns: Whether all of it was kept.
    /// - Throws: ``FailureCause/system(call:code:)`` for a failure that is none of ability or right.
    func run(like identity: FileIdentity) throws(FailureCause) -> Bool {
        var isComplete = try extendedAttributes()
        var status = stat()
        guard fstat(part, &status) == 0, fstat(source, &status) == 0 else {
            throw .system(call: "fstat", code: errno)
        }
        if let owner = identity.owner, let group = identity.owningGroup {
            // Only root may give a file away; for everyone else a copy of a stranger's file is his own.
            isComplete = try accepted("fchown", fchown(part, owner, group)) && isComplete
        }
        // After the owner, since a change of that takes the set-group-ID bit away.
        isComplete = try accepted("fchmod", fchmod(part, mode_t(identity.mode & 0o7777))) && isComplete
        let times = [status.st_atim, timespec(nanoseconds: identity.modified)]
        isComplete = try accepted("futimens", futimens(part, times)) && isComplete
        guard fstat(part, &status) == 0 else { throw .system(call: "fstat", code: errno) }
        let made = FileIdentity(status)
        return isComplete && made.modified == identity.modified && made.mode & 0o7777 == identity.mode & 0o7777
    }

    private func extendedAttributes() throws(FailureCause) -> Bool {
        let length = flistxattr(source, nil, 0)
        // Without a list there is nothing to lose that is known of; rclone says EIO, others that they have none.
        guard length > 0 else { return length == 0 || errno == ENOTSUP }
        var names = [CChar](repeating: 0, count: length)
        guard case let filled = flistxattr(source, &names, names.count), filled >= 0 else {
            throw .system(call: "flistxattr", code: errno)
        }
        var isComplete = true
        for name in names[..<filled].split(separator: 0) {
            let terminated = Array(name) + [0]
            let size = fgetxattr(source, terminated, nil, 0)
            guard size >= 0 else {
                isComplete = try accepted("fgetxattr", -1) && isComplete
                continue
            }
            var value = [UInt8](repeating: 0, count: max(1, size))
            let read = fgetxattr(source, terminated, &value, size)
            guard read >= 0 else { throw .system(call: "fgetxattr", code: errno) }
            isComplete = try accepted("fsetxattr", fsetxattr(part, terminated, value, read, 0)) && isComplete
        }
        return isComplete
    }

    /// Whether a call was carried out; what the file system cannot do, or only root may, is no failure.
    private func accepted(_ call: String, _ result: Int32) throws(FailureCause) -> Bool {
        guard result != 0 else { return true }
        switch errno {
        case EPERM, EACCES, ENOTSUP, ENOSYS, EINVAL, ENODATA: return false
        default: throw .system(call: call, code: errno)
        }
    }
}
