/// The words of all rules, by what their spellings have in common.
///
/// Built once; looking a word up takes a look at one place and no loop.
final class Lexicon: Sendable {
    /// The one vocabulary.
    static let shared = Lexicon(VocabularyRules.all)

    /// The values that words stand for: `H.264`, `Blu-ray`, `fr`.
    let texts: [String]

    private let keys: KeyTable

    /// What is known about each of them, by their places.
    private let words: [Word]

    /// A bit for each group of beginnings with which some word begins: of one letter, of two, and so on up to eight.
    private let beginnings: [UInt64]

    /// For each group of three letters, how long the words are that begin with it.
    private let shapes: [WordLengths]

    /// Builds the table; a word that two entries list keeps the first meaning.
    private init(_ entries: [Vocabulary]) {
        var texts: [String] = [""]
        var keys: [WordKey] = []
        var meanings: [Word] = []
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
                    keys.append(WordKey(String(spelling)))
                    meanings.append(Word(sense: entry.sense, weight: weight, value: value))
                }
            }
        }
        var shapes = [WordLengths](repeating: WordLengths(), count: Self.groups)
        for key in keys { shapes[Self.group(key.low)].insert(key.count) }
        var beginnings = [UInt64](repeating: 0, count: 1 << 10)
        for key in keys {
            for count in 1...min(key.count, 8) {
                let place = Self.place(ofBeginning: key.low & UInt64.max >> UInt64(64 - 8 * count))
                beginnings[place.index] |= 1 << place.bit
            }
        }
        self.beginnings = beginnings
        self.shapes = shapes
        self.texts = texts
        self.keys = KeyTable(keys)
        var words = [Word](repeating: .unknown, count: self.keys.capacity)
        for (key, meaning) in zip(keys, meanings).reversed() { words[self.keys.place(of: key)] = meaning }
        self.words = words
    }

    /// Whether a word may begin so.
    ///
    /// - Parameter beginning: Up to eight bytes, the first one lowest.
    /// - Returns: One if a word does, zero for nearly all beginnings with which none does.
    @inline(__always)
    func mayBegin(with beginning: UInt64) -> UInt64 {
        let place = Self.place(ofBeginning: beginning)
        return beginnings[place.index] &>> place.bit & 1
    }

    @inline(__always)
    private static func place(ofBeginning beginning: UInt64) -> (index: Int, bit: UInt64) {
        let spread = beginning &* 0x9E37_79B9_7F4A_7C15
        return (Int(truncatingIfNeeded: spread >> 54), spread >> 48 & 63)
    }

    /// How long the words are that begin so: few can be the first of a phrase.
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
    @inline(__always)
    subscript(key: WordKey) -> Word { words[keys.place(of: key)] }
}
