import MediaNames

extension Objection {
    /// Objections that come from other groups or from the disk, and go with their cause.
    private static let conflicts: Set<String> = [
        "same_target", "target_exists", "name_too_long", "target_folder_is_file",
    ]

    /// Whether it comes from other groups or from the disk, and not from the name.
    package var isConflict: Bool { Self.conflicts.contains(code) }
}

extension PlannedGroup {
    /// The group as it was before it was held back for the sake of others.
    var withoutConflicts: PlannedGroup {
        var group = self
        group.objections.removeAll(where: \.isConflict)
        let isHeld = group.objections.isEmpty && !objections.isEmpty && origin != nil && verdict == .needsReview
        if isHeld { group.verdict = .accepted }
        return group
    }

    /// The group with a reading that cannot be planned, and what is wrong with it.
    func waiting(as reading: Reading, for flaws: [Objection]) -> PlannedGroup {
        PlannedGroup(
            id: id,
            verdict: .needsReview,
            origin: nil,
            certainty: certainty,
            reading: reading,
            objections: flaws,
            candidates: candidates,
            operations: operations.map { operation in
                var operation = operation
                operation.destination = nil
                return operation
            },
            suggestion: suggestion
        )
    }

    /// This group instead of another one of the same files: with its number, and with what it knew of the files.
    func inPlace(of other: PlannedGroup) -> PlannedGroup {
        let known = Dictionary(other.operations.map { ($0.source, $0) }) { first, _ in first }
        return PlannedGroup(
            id: other.id,
            verdict: verdict,
            origin: origin,
            certainty: certainty,
            reading: reading,
            objections: objections,
            candidates: candidates,
            operations: operations.map { operation in
                guard let known = known[operation.source] else { return operation }
                return PlannedOperation(
                    role: known.role,
                    source: operation.source,
                    destination: operation.destination,
                    size: known.size,
                    modified: known.modified,
                    inode: known.inode
                )
            },
            suggestion: suggestion ?? other.suggestion
        )
    }

    /// Whether nothing that matters differs.
    func isSame(as other: PlannedGroup) -> Bool {
        verdict == other.verdict && origin == other.origin && objections == other.objections
            && operations == other.operations && reading == other.reading && suggestion == other.suggestion
    }
}
