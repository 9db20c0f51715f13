import Glibc

/// A question with two answers and a default.
enum Confirmation {
    /// Asks on standard error and reads the answer from the terminal.
    ///
    /// - Parameters:
    ///   - question: The question, without the answers.
    ///   - flag: The flag that answers it beforehand.
    /// - Returns: Whether the answer is yes; Enter and the end of input mean no.
    /// - Throws: ``CommandError/questionWithoutTerminal(flag:)``
    static func ask(_ question: String, flag: String) throws(CommandError) -> Bool {
        guard Terminal.input.isPresent else { throw .questionWithoutTerminal(flag: flag) }
        while true {
            let text = Array("\(question) [y/N] ".utf8)
            _ = Glibc.write(STDERR_FILENO, text, text.count)
            guard let answer = readLine() else {
                StandardError.write(line: "")
                return false
            }
            switch answer.lowercased() {
            case "y", "yes": return true
            case "", "n", "no": return false
            default: StandardError.write(line: "Please answer 'y' or 'n'.")
            }
        }
    }
}
