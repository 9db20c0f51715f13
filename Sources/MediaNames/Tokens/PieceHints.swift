/// Where in a name some kind of piece may be: a glance says that there is none, so nobody needs to look.
///
/// The pieces from the sixty-fourth on share a bit; whoever finds one there has to make sure.
struct PieceHints: Sendable {
    /// The first piece that has no bit of its own.
    static let firstOfMany = 63

    private var bits: UInt64 = 0

    /// Notes a piece where a condition holds, without a branch.
    @inline(__always)
    mutating func insert(_ piece: Int, if condition: Bool = true) {
        insert(piece, if: condition ? 1 : 0)
    }

    /// Notes a piece where a bit is one.
    @inline(__always)
    mutating func insert(_ piece: Int, if bit: UInt64) { bits |= bit &<< UInt64(min(piece, Self.firstOfMany)) }

    /// Notes a run of pieces.
    @inline(__always)
    mutating func insert(_ pieces: Range<Int>) {
        // No bit for an empty run, all up to the last one's for any other.
        let end = UInt64(min(pieces.upperBound, 64))
        let upTo: UInt64 = end == 64 ? .max : 1 &<< end &- 1
        bits |= upTo & ~(1 &<< UInt64(min(pieces.lowerBound, 63)) &- 1)
    }

    /// Whether no piece is of the kind.
    @inline(__always)
    var isEmpty: Bool { bits == 0 }

    /// Whether a piece and the next one may both be of the kind.
    var mayHoldNeighbours: Bool { bits & (bits >> 1 | 1 << UInt64(Self.firstOfMany)) != 0 }

    /// The first piece from one on that may be of the kind.
    @inline(__always)
    func first(from piece: Int) -> Int? {
        let start = min(piece, Self.firstOfMany)
        let rest = bits &>> UInt64(start)
        return rest == 0 ? nil : max(start &+ rest.trailingZeroBitCount, piece)
    }

    /// The first of a run of pieces that may be of the kind.
    @inline(__always)
    func first(in pieces: Range<Int>) -> Int? {
        guard let found = first(from: pieces.lowerBound) else { return nil }
        return found < pieces.upperBound ? found : nil
    }

    /// Whether any of a run of pieces may be of the kind.
    @inline(__always)
    func mayBe(in pieces: Range<Int>) -> Bool { first(in: pieces) != nil }
}
