package import OperationJournal
package import SystemPackage

/// What is to be renamed to what, and what stands in the way: nothing is done yet.
package struct RenamePlan: Sendable {
    package var action: OperationKind

    /// The layout's name, or `nil` where the plan does not say.
    package var layout: String?

    /// Where files are moved to, or `nil` if they are renamed where they stand.
    package var library: FilePath?

    /// Where films and series are moved to, below the library or apart from it; `nil` for what is renamed in place.
    package var movies: FilePath?
    package var series: FilePath?

    /// What the person wanted beyond the layout.
    package var wishes = PlanWishes()

    /// What its videos said about themselves, where somebody looked: a folder that is planned anew is judged by it again.
    var media = MediaTable()

    /// When it was made, in UTC, for people.
    package var createdAt: String

    /// The folders that no operation leaves.
    package var roots: [FilePath]

    package var groups: [PlannedGroup]
    package var conflicts: [Conflict]

    package init(
        action: OperationKind = .move,
        layout: String?,
        library: FilePath?,
        createdAt: String,
        roots: [FilePath],
        groups: [PlannedGroup],
        conflicts: [Conflict]
    ) {
        self.action = action
        self.layout = layout
        self.library = library
        self.createdAt = createdAt
        self.roots = roots
        self.groups = groups
        self.conflicts = conflicts
    }
}
