/// Everything that an answer depends on: if any of it differs, the answer may too.
package struct AnswerKey: Hashable, Sendable {
    /// Where the model was asked, and how.
    package let endpoint: String
    package let dialect: String
    package let model: String

    /// What changes when the model behind the name does.
    package let digest: String

    /// All that was said before the question, and the schema of the answer.
    package let instructions: String

    /// What the model was run with.
    package let options: String

    package let question: String

    package init(
        endpoint: String,
        dialect: String,
        model: String,
        digest: String,
        instructions: String,
        options: String,
        question: String
    ) {
        self.endpoint = endpoint
        self.dialect = dialect
        self.model = model
        self.digest = digest
        self.instructions = instructions
        self.options = options
        self.question = question
    }
}
