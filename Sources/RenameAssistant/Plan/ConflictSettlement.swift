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
    ///   - earlier: What earlier runs copied or linked; `nil` where nothing can have been.
    /// - Returns: The groups in their order, and what stands in the way of which.
    /// - Throws: What `earlier` throws.
    /// - Complexity: O(*n*) in the number of operations; each target that is accepted is looked at once.
    func settled<Failure: Error>(
        _ groups: consuming [PlannedGroup],
        lettingBe earlier: EarlierPlaces<Failure>?
    ) throws(Failure) -> (groups: [PlannedGroup], conflicts: [Conflict]) {
        var groups = consume groups
        // What was copied under its own name needs no label now.
        if let earlier { try earlier.letBe(&groups) }
        let blocks = stride(from: 0, to: groups.count, by: Self.block).map { $0..<min($0 + Self.block, groups.count) }
        var facts = ConcurrentArray.of(counts: blocks.map(\.count)) { [groups] part, facts in
            var folder = TargetFolder()
            for index in blocks[part] {
                // Field by field: a group is large, and taking it out copies all of it.
                let isAccepted = groups[index].verdict == .accepted
                facts.append(Self.facts(of: groups[index].operations, isAccepted: isAccepted, in: &folder))
            }
        }
        label(&groups, &facts)
        if let earlier {
            try earlier.letBe(&groups)
            facts = groups.map { self.facts(of: $0) }
        }
        let plain = options.wishes.onConflict == .suffix ? groups : []
        // Given away, not lent: the finder changes some of many thousands, and a second owner would mean copying all.
        var finder = ConflictFinder(consume groups, facts: facts, vacates: vacates)
        finder.find()
        guard options.wishes.onConflict == .suffix,
            let numbered = try numbered(plain, &facts, finder.conflicts, earlier)
        else {
            return (finder.groups, finder.conflicts)
        }
        finder = ConflictFinder(numbered, facts: facts, vacates: vacates)
        finder.find()
        return (finder.groups, finder.conflicts)
    }

    /// What is known of a group's targets.
    func facts(of group: PlannedGroup) -> [TargetFacts] {
        var folder = TargetFolder()
        return Self.facts(of: group.operations, isAccepted: group.verdict == .accepted, in: &folder)
    }

    private static func facts(
        of operations: [PlannedOperation],
        isAccepted: Bool,
        in folder: inout TargetFolder
    ) -> [TargetFacts] {
        var facts: [TargetFacts] = []
        facts.reserveCapacity(operations.count)
        for operation in operations {
            // Groups that wait only keep others from their sources.
            facts.append(TargetFacts(operation) { isAccepted ? folder.presence(at: $0) : .absent })
        }
        return facts
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
            guard let labels = VersionLabel.telling(apart: readings) else { continue }
            let sharesFolder =
                Set(copies.map { groups[$0].operations.first?.sourcePath.removingLastComponent() }).count == 1
            let renamed = zip(copies, labels).map { labelled(groups[$0], $1, sharesFolder: sharesFolder) }
            // Whose copies have their labels already did want them.
            let isWished = joinsEpisodes || renamed.allSatisfy { $0?.operations.first?.isChange == false }
            guard isWished || readings.allSatisfy({ $0.kind == .movie }) else { continue }
            for (copy, labelled) in zip(copies, renamed) {
                guard let labelled else { continue }
                groups[copy] = labelled
                facts[copy] = self.facts(of: labelled)
            }
        }
    }

    /// The group under its name with a label, if that name is still read as the same work.
    func labelled(_ group: PlannedGroup, _ label: VersionLabel, sharesFolder: Bool = false) -> PlannedGroup? {
        guard let labelled = group.labelled(label, sharesFolder: sharesFolder), readsBack(labelled) else { return nil }
        return labelled
    }

    /// Whether the name of a group's video with a label is still read as the same work.
    func readsBack(_ labelled: PlannedGroup) -> Bool {
        guard let video = labelled.operations.first, let destination = video.destination else { return false }
        return !video.isChange || planner.readsBack(destination, as: labelled.reading)
    }

    // MARK: - Numbers

    /// The groups with numbers for those that stand in each other's way, or `nil` if a number would help none.
    ///
    /// The best copy keeps the name itself, unless a file that is not in the plan has it.
    private func numbered<Failure: Error>(
        _ groups: [PlannedGroup],
        _ facts: inout [[TargetFacts]],
        _ conflicts: [Conflict],
        _ earlier: EarlierPlaces<Failure>?
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
        var numbering = CopyNumbering(self, claimed: claimed)
        // Two copies may meet in several files, the pictures of both say.
        var settled = Set<Int>()
        for conflict in taken {
            let copies = conflict.copies.compactMap { owners[$0.path] }
            if conflict.cause == .sameTarget, let best = copies.first, !settled.contains(best),
                numbering.claim(facts[best])
            {
                settled.insert(best)
            }
            for index in copies where settled.insert(index).inserted {
                let isAlone = conflict.cause == .targetExists
                guard let known = try numbering.numbered(groups[index], isAlone: isAlone, earlier) else { continue }
                (groups[index], facts[index], hasChanged) = (known.group, known.facts, true)
            }
        }
        return hasChanged ? groups : nil
    }
}
