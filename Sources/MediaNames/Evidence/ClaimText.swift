/// The text of a claim, made only where the claim holds.
enum ClaimText: Sendable {
    /// What stands in the name, by the offsets of its bytes.
    case bytes(Range<UInt32>)

    /// A word of a rule's own.
    case word(StaticString)

    /// How many lines a picture has: `1080p`, `576i`.
    case lines(Int, isInterlaced: Bool)

    /// What stands in the name, by the offsets of its bytes.
    static func bytes(_ range: Range<Int>) -> ClaimText {
        .bytes(UInt32(truncatingIfNeeded: range.lowerBound)..<UInt32(truncatingIfNeeded: range.upperBound))
    }
}

extension TokenizedName {
    /// The text that a claim states.
    func text(_ text: ClaimText) -> String {
        switch text {
        case .bytes(let range): self.text(Int(range.lowerBound)..<Int(range.upperBound))
        case .word(let word): "\(word)"
        case .lines(let number, let isInterlaced): Self.lines(number, isInterlaced: isInterlaced)
        }
    }

    /// `1080p`, `576i`: every other name has one, and nearly each of those is among four that need not be put together.
    private static func lines(_ number: Int, isInterlaced: Bool) -> String {
        switch isInterlaced ? 0 : number {
        case 1080: "1080p"
        case 720: "720p"
        case 2160: "2160p"
        case 480: "480p"
        default: "\(number)\(isInterlaced ? "i" : "p")"
        }
    }
}
