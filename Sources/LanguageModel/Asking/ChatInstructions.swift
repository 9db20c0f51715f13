/// All that is said to a model before the question itself: the constant beginning, which a server keeps evaluated.
package struct ChatInstructions: Hashable, Sendable {
    /// A question and its right answer, to learn from.
    package struct Example: Hashable, Sendable {
        package let question: String
        package let answer: String

        package init(question: String, answer: String) {
            self.question = question
            self.answer = answer
        }
    }

    package let system: String
    package let examples: [Example]

    /// The JSON schema of the answer.
    package let schema: JSONValue

    package init(system: String, examples: [Example], schema: JSONValue) {
        self.system = system
        self.examples = examples
        self.schema = schema
    }

    /// Everything in one text, for the cache: another text may get another answer.
    package var fingerprint: String {
        ([system] + examples.flatMap { [$0.question, $0.answer] } + [schema.description]).joined(separator: "\u{1E}")
    }

    /// How many bytes a server is sent before the question.
    package var byteCount: Int { fingerprint.utf8.count }

    /// The messages of a conversation that ends with a question.
    func messages(asking question: String) -> JSONValue {
        var messages: [JSONValue] = [["role": "system", "content": .text(system)]]
        for example in examples {
            messages.append(["role": "user", "content": .text(example.question)])
            messages.append(["role": "assistant", "content": .text(example.answer)])
        }
        messages.append(["role": "user", "content": .text(question)])
        return .list(messages)
    }
}
