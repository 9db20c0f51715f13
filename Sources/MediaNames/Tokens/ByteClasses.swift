/// What up to sixty-four bytes of a name are: letters, digits or neither.
///
/// Found for eight bytes at a time, so that no byte is looked at by itself to see where words begin and end.
struct ByteClasses {
    /// The offset of the first byte.
    private let start: Int

    /// The offset behind the last byte behind which enough others are known.
    let end: Int

    // A bit for each byte, the first one lowest.
    private let words: UInt64
    private let digits: UInt64

    /// The bytes that are no separators: those of words, and the one at which the name ends.
    private let stops: UInt64

    /// The bytes that are something else than the one before, and the end of the name.
    private let edges: UInt64

    /// The last letters of words that an episode's number may be glued to: the R and the S of `HarborS01E02`.
    private let marks: UInt64

    /// So many bytes are enough for a run of eight, three separators behind it, and the number that it may be glued to.
    private static let enough = 16

    /// Looks at a byte and those behind it.
    ///
    /// - Parameters:
    ///   - bytes: The path, at least eight bytes.
    ///   - start: The offset of the byte.
    ///   - limit: The offset behind the last byte of the name.
    init(_ bytes: Span<UInt8>, from start: Int, to limit: Int) {
        let rest = limit &- start
        let count = rest < 64 ? rest : 64
        var letters: UInt64 = 0
        var digits: UInt64 = 0
        var offset = 0
        while offset < count {
            let eight = EightBytes(amongEight: bytes, at: start &+ offset)
            letters |= EightBytes.gather(eight.letters) &<< UInt64(truncatingIfNeeded: offset)
            digits |= EightBytes.gather(eight.digits) &<< UInt64(truncatingIfNeeded: offset)
            offset &+= 8
        }
        let limitBit: UInt64 = 1 << UInt64(truncatingIfNeeded: count)
        letters &= limitBit &- 1
        digits &= limitBit &- 1
        self.start = start
        self.end = rest == count ? limit : start &+ count &- Self.enough
        self.digits = digits
        words = letters | digits
        stops = letters | digits | limitBit
        edges = (letters ^ letters << 1) | (digits ^ digits << 1) | limitBit
        marks = letters & digits >> 1 & digits >> 2 & letters >> 3 & digits >> 4
    }

    /// What stands from a byte on that lies before ``end``.
    @inline(__always)
    func run(at index: Int) -> Run {
        let offset = UInt64(truncatingIfNeeded: index &- start)
        let behind = edges & (UInt64.max - 1) &<< offset
        let end = behind.trailingZeroBitCount
        // Where no word goes on, what stands there ends at the edge that comes next.
        let following = (behind & (behind &- 1)).trailingZeroBitCount
        let next = stops >> UInt64(truncatingIfNeeded: end) & 1 != 0 ? end : following
        let count = end &- Int(truncatingIfNeeded: offset)
        return Run(
            number: digits &>> offset & 1,
            count: words &>> offset & 1 != 0 ? count : 0,
            gapCount: next &- end,
            mark: marks &>> (offset &+ UInt64(truncatingIfNeeded: count) &- 1) & 1
        )
    }

    /// A run of letters or of digits.
    struct Run {
        /// One for digits, else zero.
        let number: UInt64

        /// How many there are; none where neither stands.
        let count: Int

        /// How many bytes behind them are neither letter nor digit.
        let gapCount: Int

        /// One if an episode's number may be glued to them, else zero.
        let mark: UInt64
    }
}
