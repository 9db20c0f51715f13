/// The words of all rules, by what their spellings have in common.
///
/// A table with open addressing, built once: looking a word up costs a multiplication and, as a rule, one comparison.
final class Lexicon: Sendable {
    /// The one vocabulary.
    static let shared = Lexicon(VocabularyRules.all)

    /// The values that words stand for: `H.264`, `Blu-ray`, `fr`.
    let texts: [String]

    private let slots: [Slot]
    private let mask: Int

    /// For each group of three letters, how long the words are that begin with it.
    private let shapes: [WordLengths]

    private struct Slot: Sendable {
        var key = WordKey()
        var word = Word.unknown
    }

    /// Builds the table; a word that two entries list keeps the first meaning.
    private init(_ entries: [Vocabulary]) {
        var texts: [String] = [""]
        var words: [(WordKey, Word)] = []
        for entry in entries {
            let value: Int
            if let number = entry.number {
                value = number
            } else {
                value = texts.count
                texts.append(entry.text)
            }
            for (weight, list) in [(Word.Weight.strong, entry.strong), (.fair, entry.fair), (.weak, entry.weak)] {
                for spelling in list.split(separator: " ") {
                    words.append((WordKey(String(spelling)), Word(sense: entry.sense, weight: weight, value: value)))
                }
            }
        }
        var size = 1024
        while size < words.count * 3 { size *= 2 }
        var slots = [Slot](repeating: Slot(), count: size)
        for (key, word) in words {
            precondition(key.isWhole, "a word of the vocabulary is too long for a key")
            var index = Int(truncatingIfNeeded: key.spread >> 32) & (size - 1)
            while slots[index].key.count > 0, slots[index].key != key { index = (index + 1) & (size - 1) }
            if slots[index].key.count == 0 { slots[index] = Slot(key: key, word: word) }
        }
        var shapes = [WordLengths](repeating: WordLengths(), count: Self.groups)
        for (key, _) in words { shapes[Self.group(key.low)].insert(key.count) }
        self.shapes = shapes
        self.texts = texts
        self.slots = slots
        self.mask = size - 1
    }

    /// How long the words are that begin so: most words need not be looked up, and few can be the first of a phrase.
    ///
    /// - Parameter beginning: The first three bytes and any more, the first one lowest.
    /// - Returns: The length of every word there is that begins so, and of few others.
    @inline(__always)
    func lengths(beginning: UInt64) -> WordLengths { shapes[Self.group(beginning)] }

    /// So many groups of three letters are told apart.
    private static let groups = 4096

    @inline(__always)
    private static func group(_ beginning: UInt64) -> Int {
        Int(truncatingIfNeeded: ((beginning & 0xFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    /// What is known about a word; `.unknown` if nothing.
    subscript(key: WordKey) -> Word {
        lengths(beginning: key.low).contains(key.count) ? word(key) : .unknown
    }

    /// Notes in a token what its word means, and whether it may begin a phrase.
    @inline(__always)
    func lookUp(_ token: inout Token) -> Word {
        let key = token.key
        let lengths = lengths(beginning: key.low)
        token.mayGoOn = key.count < 3 || lengths.goBeyond(key.count)
        guard lengths.contains(key.count) else { return .unknown }
        token.word = word(key)
        return token.word
    }

    private func word(_ key: WordKey) -> Word {
        guard key.isWhole else { return .unknown }
        var index = Int(truncatingIfNeeded: key.spread >> 32) & mask
        while slots[index].key.count > 0 {
            if slots[index].key == key { return slots[index].word }
            index = (index + 1) & mask
        }
        return .unknown
    }
}
