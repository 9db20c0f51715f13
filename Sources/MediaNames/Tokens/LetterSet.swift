/// Letters of which a name has a word each, with a number joined to it: the S and the E of `S01E02`.
///
/// Rules that look for such a letter need not look at a name without it.
struct LetterSet: OptionSet, Sendable {
    let rawValue: UInt32

    static let e = letter(0x65)
    static let f = letter(0x66)
    static let i = letter(0x69)
    static let k = letter(0x6B)
    static let p = letter(0x70)
    static let s = letter(0x73)
    static let t = letter(0x74)
    static let x = letter(0x78)

    /// Any word of two letters, or of a letter of two bytes.
    static let pair = LetterSet(rawValue: 1 << 26)

    /// Any longer word.
    static let word = LetterSet(rawValue: 1 << 27)

    /// Whether any of some others is one of these.
    @inline(__always)
    func holdsAny(of others: LetterSet) -> Bool { rawValue & others.rawValue != 0 }

    private static func letter(_ byte: UInt8) -> LetterSet { LetterSet(rawValue: 1 << UInt32(byte &- 0x61)) }
}

extension LetterSet {
    /// The one that a word belongs to where a bit is one, else none.
    @inline(__always)
    init(_ key: WordKey, if bit: UInt64) {
        // Less than twenty-six only if the length is one and the byte is a letter.
        let letter = key.low &- 0x61 | key.top ^ 1 << 56
        let several: UInt64 = key.count == 2 ? 26 : 27
        self = LetterSet(rawValue: UInt32(truncatingIfNeeded: bit &<< min(letter, several)))
    }
}
