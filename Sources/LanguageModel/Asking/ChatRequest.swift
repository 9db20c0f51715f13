/// One question to one model, with all that goes with it.
struct ChatRequest: Sendable {
    /// What is said about thinking aloud before the answer.
    enum Thinking: Hashable, Sendable {
        /// It is switched off.
        case off

        /// Nothing is said, since some servers pass over the schema when it is switched off.
        case unsaid
    }

    let model: String
    let instructions: ChatInstructions
    let question: String
    let options: ModelOptions
    var thinking = Thinking.off
}
