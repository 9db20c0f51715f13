/// A run of letters or a run of digits: `S01E02` has four.
struct Piece: Sendable {
    enum Kind: UInt8, Sendable {
        case letters
        case digits

        /// Han, kana or hangul, which are written without blanks.
        case ideographs
    }

    /// Byte offsets into the path.
    var start: Int
    var end: Int

    let kind: Kind

    /// The number that a run of up to nine digits writes, else -1.
    var value = -1

    /// How many digits the run has.
    var digitCount = 0

    /// What stands between the piece before and this one.
    var gap: Gap

    let enclosure: Enclosure

    /// Counts the brackets that were opened before, so that pieces of one bracket share it.
    let bracket: Int

    /// The index of the token that the piece is part of.
    var token = 0

    /// The word in lower case.
    var key = WordKey()

    /// Whether a rule has said what the piece means.
    var isClaimed = false

    /// Whether the piece is a number that can be calculated with.
    var isNumber: Bool { value >= 0 }
}
