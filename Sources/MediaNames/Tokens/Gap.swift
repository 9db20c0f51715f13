/// What stands between two pieces of a name.
struct Gap: OptionSet, Sendable {
    let rawValue: UInt16

    static let space = Gap(rawValue: 1)
    static let dot = Gap(rawValue: 2)
    static let underscore = Gap(rawValue: 4)
    static let dash = Gap(rawValue: 8)
    static let comma = Gap(rawValue: 16)
    static let plus = Gap(rawValue: 32)
    static let ampersand = Gap(rawValue: 64)
    static let tilde = Gap(rawValue: 128)
    static let open = Gap(rawValue: 256)
    static let close = Gap(rawValue: 512)
    static let slash = Gap(rawValue: 1024)
    static let colon = Gap(rawValue: 2048)
    static let hash = Gap(rawValue: 4096)
    static let other = Gap(rawValue: 8192)

    /// More than one dash, as in ` -- `.
    static let manyDashes = Gap(rawValue: 16384)

    /// No gap: a mark that belongs to the word beside it, as an apostrophe does.
    static let mark = Gap(rawValue: 32768)

    /// The separators that stand for a blank.
    static let blanks: Gap = [.space, .dot, .underscore]

    /// The characters that open or close a bracket.
    static let brackets: Gap = [.open, .close]

    /// Whether nothing stands between the two.
    var isJoined: Bool { rawValue == 0 }

    /// Whether a dash with a blank beside it sets the two apart, as in `Title - 05` or `Title_-_05`.
    var isSpacedDash: Bool { contains(.dash) && !isDisjoint(with: .blanks) }

    /// Whether only blanks stand between the two.
    var isBlank: Bool { !isJoined && isSubset(of: .blanks) }

    /// Whether blanks and dashes are all that stands between the two.
    var isBlankOrDash: Bool { isSubset(of: [.space, .dot, .underscore, .dash]) }

    /// Whether what stands at its sides may be one word: nothing, blanks or a dash, but no dash with blanks.
    ///
    /// The dash comes next to the blanks: any other is a larger number, and so is a dash with them.
    var joinsWords: Bool { rawValue <= Gap.dash.rawValue }

    /// Whether the gap makes a range of the numbers at its sides.
    var isRange: Bool { !isDisjoint(with: [.dash, .tilde]) }

    /// Whether the gap makes a list of the numbers at its sides.
    var isList: Bool { !isDisjoint(with: [.plus, .ampersand, .comma]) }
}

extension Gap {
    /// The letter that stands for a byte that is not there.
    static let nothing: UInt8 = 0x61

    /// What each byte is: nobody can foretell which one stands next, so what it means is looked up.
    static let meanings = (0...UInt8.max).map { Gap(separator: $0) }

    /// What a byte of ASCII is that is no letter or digit.
    init(separator byte: UInt8) {
        switch byte {
        case 0x20, 0x09: self = .space
        case 0x2E: self = .dot
        case 0x5F: self = .underscore
        case 0x2D: self = .dash
        case 0x2C, 0x3B: self = .comma
        case 0x2B: self = .plus
        case 0x26: self = .ampersand
        case 0x7E: self = .tilde
        case 0x28, 0x5B, 0x7B: self = .open
        case 0x29, 0x5D, 0x7D: self = .close
        case 0x2F, 0x5C, 0x7C: self = .slash
        case 0x3A: self = .colon
        case 0x23: self = .hash
        case Self.nothing: self = []
        default: self = Letters.isSilent(byte) ? .mark : .other
        }
    }

    /// Adds what stands next.
    @inline(__always)
    mutating func append(_ next: Gap) {
        // A dash behind a dash, moved to the bit of many.
        let dashes = rawValue & next.rawValue & Gap.dash.rawValue
        self = Gap(rawValue: rawValue | next.rawValue | dashes << 11)
    }
}
