/// A set of pieces of one name.
struct PieceSet: Sendable {
    private var words = InlineArray<16, UInt64>(repeating: 0)

    /// Whether the set holds a piece; no name has more than ``NameTokenizer/longest``.
    @inline(__always)
    subscript(piece: Int) -> Bool {
        words[piece &>> 6 & 15] & (1 &<< UInt64(piece & 63)) != 0
    }

    @inline(__always)
    mutating func insert(_ piece: Int) {
        words[piece &>> 6 & 15] |= 1 &<< UInt64(piece & 63)
    }
}
