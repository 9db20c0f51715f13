import FilePaths
import Foundation
package import LanguageModel
package import Prompts
package import SystemPackage

/// The prompts of this run: the program's own, or those of the configuration folder.
package struct PromptTexts: Sendable {
    private let overrides: [Prompt: String]

    /// No prompt is longer.
    private static let longest = 65_536

    /// - Parameter folder: Where files may override prompts by name; one that is absent overrides none.
    /// - Throws: ``PromptError``
    package init(_ folder: FilePath? = nil) throws(PromptError) {
        var overrides: [Prompt: String] = [:]
        for prompt in Prompt.allCases {
            // The configuration folder is read like any text; `FileManager` never meets a library.
            guard let path = folder?.appending(prompt.rawValue), FileManager.default.fileExists(atPath: path.string)
            else {
                continue
            }
            guard let data = FileManager.default.contents(atPath: path.string), data.count <= Self.longest,
                let text = String(validating: data, as: UTF8.self)
            else { throw .unreadable(path) }
            overrides[prompt] = text
        }
        self.overrides = overrides
    }

    /// The text of a prompt.
    package func text(_ prompt: Prompt) -> String { overrides[prompt] ?? prompt.builtIn }

    /// All that is said before a question about one file.
    package func instructions() throws(PromptError) -> ChatInstructions {
        try instructions(question: .question, examples: .examples, schema: .schema)
    }

    /// All that is said before a question about files that share a doubt.
    package func folderInstructions() throws(PromptError) -> ChatInstructions {
        try instructions(question: .folderQuestion, examples: .folderExamples, schema: .folderSchema)
    }

    private func instructions(
        question: Prompt,
        examples: Prompt,
        schema: Prompt
    ) throws(PromptError) -> ChatInstructions {
        guard text(question).contains(Prompt.names) else { throw .withoutNames(question.rawValue) }
        let list = try json(examples).list
        let pairs = try (list ?? []).map { (entry) throws(PromptError) in
            guard let asked = entry["question"], let answer = entry["answer"] else {
                throw .malformed(examples.rawValue)
            }
            return ChatInstructions.Example(question: render(question, asked), answer: answer.description)
        }
        guard list != nil else { throw .malformed(examples.rawValue) }
        return ChatInstructions(
            system: text(.system).trimmingCharacters(in: .whitespacesAndNewlines),
            examples: pairs,
            schema: try json(schema)
        )
    }

    /// A question with its names: they stand at the end, as one JSON object.
    func render(_ prompt: Prompt, _ names: JSONValue) -> String {
        text(prompt).trimmingCharacters(in: .whitespacesAndNewlines)
            .replacingOccurrences(of: Prompt.names, with: names.description)
    }

    private func json(_ prompt: Prompt) throws(PromptError) -> JSONValue {
        do {
            return try JSONReader.value(of: Array(text(prompt).utf8))
        } catch {
            throw .malformed(prompt.rawValue)
        }
    }
}
