import MediaNames

/// Gives numbers to files that want one name and that nothing else tells apart.
struct CopyNumbering {
    private let settlement: ConflictSettlement

    /// The names that files have or get.
    private var claimed: Set<PathKey>

    /// The first number that may be free behind a name: all before it are taken.
    private var next: [PathKey: Int] = [:]

    /// More copies of one work than anybody has.
    private static let mostCopies = 9_999

    /// - Parameters:
    ///   - settlement: What knows which names can be read back.
    ///   - claimed: The names that other files have or get.
    init(_ settlement: ConflictSettlement, claimed: Set<PathKey>) {
        self.settlement = settlement
        self.claimed = claimed
    }

    /// The group under the first name that no file has, and that none got before.
    ///
    /// - Parameters:
    ///   - group: The group.
    ///   - isAlone: Whether the name is a file's that is in no plan: the resolution may tell the two apart then.
    ///   - earlier: What earlier runs copied or linked; `nil` where nothing can have been.
    /// - Returns: The group with what is known of its targets; `nil` where no number helps it.
    /// - Throws: What `earlier` throws.
    /// - Complexity: O(*n*) in the number of copies for all of them together.
    mutating func numbered<Failure: Error>(
        _ group: PlannedGroup,
        isAlone: Bool,
        _ earlier: EarlierPlaces<Failure>?
    ) throws(Failure) -> (group: PlannedGroup, facts: [TargetFacts])? {
        if let earlier, let known = try copied(group, earlier) { return known }
        if isAlone, let resolution = group.reading.release.resolution,
            let labelled = settlement.labelled(group, VersionLabel(resolution)), let facts = claim(labelled)
        {
            return (labelled, facts)
        }
        guard let name = group.operations.first?.destination.map({ PathKey($0.withoutNumber) }) else { return nil }
        for number in stride(from: next[name] ?? 2, through: Self.mostCopies, by: 1) {
            guard let candidate = group.labelled(VersionLabel(number: number)) else { return nil }
            // To read a name takes far longer than to see that it is taken.
            guard let facts = claim(candidate) else { continue }
            next[name] = number + 1
            return settlement.readsBack(candidate) ? (candidate, facts) : nil
        }
        return nil
    }

    /// Claims targets.
    ///
    /// - Parameter facts: What is known of them.
    /// - Returns: Whether they were free: no file has one of them, or is to get it.
    mutating func claim(_ facts: [TargetFacts]) -> Bool {
        guard facts.allSatisfy({ $0.presence == .absent && !claimed.contains($0.target) }) else { return false }
        claimed.formUnion(facts.map(\.target))
        return true
    }

    private mutating func claim(_ group: PlannedGroup) -> [TargetFacts]? {
        let facts = settlement.facts(of: group)
        return claim(facts) ? facts : nil
    }

    /// The group that an earlier run copied, whatever number it got then.
    private func copied<Failure: Error>(
        _ group: PlannedGroup,
        _ earlier: EarlierPlaces<Failure>
    ) throws(Failure) -> (group: PlannedGroup, facts: [TargetFacts])? {
        guard let video = group.operations.first, let wanted = video.destination?.withoutNumber else { return nil }
        for place in try earlier.ofFile(video.source) where place.withoutNumber == wanted && place != wanted {
            guard let label = VersionLabel(numberAtEndOf: place.pathStem),
                let labelled = settlement.labelled(group, label)
            else { continue }
            var alone = [labelled]
            try earlier.letBe(&alone)
            if alone[0].verdict == .unchanged { return (alone[0], settlement.facts(of: alone[0])) }
        }
        return nil
    }
}
