/// Words that a rule looks for, found at one look however many they are.
///
/// The words of ``Lexicon`` have a meaning wherever they stand; these have one for a single rule.
struct WordSet: Sendable {
    private let members: KeyTable

    /// A bit for each pair of letters with which some word begins, as far as 256 tell them apart.
    private let beginnings: InlineArray<4, UInt64>

    /// - Parameter words: The words in lower case, with blanks or line breaks between them.
    init(_ words: String) {
        let keys = words.split { $0 == " " || $0 == "\n" }.map { WordKey(String($0)) }
        var beginnings = InlineArray<4, UInt64>(repeating: 0)
        for key in keys {
            let beginning = Self.beginning(key)
            beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
        }
        self.beginnings = beginnings
        members = KeyTable(keys)
    }

    /// Whether the word is one of them.
    func contains(_ key: WordKey) -> Bool { members.place(of: key) != 0 }

    /// Whether any of them begins with the same two letters as a word; most do not.
    func mayBegin(as key: WordKey) -> Bool {
        let beginning = Self.beginning(key)
        return key.count < 2 || beginnings[beginning >> 6] & (1 << UInt64(beginning & 63)) != 0
    }

    private static func beginning(_ key: WordKey) -> Int {
        Int(truncatingIfNeeded: ((key.low & 0xFFFF) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }
}
