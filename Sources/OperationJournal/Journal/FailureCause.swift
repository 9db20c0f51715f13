/// Why an operation was not performed or not taken back.
///
/// The text form is what the journal keeps; sentences for people are made from the cases elsewhere.
public enum FailureCause: Error, Hashable, Sendable {
    /// There is no file at the source.
    case sourceMissing

    /// The file at the source is not the one that was planned for: another inode, size or modification time.
    case sourceChanged

    /// Another file has the destination's name.
    case destinationExists

    /// A component of a folder's path is a file or a symbolic link.
    case notAFolder

    /// Source and destination lie on different file systems.
    case crossDevice

    /// The file system cannot rename without the danger of overwriting.
    case noSafeRename

    /// The file system makes no hard links, or none of this file.
    case noHardLinks

    /// The file system cannot let two files share their blocks.
    case noReflinks

    /// What is to be copied is neither a regular file nor a symbolic link.
    case notCopyable

    /// What was read back from the new disk is not what was written: the copy was dropped.
    case copyDiffers

    /// The file was copied and is safe under its new name, but could not be removed under the old one.
    case sourceLeft

    /// The old folder does not let go of the file, so it was not copied for nothing.
    case sourceUnremovable(code: Int32)

    /// The file system gives the entry another spelling than it was told to.
    case nameNotKept

    /// The file that was copied or linked is gone, so what was made of it may be all that is left.
    case originalMissing

    /// The file was edited or replaced since it was moved.
    case changedSinceMoved

    /// There is no file at the place that the operation moved it to.
    case vanished

    /// The old name was taken by another file meanwhile.
    case oldNameTaken

    /// The file's bytes do not match the recorded checksum.
    case checksumDiffers

    /// Another operation of the same group or cycle failed.
    case groupFailed

    /// The run was interrupted before the operation's turn.
    case interrupted

    /// An interrupted run has one of the names under way, and was not settled yet.
    case underWay

    /// A system call failed.
    case system(call: String, code: Int32)
}

extension FailureCause: CustomStringConvertible {
    /// The form that the journal keeps.
    public var description: String {
        switch self {
        case .sourceMissing: "source_missing"
        case .sourceChanged: "source_changed"
        case .destinationExists: "destination_exists"
        case .notAFolder: "not_a_folder"
        case .crossDevice: "cross_device"
        case .noSafeRename: "no_safe_rename"
        case .noHardLinks: "no_hard_links"
        case .noReflinks: "no_reflinks"
        case .notCopyable: "not_copyable"
        case .copyDiffers: "copy_differs"
        case .sourceLeft: "source_left"
        case .sourceUnremovable(let code): "source_unremovable:\(code)"
        case .nameNotKept: "name_not_kept"
        case .originalMissing: "original_missing"
        case .changedSinceMoved: "changed_since_moved"
        case .vanished: "vanished"
        case .oldNameTaken: "old_name_taken"
        case .checksumDiffers: "checksum_differs"
        case .groupFailed: "group_failed"
        case .interrupted: "interrupted"
        case .underWay: "under_way"
        case .system(let call, let code): "system:\(call):\(code)"
        }
    }

    /// Reads the form that ``description`` gives.
    package init?(_ text: String) {
        let plain: [FailureCause] = [
            .sourceMissing, .sourceChanged, .destinationExists, .notAFolder, .crossDevice, .noSafeRename,
            .changedSinceMoved, .vanished, .oldNameTaken, .checksumDiffers, .groupFailed, .interrupted, .underWay,
            .noHardLinks, .noReflinks, .notCopyable, .copyDiffers, .sourceLeft, .nameNotKept, .originalMissing,
        ]
        if let cause = plain.first(where: { $0.description == text }) {
            self = cause
            return
        }
        let parts = text.split(separator: ":")
        if parts.count == 2, parts[0] == "source_unremovable", let code = Int32(parts[1]) {
            self = .sourceUnremovable(code: code)
            return
        }
        guard parts.count == 3, parts[0] == "system", let code = Int32(parts[2]) else {
            return nil
        }
        self = .system(call: String(parts[1]), code: code)
    }
}
