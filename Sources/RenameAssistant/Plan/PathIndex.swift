/// Which operations name a path, as a file system that ignores case and normalisation would see it.
struct PathIndex {
    /// One operation of one group.
    struct Place: Hashable {
        let group: Int
        let operation: Int
    }

    /// A path with the last operation that names it.
    private struct Slot {
        let key: PathKey
        var place: Place
    }

    /// A table with open addressing, at most half full: keys are numbers drawn by lot already, so that to hash them once
    /// more, as a dictionary does, would be most of the work.
    private var slots: [Slot?]
    private var count = 0

    /// Those that name a path before the last one does.
    private var others: [PathKey: [Place]] = [:]

    /// - Parameter capacity: How many paths are expected.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: nil, count: size)
    }

    /// Notes that an operation names a path.
    ///
    /// - Parameters:
    ///   - place: The operation.
    ///   - key: The path.
    mutating func note(_ place: Place, at key: PathKey) {
        let index = slot(of: key)
        guard let earlier = slots[index]?.place else {
            slots[index] = Slot(key: key, place: place)
            count += 1
            if count * 2 > slots.count { grow() }
            return
        }
        slots[index]?.place = place
        // Nearly every path is named once; a list for each would cost more than the path.
        others[key, default: []].append(earlier)
    }

    /// The operations that name a path, in the order of the plan.
    func places(at key: PathKey) -> [Place] {
        guard let last = slots[slot(of: key)]?.place else { return [] }
        return (others[key] ?? []) + [last]
    }

    /// Whether any operation names a path.
    func names(_ key: PathKey) -> Bool { slots[slot(of: key)] != nil }

    /// All paths that several operations name, each with the operations, in the order of the plan.
    var shared: [[Place]] {
        others.keys.map { places(at: $0) }.sorted { ($0[0].group, $0[0].operation) < ($1[0].group, $1[0].operation) }
    }

    /// The index of a path's slot, or of the empty one that it would get.
    private func slot(of key: PathKey) -> Int {
        var index = key.number & (slots.count - 1)
        while let slot = slots[index], slot.key != key { index = (index + 1) & (slots.count - 1) }
        return index
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: nil, count: old.count * 2)
        for case let slot? in old { slots[self.slot(of: slot.key)] = slot }
    }
}
