import MediaNames

/// How many groups of a plan are to be renamed, wait or stay as they are.
package struct PlanTally: Sendable {
    private var accepted = 0
    private var needsReview = 0
    private var rejected = 0
    private var unchanged = 0

    /// How many files get another name.
    package private(set) var files = 0

    /// How many of the accepted groups are likely only.
    package private(set) var likely = 0

    /// How many groups a person decided to leave as they are; they count as rejected.
    private var skipped = 0

    /// How many groups wait for a person.
    package var open: Int { needsReview + rejected - skipped }

    /// How many groups have their right names, or are left alone.
    package var leftAlone: Int { unchanged + skipped }

    /// How many groups a thread counts at once.
    private static let block = 4_096

    /// How many groups have this verdict.
    package private(set) subscript(verdict: Verdict) -> Int {
        get {
            switch verdict {
            case .accepted: accepted
            case .needsReview: needsReview
            case .rejected: rejected
            case .unchanged: unchanged
            }
        }
        set {
            switch verdict {
            case .accepted: accepted = newValue
            case .needsReview: needsReview = newValue
            case .rejected: rejected = newValue
            case .unchanged: unchanged = newValue
            }
        }
    }

    /// Counts on several threads: nothing else of a large plan is in the processor's reach when it is done.
    fileprivate init(_ groups: [PlannedGroup]) {
        let blocks = (groups.count + Self.block - 1) / Self.block
        let parts = ConcurrentArray.of(blocks) { number in
            var part = PlanTally()
            for index in number * Self.block..<min((number + 1) * Self.block, groups.count) {
                // Field by field: a group is large, and taking it out copies all of it.
                part.count(
                    groups[index].verdict,
                    origin: groups[index].origin,
                    certainty: groups[index].certainty,
                    files: groups[index].operations
                )
            }
            return part
        }
        for part in parts {
            for verdict in Verdict.allCases { self[verdict] += part[verdict] }
            files += part.files
            likely += part.likely
            skipped += part.skipped
        }
    }

    private init() {}

    private mutating func count(
        _ verdict: Verdict,
        origin: Origin?,
        certainty: String?,
        files operations: [PlannedOperation]
    ) {
        self[verdict] += 1
        if verdict == .rejected, origin == .person { skipped += 1 }
        guard verdict == .accepted else { return }
        files += operations.count(where: \.isChange)
        if certainty == Certainty.likely.name { likely += 1 }
    }
}

extension RenamePlan {
    /// What the plan comes to.
    ///
    /// - Complexity: O(*n*) in the number of groups.
    package func tally() -> PlanTally { PlanTally(groups) }
}
