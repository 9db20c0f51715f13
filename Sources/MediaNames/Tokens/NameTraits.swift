/// What a name holds at all, so that rules which need something else need not look.
struct NameTraits: OptionSet, Sendable {
    let rawValue: UInt8

    static let numberSign = NameTraits(rawValue: 1)
    static let brackets = NameTraits(rawValue: 2)
    static let curlyBrackets = NameTraits(rawValue: 4)
    static let ideographs = NameTraits(rawValue: 8)
}
