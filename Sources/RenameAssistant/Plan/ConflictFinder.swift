import MediaNames

/// Finds what stands in the way of a plan before anything moves, and holds the groups concerned back.
///
/// A group that is held back keeps its old names, so it may stand in the way of others in turn.
struct ConflictFinder {
    private typealias Place = PathIndex.Place

    /// File systems allow names of this many bytes.
    private static let longestName = 255

    private(set) var groups: [PlannedGroup]
    private(set) var conflicts: [Conflict] = []

    /// The folded targets of the accepted groups' operations; empty where a file keeps its name.
    private var targetKeys: [[[UInt8]]] = []

    private var sources: PathIndex
    private var targets: PathIndex

    /// - Parameter groups: The groups; the accepted ones are checked.
    init(_ groups: [PlannedGroup]) {
        self.groups = groups
        let count = groups.indices.reduce(0) { $0 + groups[$1].operations.count }
        sources = PathIndex(capacity: count)
        targets = PathIndex(capacity: count)
    }

    /// Finds all conflicts.
    ///
    /// - Parameter exists: What is at a path; asked only for targets that no file of the plan has.
    /// - Complexity: O(*n*) in the number of operations.
    mutating func find(exists: (borrowing [UInt8]) -> TargetPresence) {
        index()
        findLongNames()
        findSharedTargets()
        findTakenTargets(exists: exists)
    }

    private mutating func index() {
        targetKeys.reserveCapacity(groups.count)
        for group in groups.indices {
            var keys: [[UInt8]] = []
            for number in groups[group].operations.indices {
                let place = Place(group: group, operation: number)
                let sourceKey = FoldedPath.of(groups[group].operations[number].source)
                sources.note(place, at: sourceKey)
                guard groups[group].verdict == .accepted else { continue }
                let isChange = groups[group].operations[number].isChange
                let key = isChange ? FoldedPath.of(groups[group].operations[number].destination ?? []) : sourceKey
                targets.note(place, at: key)
                keys.append(isChange ? key : [])
            }
            targetKeys.append(keys)
        }
    }

    private mutating func findLongNames() {
        for group in groups.indices where groups[group].verdict == .accepted {
            let longest = groups[group].operations.compactMap(\.destination).max {
                Self.nameLength($0) < Self.nameLength($1)
            }
            guard let longest, Self.nameLength(longest) > Self.longestName else { continue }
            hold([group], .nameTooLong(bytes: Self.nameLength(longest)), longest)
        }
    }

    private mutating func findSharedTargets() {
        for places in targets.shared {
            guard let path = destination(of: places[0]) else { continue }
            hold(places.map(\.group), .sameTarget, path, sources: places.map { source(of: $0) })
        }
    }

    private mutating func findTakenTargets(exists: (borrowing [UInt8]) -> TargetPresence) {
        var open = groups.indices.filter { groups[$0].verdict == .accepted }
        var isFirst = true
        while !open.isEmpty {
            var held: [Int] = []
            for group in open where groups[group].verdict == .accepted {
                guard let (cause, path) = obstacle(to: group, exists: isFirst ? exists : { _ in .absent }) else {
                    continue
                }
                hold([group], cause, path)
                held.append(group)
            }
            // Whoever counted on a name that is not given up after all is looked at again.
            isFirst = false
            let kept = held.flatMap { group in groups[group].operations.map { FoldedPath.of($0.source) } }
            open = Set(kept.flatMap { targets.places(at: $0) }.map(\.group)).sorted()
        }
    }

    /// What keeps the first operation of a group that is kept from its target.
    private func obstacle(
        to group: Int,
        exists: (borrowing [UInt8]) -> TargetPresence
    ) -> (cause: Conflict.Cause, path: [UInt8])? {
        for number in groups[group].operations.indices where groups[group].operations[number].isChange {
            let place = Place(group: group, operation: number)
            guard let path = destination(of: place) else { continue }
            if let cause = obstacle(at: path, targetKeys[group][number], for: place, exists: exists) {
                return (cause, path)
            }
        }
        return nil
    }

    private func obstacle(
        at path: [UInt8],
        _ key: [UInt8],
        for place: Place,
        exists: (borrowing [UInt8]) -> TargetPresence
    ) -> Conflict.Cause? {
        if let slash = key.lastIndex(of: UInt8(ascii: "/")), folder(of: path) != folder(of: source(of: place)),
            !sources.places(at: Array(key[..<slash])).isEmpty
        {
            return .targetFolderIsFile
        }
        let holders = sources.places(at: key).filter { $0 != place }
        if holders.contains(where: { !vacates($0) }) { return .targetExists }
        guard holders.isEmpty else { return nil }
        switch exists(path) {
        case .absent: return nil
        case .folderIsFile: return .targetFolderIsFile
        case .present(let inode):
            // The same file under another case, on a file system that ignores it.
            let operation = groups[place.group].operations[place.operation]
            let isItself = inode == operation.inode && FoldedPath.of(operation.source) == key
            return isItself ? nil : .targetExists
        }
    }

    private func folder(of path: [UInt8]) -> ArraySlice<UInt8> {
        path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    }

    /// Whether a file leaves its name.
    private func vacates(_ place: Place) -> Bool {
        groups[place.group].verdict == .accepted && groups[place.group].operations[place.operation].isChange
    }

    private mutating func hold(
        _ held: [Int],
        _ cause: Conflict.Cause,
        _ path: [UInt8],
        sources: [[UInt8]]? = nil
    ) {
        let unique = Set(held).sorted()
        let conflict = Conflict(
            cause: cause,
            groups: unique.map { groups[$0].id },
            path: path,
            sources: sources ?? unique.compactMap { groups[$0].operations.first?.source }
        )
        conflicts.append(conflict)
        for group in unique {
            groups[group].verdict = .needsReview
            groups[group].objections.append(Objection(code: conflict.code, message: conflict.message))
        }
    }

    private func destination(of place: Place) -> [UInt8]? {
        groups[place.group].operations[place.operation].destination
    }

    private func source(of place: Place) -> [UInt8] { groups[place.group].operations[place.operation].source }

    private static func nameLength(_ path: [UInt8]) -> Int {
        path.count - (path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)
    }
}
