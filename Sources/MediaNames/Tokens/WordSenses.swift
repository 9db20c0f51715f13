/// A set of senses of words.
struct WordSenses: Sendable {
    private var bits: UInt64 = 0

    /// No sense, or some.
    init(_ senses: Word.Sense...) {
        for sense in senses { insert(sense) }
    }

    /// Whether all of them are among others.
    @inline(__always)
    func isSubset(of others: WordSenses) -> Bool { bits & ~others.bits == 0 }

    @inline(__always)
    mutating func insert(_ sense: Word.Sense) { bits |= 1 &<< UInt64(sense.rawValue) }

    /// Adds a sense on a condition that nobody can foretell.
    @inline(__always)
    mutating func insert(_ sense: Word.Sense, if condition: Bool) {
        bits |= (condition ? 1 : 0) &<< UInt64(sense.rawValue)
    }

    @inline(__always)
    func contains(_ sense: Word.Sense) -> Bool { bits & (1 &<< UInt64(sense.rawValue)) != 0 }
}
