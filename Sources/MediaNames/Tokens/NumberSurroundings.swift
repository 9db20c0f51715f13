/// What the numbers of a name stand beside, so that rules which look for something else need not look.
struct NumberSurroundings: Sendable {
    /// What has a number joined to it behind: the S of `S01`.
    private(set) var before: LetterSet = []

    /// What has a number joined to it in front: the p of `720p`.
    private(set) var after: LetterSet = []

    /// Whether a number begins a token.
    private(set) var isFirst = false

    /// Whether a number follows a number: `2011.11.15`, `02-06`.
    var isSeries: Bool { rows & 2 != 0 }

    /// Whether two numbers follow a number: `2011.11.15`.
    var holdsThreeInRow: Bool { rows & 4 != 0 }

    /// A bit for each length that a row of numbers has somewhere, the lowest for one.
    private var rows: UInt8 = 0

    /// A bit for each number that stands in a row up to the one that was noted last.
    private var row: UInt8 = 0

    /// The lengths of numbers, a bit for each: the lowest for none, the highest for fifteen digits and more.
    private var lengths: UInt16 = 0

    /// Whether a word of more than a letter has a number joined to it.
    var touchWords: Bool { !before.union(after).isDisjoint(with: [.pair, .word]) }

    /// Whether any number is there.
    var isEmpty: Bool { lengths == 0 }

    /// Whether a number has so many digits, at most fifteen; one of more counts as one of fifteen.
    @inline(__always)
    func holds(_ digitCounts: ClosedRange<Int>) -> Bool {
        let below: UInt16 = 1 &<< UInt16(digitCounts.lowerBound) &- 1
        let upTo: UInt16 = 2 &<< UInt16(digitCounts.upperBound) &- 1
        return lengths & upTo & ~below != 0
    }

    /// Notes a number and the pieces beside it; the numbers of a name are noted from the first to the last.
    @inline(__always)
    mutating func note(_ number: Piece, behind previous: Piece?, beforeNext next: Piece?) {
        lengths |= 1 &<< UInt16(truncatingIfNeeded: min(number.digitCount, 15))
        row = row << 1 | 1
        rows |= row
        if let previous, previous.token == number.token {
            before.insert(LetterSet(previous.key))
        } else {
            isFirst = true
        }
        guard let next, next.kind != .digits else { return }
        row = 0
        if next.gap.isJoined { after.insert(LetterSet(next.key)) }
    }
}
