/// Words that a rule looks for, found at one look however many they are.
///
/// The words of ``Lexicon`` have a meaning wherever they stand; these have one for a single rule.
struct WordSet: Sendable {
    /// A table with open addressing, at most half full; an empty key ends a search.
    private let slots: [WordKey]
    private let mask: Int

    /// A bit for each pair of letters with which some word begins, as far as 256 tell them apart.
    private let beginnings: InlineArray<4, UInt64>

    /// - Parameter words: The words in lower case, with blanks or line breaks between them.
    init(_ words: String) {
        let keys = words.split { $0 == " " || $0 == "\n" }.map { WordKey(String($0)) }
        var size = 16
        while size < keys.count * 2 { size *= 2 }
        var beginnings = InlineArray<4, UInt64>(repeating: 0)
        for key in keys {
            let beginning = Self.beginning(key)
            beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
        }
        self.beginnings = beginnings
        var slots = [WordKey](repeating: WordKey(), count: size)
        for key in keys {
            precondition(key.isWhole, "a word of a rule is too long for a key")
            var index = Self.place(of: key) & (size - 1)
            while slots[index].count > 0, slots[index] != key { index = (index + 1) & (size - 1) }
            slots[index] = key
        }
        self.slots = slots
        mask = size - 1
    }

    /// Whether the word is one of them.
    func contains(_ key: WordKey) -> Bool {
        var index = Self.place(of: key) & mask
        while slots[index].count > 0 {
            if slots[index] == key { return true }
            index = (index + 1) & mask
        }
        return false
    }

    /// Whether any of them begins with the same two letters as a word; most do not.
    func mayBegin(as key: WordKey) -> Bool {
        let beginning = Self.beginning(key)
        return key.count < 2 || beginnings[beginning >> 6] & (1 << UInt64(beginning & 63)) != 0
    }

    private static func beginning(_ key: WordKey) -> Int {
        Int(truncatingIfNeeded: ((key.low & 0xFFFF) &* 0x9E37_79B9_7F4A_7C15) >> 56)
    }

    private static func place(of key: WordKey) -> Int { Int(truncatingIfNeeded: key.spread >> 32) }
}
