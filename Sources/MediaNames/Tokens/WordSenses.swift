/// A set of senses of words.
struct WordSenses: Sendable {
    private var bits: UInt64 = 0

    @inline(__always)
    mutating func insert(_ sense: Word.Sense) { bits |= 1 << UInt64(sense.rawValue) }

    @inline(__always)
    func contains(_ sense: Word.Sense) -> Bool { bits & (1 << UInt64(sense.rawValue)) != 0 }
}
