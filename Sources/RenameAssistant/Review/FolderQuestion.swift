/// The open files of one folder, about which a model is asked while the person goes on.
package struct FolderQuestion: Sendable {
    /// The folder's place in the plan under review.
    let folder: Int

    let files: OpenFolder

    /// How many files it is about.
    package var count: Int { files.files.count }
}

/// What came of it.
package struct FolderAnswer: Sendable {
    let folder: Int

    /// The suggestions, checked, by the files' indices.
    let suggestions: [Int: CheckedSuggestion]

    package let report: AskReport
}

extension ModelInquiry {
    /// Asks about a folder and waits for the answers; on a thread of its own, since that may take long.
    package func answer(to question: FolderQuestion) -> FolderAnswer {
        let (suggestions, report) = answers(for: [question.files])
        return FolderAnswer(folder: question.folder, suggestions: suggestions[0], report: report)
    }
}
