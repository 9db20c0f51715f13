import LanguageModel
import Prompts
import SystemPackage

/// What is said before questions of either kind, with the writer that knows how much room that leaves.
struct Pages: Sendable {
    private let single: ChatInstructions
    private let shared: ChatInstructions
    private let writer: QuestionWriter

    init(_ folder: FilePath?) throws(PromptError) {
        let texts = try PromptTexts(folder)
        single = try texts.instructions()
        shared = try texts.folderInstructions()
        let longest = max(single.byteCount, shared.byteCount)
        writer = QuestionWriter(texts, room: ModelOptions().questionRoom(after: longest))
    }

    func instructions(_ question: Question) -> ChatInstructions { question.isShared ? shared : single }

    func question(about group: DoubtGroup, in folder: OpenFolder, number: Int) -> Question? {
        writer.question(about: group, in: folder, number: number)
    }
}
