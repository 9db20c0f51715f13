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
        case .lines(1080, isInterlaced: false): "1080p"
        case .lines(720, isInterlaced: false): "720p"
        case .lines(480, isInterlaced: false): "480p"
        case .lines(2160, isInterlaced: false): "2160p"
        case .lines(let number, let isInterlaced): Self.lines(number, isInterlaced ? 0x69 : 0x70)
        }
    }

    /// `576i`, `816p`, written byte by byte: interpolation costs more than to find it.
    ///
    /// The heights that nearly all names have are constants, which cost nothing.
    ///
    /// No number of a name has more than ten digits.
    private static func lines(_ number: Int, _ scan: UInt8) -> String {
        String(unsafeUninitializedCapacity: 15) { buffer in
            var text = OutputSpan(buffer: buffer, initializedCount: 0)
            var unit = 1
            while unit <= number / 10 { unit *= 10 }
            while unit > 0 {
                text.append(0x30 + UInt8(number / unit % 10))
                unit /= 10
            }
            text.append(scan)
            return text.finalize(for: buffer)
        }
    }
}
