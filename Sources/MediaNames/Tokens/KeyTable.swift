/// Words, each in a place of its own: one look tells whether a word is one of them, however many there are.
///
/// The words of a text are as a rule none of the table's, and nobody can foretell which are. So no search goes from
/// place to place until one is free: when the table is built, each group of words gets a factor with which all of
/// them fall on places of their own.
struct KeyTable: Sendable {
    /// The words in their places; an empty key stands in all others, and in the first.
    private let slots: [WordKey]

    /// For each group of words, what they are multiplied by to find their places.
    private let factors: [UInt32]

    /// The places and the groups are the highest bits of a number; these are how many bits lie below.
    private let slotShift: UInt64
    private let groupShift: UInt64

    /// Builds a table that is at most half full.
    ///
    /// - Parameter keys: Words of at most ``WordKey/capacity`` bytes.
    init(_ keys: [WordKey]) {
        var bits = 4
        while 1 << bits < keys.count * 2 { bits += 1 }
        slotShift = UInt64(64 - bits)
        groupShift = slotShift + 2
        var groups = [[WordKey]](repeating: [], count: 1 << (bits - 2))
        for key in keys {
            precondition(key.isWhole, "a word is too long for a key")
            let group = Int(truncatingIfNeeded: key.spread >> groupShift)
            if !groups[group].contains(key) { groups[group].append(key) }
        }
        var slots = [WordKey](repeating: WordKey(), count: 1 << bits)
        var factors = [UInt32](repeating: 1, count: groups.count)
        // The largest groups come first, while most places are free.
        for group in groups.indices.sorted(by: { groups[$0].count > groups[$1].count }) where !groups[group].isEmpty {
            let spreads = groups[group].map(\.spread)
            let factor = (1...1_000).lazy.map { UInt32(truncatingIfNeeded: $0 * 0x9E37_79B1) }.first { [slotShift] in
                var taken: Set = [0]
                for spread in spreads {
                    let place = Self.place(of: spread, $0, slotShift)
                    guard slots[place].count == 0, taken.insert(place).inserted else { return false }
                }
                return true
            }
            guard let factor else { preconditionFailure("the words of a table have no places of their own") }
            factors[group] = factor
            for key in groups[group] { slots[Self.place(of: key.spread, factor, slotShift)] = key }
        }
        self.slots = slots
        self.factors = factors
    }

    /// More places than the last one that a word has.
    var capacity: Int { slots.count }

    /// The place of a word that is one of them, which is never zero; zero for all others.
    ///
    /// Nobody can foretell which of the two it is. Within a loop the compiler would make a branch of the choice all the
    /// same, in a function of its own it makes none.
    @inline(never)
    func place(of key: WordKey) -> Int {
        let spread = key.spread
        let factor = factors[Int(truncatingIfNeeded: spread &>> groupShift)]
        let place = Self.place(of: spread, factor, slotShift)
        return slots[place] == key ? place : 0
    }

    @inline(__always)
    private static func place(of spread: UInt64, _ factor: UInt32, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (spread &* UInt64(factor)) &>> shift)
    }
}
