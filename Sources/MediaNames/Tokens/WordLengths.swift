/// A set of lengths that words of the vocabulary have.
struct WordLengths: Sendable {
    /// A bit for each length; no word with a key is longer than there are bits.
    private var bits: UInt32 = 0

    /// Adds a length.
    mutating func insert(_ count: Int) { bits |= 1 << UInt32(count) }

    /// Whether a word has the length.
    @inline(__always)
    func contains(_ count: Int) -> Bool { count < 32 && bits &>> UInt32(truncatingIfNeeded: count) & 1 != 0 }

    /// Whether a word is longer.
    @inline(__always)
    func goBeyond(_ count: Int) -> Bool { count < 31 && bits &>> UInt32(truncatingIfNeeded: count &+ 1) != 0 }
}
