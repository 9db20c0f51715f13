import LanguageModel

/// One question, with the files that its answer is for.
struct Question: Sendable {
    /// The folder's place among the folders that are asked about.
    let folder: Int

    let group: DoubtGroup

    /// Whether the model is asked what varies between the files, and not about one.
    var isShared: Bool { group.form == .shared }

    /// The last message, which ends with the names.
    let text: String
}
