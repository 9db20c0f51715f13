/// The texts that a model is given: plain files beside this one, compiled into the program.
package enum Prompt: String, Hashable, Sendable, CaseIterable {
    case system = "identify.system.md"
    case question = "identify.question.md"
    case examples = "identify.examples.json"
    case schema = "suggestion.schema.json"
    case folderQuestion = "folder.question.md"
    case folderExamples = "folder.examples.json"
    case folderSchema = "folder.schema.json"
}

extension Prompt {
    /// The place in a template where the names go, as one JSON object.
    package static let names = "{{names}}"

    /// The text that this program came with.
    package var builtIn: String {
        switch self {
        case .system: Self.text(PackageResources.identify_system_md)
        case .question: Self.text(PackageResources.identify_question_md)
        case .examples: Self.text(PackageResources.identify_examples_json)
        case .schema: Self.text(PackageResources.suggestion_schema_json)
        case .folderQuestion: Self.text(PackageResources.folder_question_md)
        case .folderExamples: Self.text(PackageResources.folder_examples_json)
        case .folderSchema: Self.text(PackageResources.folder_schema_json)
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
