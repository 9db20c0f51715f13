import OperationJournal

extension ReviewPlan {
    /// Notes where a group's files are and may go.
    func note(group: Int) {
        for key in folderKeys(of: proposals[group]) { groupsByFolder[key, default: []].insert(group) }
    }

    func folderKeys(of group: PlannedGroup) -> Set<PathKey> {
        group.operations.reduce(into: Set()) { keys, operation in
            for path in [operation.source, operation.destination].compactMap(\.self) {
                keys.insert(PathKey(Array(path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)])))
            }
        }
    }

    /// Finds anew what stands in the way of all groups that name something in some folders.
    ///
    /// - Returns: Those that are others now, ascending.
    func settleConflicts(in folders: Set<PathKey>) -> [Int] {
        settleConflicts(of: folders.reduce(into: Set()) { $0.formUnion(groupsByFolder[$1] ?? []) }.sorted())
    }

    /// Finds anew what stands in the way of some groups, all that share a folder.
    ///
    /// - Returns: Those that are others now, ascending.
    @discardableResult
    func settleConflicts(of indices: [Int]) -> [Int] {
        guard !indices.isEmpty else { return [] }
        let some = indices.map { proposals[$0] }
        let facts = ConcurrentArray.of(some.count, block: 256) { [some] number in
            some[number].operations.map { operation in
                TargetFacts(operation) { some[number].verdict == .accepted ? TargetPresence(at: $0) : .absent }
            }
        }
        var finder = ConflictFinder(some, facts: facts, vacates: frame.action == .move)
        finder.find()
        let ids = Set(some.map(\.id))
        conflicts = conflicts.filter { ids.isDisjoint(with: $0.groups) } + finder.conflicts
        var changed: [Int] = []
        for (index, found) in zip(indices, finder.groups) {
            if !groups[index].isSame(as: found) { changed.append(index) }
            groups[index] = found
        }
        return changed
    }
}
