import MediaNames

/// Finds what stands in the way of a plan before anything moves, and holds the groups concerned back.
///
/// A group that is held back keeps its old names, so it may stand in the way of others in turn.
struct ConflictFinder {
    /// One operation of one group.
    private struct Place: Hashable {
        let group: Int
        let operation: Int
    }

    /// File systems allow names of this many bytes.
    private static let longestName = 255

    private(set) var groups: [PlannedGroup]
    private(set) var conflicts: [Conflict]

    private var sources: [[UInt8]: [Place]] = [:]
    private var targets: [[UInt8]: [Place]] = [:]

    /// - Parameters:
    ///   - groups: The groups; the accepted ones are checked.
    ///   - conflicts: What was found already.
    init(_ groups: [PlannedGroup], _ conflicts: [Conflict]) {
        self.groups = groups
        self.conflicts = conflicts
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
        let count = groups.reduce(0) { $0 + $1.operations.count }
        sources.reserveCapacity(count)
        targets.reserveCapacity(count)
        for (group, planned) in groups.enumerated() {
            for (number, operation) in planned.operations.enumerated() {
                let place = Place(group: group, operation: number)
                sources[FoldedPath.of(operation.source), default: []].append(place)
                if planned.verdict == .accepted, let destination = operation.destination {
                    targets[FoldedPath.of(destination), default: []].append(place)
                }
            }
        }
    }

    private mutating func findLongNames() {
        for group in groups.indices where groups[group].verdict == .accepted {
            let names = groups[group].operations.compactMap(\.destination).map(Self.nameLength)
            guard let longest = names.max(), longest > Self.longestName else { continue }
            let path = groups[group].operations.compactMap(\.destination).max {
                Self.nameLength($0) < Self.nameLength($1)
            }
            hold([group], .nameTooLong(bytes: longest), path ?? [])
        }
    }

    private mutating func findSharedTargets() {
        let shared = targets.values.filter { $0.count > 1 }.sorted {
            ($0[0].group, $0[0].operation) < ($1[0].group, $1[0].operation)
        }
        for places in shared {
            guard let path = destination(of: places[0]) else { continue }
            hold(places.map(\.group), .sameTarget, path, sources: places.map { source(of: $0) })
        }
    }

    private mutating func findTakenTargets(exists: (borrowing [UInt8]) -> TargetPresence) {
        var open = groups.indices.filter { groups[$0].verdict == .accepted }
        // Whatever was held back before this keeps its names.
        var isFirst = true
        while !open.isEmpty {
            var held: [Int] = []
            for group in open where groups[group].verdict == .accepted {
                for number in groups[group].operations.indices {
                    let place = Place(group: group, operation: number)
                    guard groups[group].operations[number].isChange, let destination = destination(of: place),
                        let cause = obstacle(at: destination, for: place)
                            ?? (isFirst ? diskObstacle(at: destination, for: place, exists: exists) : nil)
                    else { continue }
                    hold([group], cause, destination)
                    held.append(group)
                    break
                }
            }
            isFirst = false
            let vacancies = held.flatMap { group in groups[group].operations.map { FoldedPath.of($0.source) } }
            open = Set(vacancies.flatMap { targets[$0] ?? [] }.map(\.group)).sorted()
        }
    }

    /// Which file of the plan keeps one operation from its target.
    private func obstacle(at destination: [UInt8], for place: Place) -> Conflict.Cause? {
        if let slash = destination.lastIndex(of: UInt8(ascii: "/")) {
            let folder = Array(destination[..<slash])
            if let file = sources[FoldedPath.of(folder)]?.first, source(of: file) == folder {
                return .targetFolderIsFile
            }
        }
        return holders(of: destination, besides: place).contains { !vacates($0) } ? .targetExists : nil
    }

    /// What on disk, beyond the files of the plan, keeps one operation from its target.
    private func diskObstacle(
        at destination: [UInt8],
        for place: Place,
        exists: (borrowing [UInt8]) -> TargetPresence
    ) -> Conflict.Cause? {
        guard holders(of: destination, besides: place).isEmpty else { return nil }
        switch exists(destination) {
        case .absent: return nil
        case .folderIsFile: return .targetFolderIsFile
        case .present(let inode):
            // The same file under another case, on a file system that ignores it.
            let operation = groups[place.group].operations[place.operation]
            let isItself = inode == operation.inode && FoldedPath.of(operation.source) == FoldedPath.of(destination)
            return isItself ? nil : .targetExists
        }
    }

    private func holders(of path: [UInt8], besides place: Place) -> [Place] {
        (sources[FoldedPath.of(path)] ?? []).filter { $0 != place }
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
