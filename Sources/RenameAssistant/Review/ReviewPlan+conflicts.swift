import MediaScanner
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
    private func settleConflicts(in folders: Set<PathKey>) -> [Int] { settleConflicts(of: groups(in: folders)) }

    /// The groups that name something in some folders, ascending.
    private func groups(in folders: Set<PathKey>) -> [Int] {
        folders.reduce(into: Set()) { $0.formUnion(groupsByFolder[$1] ?? []) }.sorted()
    }

    /// Finds anew what stands in the way of some groups, all that share a folder.
    ///
    /// - Returns: Those that are others now, ascending.
    @discardableResult
    func settleConflicts(of indices: [Int]) -> [Int] {
        guard !indices.isEmpty else { return [] }
        let some = indices.map { proposals[$0] }
        let ids = Set(some.map(\.id))
        // What was copied before stands in the plan as unchanged.
        let earlier: EarlierPlaces<Never>? = nil
        let (settled, found) = ConflictSettlement(planner: planner, vacates: frame.action == .move)
            .settled(some, lettingBe: earlier)
        conflicts = conflicts.filter { ids.isDisjoint(with: $0.groups) } + found
        var changed: [Int] = []
        for (index, group) in zip(indices, settled) {
            if !groups[index].isSame(as: group) { changed.append(index) }
            groups[index] = group
        }
        return changed
    }

    /// Settles what some groups are now, and what follows them where a plan file has to be whole at each step.
    ///
    /// - Parameters:
    ///   - folders: The folders that they name, before and after.
    ///   - decided: The groups.
    /// - Returns: Those that are others now, ascending.
    func settle(_ folders: Set<PathKey>, around decided: [Int]) -> [Int] {
        guard following != nil else { return settleConflicts(in: folders) }
        let before = groups
        following?.note(decided.map { file(of: $0).pathBytes })
        following?.leave(&proposals)
        settleConflicts(of: self.groups(in: folders))
        following?.leave(&groups)
        following?.take(&groups, planner.options)
        return groups.indices.filter { !groups[$0].isSame(as: before[$0]) }
    }

    /// The plan at the end of the review: with the extras and the files of series' folders that go along.
    package func finished() -> RenamePlan {
        var plan = plan
        guard following == nil, var following = FolderFollowing(planner.options),
            following.take(&plan.groups, from: folders)
        else {
            return plan
        }
        let earlier: EarlierPlaces<Never>? = nil
        let settlement = ConflictSettlement(planner: planner, vacates: frame.action == .move)
        let (settled, found) = settlement.settled(plan.groups, lettingBe: earlier)
        plan.groups = settled
        plan.conflicts += found
        return plan
    }
}
