/// A set of paths by their numbers, some bytes for each whatever its length.
///
/// Keys are drawn by lot already, so they are not hashed once more, as a general set does.
struct PathSet {
    /// A table with open addressing, at most three quarters full; 0 stands for nothing.
    private var slots = [Int](repeating: 0, count: 64)
    private var count = 0
    private var hasZero = false

    /// Adds a path.
    ///
    /// - Returns: Whether it is new.
    mutating func insert(_ key: PathKey) -> Bool {
        guard key.number != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        let index = slot(of: key.number)
        guard slots[index] == 0 else { return false }
        slots[index] = key.number
        count += 1
        if count * 4 > slots.count * 3 { grow() }
        return true
    }

    /// The index of a number's slot, or of the empty one that it would get.
    private func slot(of number: Int) -> Int {
        var index = number & (slots.count - 1)
        while slots[index] != 0, slots[index] != number { index = (index + 1) & (slots.count - 1) }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for number in old where number != 0 { slots[slot(of: number)] = number }
    }
}
