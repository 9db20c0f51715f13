package import SystemPackage

/// A plan as it lies on disk: read and checked before anything is done with it.
package enum PlanFile {
    /// Reads and checks a plan.
    ///
    /// A plan may be written by hand or by another program: only the schema version, the action and each group's number,
    /// verdict and paths are needed.
    ///
    /// - Parameter path: The file.
    /// - Returns: The plan, each path of it absolute, plain and below one of its roots.
    /// - Throws: ``PlanFileError``
    package static func open(_ path: FilePath) throws(PlanFileError) -> StoredPlan {
        try StoredPlan(path)
    }

    /// Reads and checks a plan, and holds all of it.
    ///
    /// - Throws: ``PlanFileError``
    package static func read(_ path: FilePath) throws(PlanFileError) -> RenamePlan {
        var groups: [PlanGroupText] = []
        let stored = try StoredPlan(path) { groups.append($0) }
        return try stored.whole(groups)
    }
}
