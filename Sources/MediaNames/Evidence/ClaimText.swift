/// The text of a claim, made only where the claim holds.
enum ClaimText: Sendable {
    /// What stands in the name, by the offsets of its bytes.
    case bytes(Range<Int>)

    /// A word of a rule's own.
    case word(StaticString)

    /// A number and what follows it: `1080p`.
    case number(Int, StaticString)
}

extension TokenizedName {
    /// The text that a claim states.
    func text(_ text: ClaimText) -> String {
        switch text {
        case .bytes(let range): self.text(range)
        case .word(let word): "\(word)"
        case .number(let number, let suffix): "\(number)\(suffix)"
        }
    }
}
