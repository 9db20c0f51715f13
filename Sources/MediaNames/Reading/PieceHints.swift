/// Where in a name some kind of piece may be: a glance says that there is none, so nobody needs to look.
///
/// The pieces from the sixty-fourth on share a bit; whoever finds one there has to make sure.
struct PieceHints: Sendable {
    private var bits: UInt64 = 0

    /// Notes a piece where a condition holds, without a branch.
    @inline(__always)
    mutating func insert(_ piece: Int, if condition: Bool = true) {
        bits |= (condition ? 1 : 0) &<< UInt64(min(piece, 63))
    }

    /// Notes a run of pieces.
    @inline(__always)
    mutating func insert(_ pieces: Range<Int>) {
        // No bit for an empty run, all up to the last one's for any other.
        let end = UInt64(min(pieces.upperBound, 64))
        let upTo: UInt64 = end == 64 ? .max : 1 &<< end &- 1
        bits |= upTo & ~(1 &<< UInt64(min(pieces.lowerBound, 63)) &- 1)
    }

    /// The first of a run of pieces that may be of the kind.
    @inline(__always)
    func first(in pieces: Range<Int>) -> Int? {
        let start = min(pieces.lowerBound, 63)
        let rest = bits &>> UInt64(start)
        guard rest != 0 else { return nil }
        let found = max(start &+ rest.trailingZeroBitCount, pieces.lowerBound)
        return found < pieces.upperBound ? found : nil
    }

    /// Whether any of a run of pieces may be of the kind.
    @inline(__always)
    func mayBe(in pieces: Range<Int>) -> Bool { first(in: pieces) != nil }
}
