import MediaNames

/// Finds what stands in the way of a plan before anything moves, and holds the groups concerned back.
///
/// A group that is held back keeps its old names, so it may stand in the way of others in turn.
struct ConflictFinder {
    private typealias Place = PathIndex.Place

    private(set) var groups: [PlannedGroup]
    private(set) var conflicts: [Conflict] = []

    /// What is known of each group's operations, in the order of the groups.
    private let facts: [[TargetFacts]]

    /// Which groups are accepted still: the groups themselves are so large that to go through them takes longer than
    /// all the rest.
    private var isAccepted: [Bool]

    /// Whether a file that gets a new name leaves its old one: a copy and a link do not.
    private let vacates: Bool

    private var sources: PathIndex
    private var targets: PathIndex

    /// - Parameters:
    ///   - groups: The groups; the accepted ones are checked.
    ///   - facts: What is known of each group's operations.
    ///   - vacates: Whether a file that gets a new name leaves its old one.
    init(_ groups: consuming [PlannedGroup], facts: [[TargetFacts]], vacates: Bool = true) {
        isAccepted = []
        isAccepted.reserveCapacity(groups.count)
        for index in groups.indices { isAccepted.append(groups[index].verdict == .accepted) }
        self.groups = groups
        self.facts = facts
        self.vacates = vacates
        let count = facts.reduce(0) { $0 + $1.count }
        sources = PathIndex(capacity: count)
        targets = PathIndex(capacity: count)
    }

    /// Finds all conflicts.
    ///
    /// - Complexity: O(*n*) in the number of operations.
    mutating func find() {
        for group in facts.indices {
            for (number, known) in facts[group].enumerated() {
                let place = Place(group: group, operation: number)
                sources.note(place, at: known.source)
                if isAccepted[group] { targets.note(place, at: known.target) }
            }
        }
        findLongNames()
        findSharedTargets()
        findTakenTargets()
    }

    private mutating func findLongNames() {
        for group in facts.indices where isAccepted[group] {
            let longest = facts[group].indices.max { facts[group][$0].nameLength < facts[group][$1].nameLength }
            guard let longest, facts[group][longest].nameLength > NameLength.longest,
                let path = groups[group].operations[longest].destination
            else { continue }
            hold([group], .nameTooLong(bytes: facts[group][longest].nameLength), path)
        }
    }

    private mutating func findSharedTargets() {
        for places in targets.shared {
            guard let path = destination(of: places[0]) else { continue }
            hold(places.map(\.group), .sameTarget, path, copies: places.map { copy(at: $0) })
        }
    }

    private mutating func findTakenTargets() {
        var open = facts.indices.filter { isAccepted[$0] }
        while !open.isEmpty {
            var held: [Int] = []
            for group in open where isAccepted[group] {
                guard let (cause, path) = obstacle(to: group) else { continue }
                hold([group], cause, path)
                held.append(group)
            }
            // Whoever counted on a name that is not given up after all is looked at again.
            open = Set(held.flatMap { facts[$0] }.flatMap { targets.places(at: $0.source) }.map(\.group)).sorted()
        }
    }

    /// What keeps the first operation of a group that is kept from its target.
    private func obstacle(to group: Int) -> (cause: Conflict.Cause, path: [UInt8])? {
        for number in facts[group].indices where facts[group][number].isChange {
            let place = Place(group: group, operation: number)
            if let cause = obstacle(for: place), let path = destination(of: place) { return (cause, path) }
        }
        return nil
    }

    private func obstacle(for place: Place) -> Conflict.Cause? {
        let known = facts[place.group][place.operation]
        if let folder = known.newFolder, sources.names(folder) { return .targetFolderIsFile }
        guard sources.names(known.target) else { return obstacle(known, at: place) }
        let holders = sources.places(at: known.target).filter { $0 != place }
        if holders.contains(where: { !vacates($0) }) { return .targetExists }
        return holders.isEmpty ? obstacle(known, at: place) : nil
    }

    /// What is on the disk where a file is to go, and not in the plan.
    private func obstacle(_ known: TargetFacts, at place: Place) -> Conflict.Cause? {
        switch known.presence {
        case .absent, .unknown: return nil
        case .folderIsFile: return .targetFolderIsFile
        case .present(let inode):
            // The same file under another case, on a file system that ignores it.
            let isItself =
                inode == groups[place.group].operations[place.operation].inode && known.source == known.target
            return isItself ? nil : .targetExists
        }
    }

    /// Whether a file leaves its name.
    private func vacates(_ place: Place) -> Bool {
        vacates && isAccepted[place.group] && facts[place.group][place.operation].isChange
    }

    private mutating func hold(
        _ held: [Int],
        _ cause: Conflict.Cause,
        _ path: [UInt8],
        copies: [CopyOfWork]? = nil
    ) {
        let unique = Set(held).sorted()
        let conflict = Conflict(
            cause: cause,
            groups: unique.map { groups[$0].id },
            path: path,
            copies: copies?.sorted(by: CopyOfWork.isBetter)
                ?? unique.map { copy(at: Place(group: $0, operation: 0)) }
        )
        conflicts.append(conflict)
        for group in unique {
            isAccepted[group] = false
            groups[group].verdict = .needsReview
            groups[group].objections.append(Objection(code: conflict.code, message: conflict.message))
        }
    }

    private func destination(of place: Place) -> [UInt8]? {
        groups[place.group].operations[place.operation].destination
    }

    private func copy(at place: Place) -> CopyOfWork {
        CopyOfWork(groups[place.group], groups[place.group].operations[place.operation])
    }
}
