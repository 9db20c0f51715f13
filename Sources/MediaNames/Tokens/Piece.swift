/// A run of letters or a run of digits: `S01E02` has four.
///
/// A name has dozens, and every rule looks at all of them, so the numbers are kept small.
struct Piece: Sendable {
    enum Kind: UInt8, Sendable {
        case letters
        case digits

        /// Han, kana or hangul, which are written without blanks.
        case ideographs
    }

    let kind: Kind
    let enclosure: Enclosure

    /// What stands between the piece before and this one.
    let gap: Gap

    private let startOffset: UInt32
    private let endOffset: UInt32
    private let number: Int32
    private let width: UInt16
    private let bracketIndex: Int16
    private let tokenIndex: UInt16

    /// The word in lower case.
    let key: WordKey

    /// A piece that covers bytes of a path; the properties say what the numbers mean.
    init(
        _ kind: Kind,
        _ range: Range<Int>,
        key: WordKey,
        gap: Gap,
        value: Int,
        digitCount: Int,
        enclosure: Enclosure,
        bracket: Int,
        token: Int
    ) {
        self.kind = kind
        self.enclosure = enclosure
        self.gap = gap
        self.key = key
        startOffset = UInt32(truncatingIfNeeded: range.lowerBound)
        endOffset = UInt32(truncatingIfNeeded: range.upperBound)
        number = Int32(truncatingIfNeeded: value)
        width = UInt16(truncatingIfNeeded: digitCount)
        bracketIndex = Int16(truncatingIfNeeded: bracket)
        tokenIndex = UInt16(truncatingIfNeeded: token)
    }

    /// The offset of the first byte in the path.
    var start: Int { Int(startOffset) }

    /// The offset behind the last byte in the path.
    var end: Int { Int(endOffset) }

    /// The number that a run of up to nine digits writes, else -1.
    var value: Int { Int(number) }

    /// How many digits the run has.
    var digitCount: Int { Int(width) }

    /// Counts the brackets that were opened or closed before; pieces of one bracket share it.
    var bracket: Int { Int(bracketIndex) }

    /// The index of the token that the piece is part of.
    var token: Int { Int(tokenIndex) }

    /// Whether the piece is a number that can be calculated with.
    var isNumber: Bool { number >= 0 }
}
