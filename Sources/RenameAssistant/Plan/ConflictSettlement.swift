import MediaNames
import SystemPackage

/// The last stage of a plan: copies of one work that want the same name get labels, and what still stands in the way of
/// others is held back.
struct ConflictSettlement: Sendable {
    let planner: FolderPlanner

    /// Whether a file that gets a new name leaves its old one: a copy and a link do not.
    let vacates: Bool

    private var options: PlanOptions { planner.options }

    /// How many groups a thread takes at once.
    private static let block = 512

    /// The groups with their labels, those in conflict waiting for a person.
    ///
    /// - Parameters:
    ///   - groups: The groups as they were planned.
    ///   - letBe: Lets files be that are where the plan wants them, as earlier copies are; `nil` where there are none.
    /// - Returns: The groups in their order, and what stands in the way of which.
    /// - Throws: What `letBe` throws.
    /// - Complexity: O(*n*) in the number of operations; each target that is accepted is looked at once.
    func settled<Failure: Error>(
        _ groups: consuming [PlannedGroup],
        lettingBe letBe: ((inout [PlannedGroup]) throws(Failure) -> Void)?
    ) throws(Failure) -> (groups: [PlannedGroup], conflicts: [Conflict]) {
        var groups = consume groups
        // What was copied under its own name needs no label now.
        if let letBe { try letBe(&groups) }
        var facts = ConcurrentArray.of(groups.count, block: Self.block) { [groups] in
            // Field by field: a group is large, and taking it out copies all of it.
            Self.facts(of: groups[$0].operations, isAccepted: groups[$0].verdict == .accepted)
        }
        label(&groups, &facts)
        if let letBe {
            try letBe(&groups)
            facts = groups.map { self.facts(of: $0) }
        }
        let plain = options.wishes.onConflict == .suffix ? groups : []
        // Given away, not lent: the finder changes some of many thousands, and a second owner would mean copying all.
        var finder = ConflictFinder(consume groups, facts: facts, vacates: vacates)
        finder.find()
        guard options.wishes.onConflict == .suffix, let numbered = try numbered(plain, &facts, finder.conflicts, letBe)
        else {
            return (finder.groups, finder.conflicts)
        }
        finder = ConflictFinder(numbered, facts: facts, vacates: vacates)
        finder.find()
        return (finder.groups, finder.conflicts)
    }

    private func facts(of group: PlannedGroup) -> [TargetFacts] {
        Self.facts(of: group.operations, isAccepted: group.verdict == .accepted)
    }

    private static func facts(of operations: [PlannedOperation], isAccepted: Bool) -> [TargetFacts] {
        // Groups that wait only keep others from their sources.
        operations.map { operation in
            TargetFacts(operation) { isAccepted ? TargetPresence(at: $0) : .absent }
        }
    }

    // MARK: - What sets copies apart

    /// Gives copies of one work a label each, where their names say what sets them apart.
    private func label(_ groups: inout [PlannedGroup], _ facts: inout [[TargetFacts]]) {
        var targets = PathIndex(capacity: groups.count)
        for index in groups.indices where groups[index].verdict == .accepted || groups[index].verdict == .unchanged {
            guard let video = facts[index].first else { continue }
            targets.note(PathIndex.Place(group: index, operation: 0), at: video.target)
        }
        // Plex alone shows the copies of an episode as one; elsewhere they are two, which a person has to want.
        let joinsEpisodes = options.layout == .plex || options.wishes.onConflict == .suffix
        for places in targets.shared {
            let copies = places.map(\.group)
            let readings = copies.map { groups[$0].reading }
            guard let labels = VersionLabel.telling(apart: readings, joinsEpisodes: joinsEpisodes) else { continue }
            let sharesFolder =
                Set(copies.map { groups[$0].operations.first?.sourcePath.removingLastComponent() }).count == 1
            for (copy, label) in zip(copies, labels) {
                guard let labelled = labelled(groups[copy], label, sharesFolder: sharesFolder) else { continue }
                groups[copy] = labelled
                facts[copy] = self.facts(of: labelled)
            }
        }
    }

    /// The group under its name with a label, if that name is still read as the same work.
    private func labelled(_ group: PlannedGroup, _ label: VersionLabel, sharesFolder: Bool = false) -> PlannedGroup? {
        guard let labelled = group.labelled(label, sharesFolder: sharesFolder),
            let destination = labelled.operations.first?.destination,
            destination == group.operations.first?.source || planner.readsBack(destination, as: group.reading)
        else { return nil }
        return labelled
    }

    // MARK: - Numbers

    /// The groups with numbers for those that stand in each other's way, or `nil` if a number would help none.
    ///
    /// The best copy keeps the name itself, unless a file that is not in the plan has it.
    private func numbered<Failure: Error>(
        _ groups: [PlannedGroup],
        _ facts: inout [[TargetFacts]],
        _ conflicts: [Conflict],
        _ letBe: ((inout [PlannedGroup]) throws(Failure) -> Void)?
    ) throws(Failure) -> [PlannedGroup]? {
        let taken = conflicts.filter { $0.cause == .sameTarget || $0.cause == .targetExists }
        let held = Set(taken.flatMap(\.groups))
        var owners: [[UInt8]: Int] = [:]
        for index in groups.indices where held.contains(groups[index].id) {
            for operation in groups[index].operations { owners[operation.source] = index }
        }
        var groups = groups
        var hasChanged = false
        var claimed = Set<PathKey>()
        for index in groups.indices where groups[index].verdict == .accepted && !held.contains(groups[index].id) {
            claimed.formUnion(facts[index].map(\.target))
        }
        for conflict in taken {
            let copies = conflict.copies.compactMap { owners[$0.path] }
            let isFree = copies.first.map { facts[$0].allSatisfy { $0.presence == .absent } } ?? false
            for index in copies.dropFirst(conflict.cause == .sameTarget && isFree ? 1 : 0) {
                guard let (group, known) = try firstFree(groups[index], conflict.cause, claimed, letBe) else {
                    continue
                }
                claimed.formUnion(known.map(\.target))
                (groups[index], facts[index], hasChanged) = (group, known, true)
            }
        }
        return hasChanged ? groups : nil
    }

    /// The group under the first name that no file has, and that none got before.
    private func firstFree<Failure: Error>(
        _ group: PlannedGroup,
        _ cause: Conflict.Cause,
        _ claimed: Set<PathKey>,
        _ letBe: ((inout [PlannedGroup]) throws(Failure) -> Void)?
    ) throws(Failure) -> (group: PlannedGroup, facts: [TargetFacts])? {
        var labels = (2...Self.mostCopies).map { VersionLabel(number: $0) }
        if cause == .targetExists, let resolution = group.reading.release.resolution {
            labels.insert(VersionLabel(resolution), at: 0)
        }
        let names = labels.lazy.compactMap { labelled(group, $0) }
        if let letBe {
            // A copy that an earlier run made has its name, whatever number that was.
            for name in names where facts(of: name).contains(where: { $0.presence != .absent }) {
                var alone = [name]
                try letBe(&alone)
                if alone[0].verdict == .unchanged { return (alone[0], facts(of: alone[0])) }
            }
        }
        for name in names {
            let known = facts(of: name)
            if known.allSatisfy({ $0.presence == .absent && !claimed.contains($0.target) }) { return (name, known) }
        }
        return nil
    }

    /// More copies of one work than anybody has.
    private static let mostCopies = 99
}
