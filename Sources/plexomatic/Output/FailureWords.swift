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
        case .crossDevice: "the new place is on another file system, and this version moves within one only"
        case .noSafeRename: "this file system cannot rename without the danger of overwriting"
        case .changedSinceMoved: "it was edited or replaced since it was moved"
        case .vanished: "it is not where it was moved to"
        case .oldNameTaken: "another file has its old name"
        case .checksumDiffers: "its content is not what was recorded"
        case .groupFailed: "another file of its group was held back"
        case .interrupted: "the run was interrupted before its turn"
        case .system(_, let code): ErrorMessage.reason(code)
        }
    }
}
