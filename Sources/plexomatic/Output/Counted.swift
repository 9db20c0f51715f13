/// Numbers with their words: `1 file`, `2 batches`.
enum Counted {
    /// A number and what is counted.
    ///
    /// - Parameters:
    ///   - number: How many there are.
    ///   - word: What one of them is called.
    ///   - plural: What several are called, where that is not the word with an `s`.
    /// - Returns: The words in English.
    static func words(_ number: Int, _ word: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? word : plural ?? word + "s")"
    }
}
