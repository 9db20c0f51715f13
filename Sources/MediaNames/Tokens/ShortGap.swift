/// Up to three bytes behind a piece that are neither letter nor digit, looked at together.
struct ShortGap {
    /// What they are together.
    let gap: Gap

    /// Not zero if the first of them may belong to the word before it: an apostrophe, or a character beyond ASCII.
    let continuation: UInt64

    /// Whether they are all that stands there, and none has to be looked at by itself: no bracket, no `#`, nothing that
    /// belongs to a word.
    let isUsual: Bool

    private static let unusual: Gap = [.open, .close, .hash, .mark]

    /// The highest bit of each byte, which no character of ASCII has.
    private static let highBits: UInt64 = 0x80_8080

    /// - Parameters:
    ///   - bytes: The bytes, the first one lowest.
    ///   - count: How many of them are neither letter nor digit.
    ///   - meanings: ``Gap/meanings``.
    @inline(__always)
    init(_ bytes: UInt64, count: Int, _ meanings: Span<Gap>) {
        let behind = UInt64.max &<< UInt64(truncatingIfNeeded: (count < 3 ? count : 3) &* 8)
        let three = bytes & ~behind | UInt64(Gap.nothing) &* 0x01_0101 & behind
        let first = meanings[Int(UInt8(truncatingIfNeeded: three))]
        var gap = first
        gap.append(meanings[Int(UInt8(truncatingIfNeeded: three >> 8))])
        gap.append(meanings[Int(UInt8(truncatingIfNeeded: three >> 16))])
        self.gap = gap
        continuation = UInt64(first.rawValue & Gap.mark.rawValue) | three & 0x80
        let notable = UInt64(gap.rawValue & Self.unusual.rawValue) | three & Self.highBits
        isUsual = notable | UInt64(truncatingIfNeeded: count &>> 2) == 0
    }
}
