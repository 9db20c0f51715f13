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

    /// How long the longest word is that begins with a group of three letters.
    private let longest: [UInt8]

    /// A bit for each group of three letters and a length with which some word begins.
    private let shapes: [UInt64]

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
        var shapes = [UInt64](repeating: 0, count: 512)
        for (key, _) in words {
            let bit = Self.shape(key.low, count: key.count)
            shapes[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        var longest = [UInt8](repeating: 0, count: 4096)
        for (key, _) in words {
            let group = Self.group(key.low)
            longest[group] = max(longest[group], UInt8(key.count))
        }
        self.longest = longest
        self.shapes = shapes
        self.texts = texts
        self.slots = slots
        self.mask = size - 1
    }

    /// Whether any word begins so and has so many bytes; most do not, and need not be looked up.
    ///
    /// - Parameters:
    ///   - beginning: The first eight bytes, the first one lowest.
    ///   - count: How many bytes the word has.
    /// - Returns: `true` for every word there is, and for few others.
    @inline(__always)
    func mayHold(beginning: UInt64, count: Int) -> Bool {
        let bit = Self.shape(beginning, count: count)
        return shapes[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// Whether a word may begin with these letters and go on: few do, so few phrases need to be put together.
    @inline(__always)
    func mayGoOn(_ key: WordKey) -> Bool {
        key.count < 3 || Int(longest[Self.group(key.low)]) > key.count
    }

    @inline(__always)
    private static func group(_ beginning: UInt64) -> Int {
        Int(truncatingIfNeeded: ((beginning & 0xFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    @inline(__always)
    private static func shape(_ beginning: UInt64, count: Int) -> Int {
        let spread = ((beginning & 0xFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> 54
        return Int(truncatingIfNeeded: spread) << 5 | (count & 31)
    }

    /// What is known about a word; `.unknown` if nothing.
    subscript(key: WordKey) -> Word {
        mayHold(beginning: key.low, count: key.count) ? word(key) : .unknown
    }

    /// Notes in a token what its word means, and whether it may begin a phrase.
    @inline(__always)
    func lookUp(_ token: inout Token) -> Word {
        let key = token.key
        token.mayGoOn = mayGoOn(key)
        guard mayHold(beginning: key.low, count: key.count) else { return .unknown }
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
