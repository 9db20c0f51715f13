/// A set of lengths that words of the vocabulary have.
struct WordLengths: Sendable {
    /// A bit for each length; no word with a key is longer than there are bits.
    ///
    /// Those below three are always there: so few letters do not tell what words they begin.
    private var bits: UInt32 = 0b111

    /// Adds a length.
    mutating func insert(_ count: Int) { bits |= 1 << UInt32(count) }

    /// Whether a word has the length: one where it has, else none.
    @inline(__always)
    func holds(_ count: Int) -> UInt32 { bits >> UInt32(truncatingIfNeeded: count) & 1 }

    /// Whether a word is so long or longer.
    @inline(__always)
    func reach(_ count: Int) -> Bool { bits >> UInt32(truncatingIfNeeded: count) != 0 }
}
