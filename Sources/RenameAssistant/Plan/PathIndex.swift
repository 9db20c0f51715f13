/// Which operations name a path, as a file system that ignores case and normalisation would see it.
struct PathIndex {
    /// One operation of one group.
    struct Place: Hashable {
        let group: Int
        let operation: Int
    }

    private var first: [PathKey: Place] = [:]
    private var others: [PathKey: [Place]] = [:]

    /// - Parameter capacity: How many paths are expected.
    init(capacity: Int) {
        first.reserveCapacity(capacity)
    }

    /// Notes that an operation names a path.
    ///
    /// - Parameters:
    ///   - place: The operation.
    ///   - key: The path.
    mutating func note(_ place: Place, at key: PathKey) {
        // Nearly every path is named once; a list for each would cost more than the path.
        if let earlier = first.updateValue(place, forKey: key) { others[key, default: []].append(earlier) }
    }

    /// The operations that name a path, in the order of the plan.
    func places(at key: PathKey) -> [Place] {
        guard let last = first[key] else { return [] }
        return (others[key] ?? []) + [last]
    }

    /// All paths that several operations name, each with the operations, in the order of the plan.
    var shared: [[Place]] {
        others.keys.map { places(at: $0) }.sorted { ($0[0].group, $0[0].operation) < ($1[0].group, $1[0].operation) }
    }
}
