import OperationJournal

/// What is done with files, in words.
struct OperationWords {
    /// As a question begins.
    let imperative: String

    /// As a failure is told.
    let verb: String

    /// As a summary is told.
    let past: String
}

extension OperationKind {
    /// The words for what it does.
    var words: OperationWords {
        switch self {
        case .move: OperationWords(imperative: "Rename", verb: "rename", past: "renamed")
        case .copy: OperationWords(imperative: "Copy", verb: "copy", past: "copied")
        case .hardlink, .symlink: OperationWords(imperative: "Link", verb: "link", past: "linked")
        case .reflink: OperationWords(imperative: "Clone", verb: "clone", past: "cloned")
        }
    }
}
