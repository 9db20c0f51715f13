import OperationJournal

/// Words for why one operation was not performed or not taken back.
enum FailureWords {
    /// The reason, to stand after the path and a colon.
    static func of(_ cause: FailureCause) -> String {
        switch cause {
        case .sourceMissing: "it is gone"
        case .sourceChanged: "it changed since the plan was made"
        case .destinationExists: "another file has the new name"
        case .notAFolder: "a folder on the way is a file or a symbolic link"
        case .crossDevice: "the new place is on another file system"
        case .noSafeRename: "this file system cannot rename without the danger of overwriting"
        case .noHardLinks: "this file system makes no hard links; add '--fallback copy' to copy instead"
        case .noReflinks: "this file system cannot share blocks between files; add '--fallback copy' to copy instead"
        case .notCopyable: "it is neither a regular file nor a symbolic link"
        case .copyDiffers: "the copy that was read back is not what was written, and was dropped"
        case .sourceLeft: "it is safe under its new name, but cannot be removed under the old one"
        case .sourceUnremovable(let code):
            "it could not be removed from its old folder (\(ErrorMessage.reason(code))), so it was not copied"
        case .nameNotKept: "the file system spells the name in another way than it was told"
        case .originalMissing: "the file that it was made from is gone, so this may be all that is left"
        case .changedSinceMoved: "it was edited or replaced since it was moved"
        case .vanished: "it is not where it was moved to"
        case .oldNameTaken: "another file has its old name"
        case .checksumDiffers: "its content is not what was recorded"
        case .groupFailed: "another file of its group was held back"
        case .interrupted: "the run was interrupted"
        case .underWay: "an interrupted run has it under way; 'plexomatic recover' settles that"
        case .system(_, let code): ErrorMessage.reason(code)
        }
    }
}
