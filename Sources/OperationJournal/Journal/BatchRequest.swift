package import SystemPackage

/// What one run is to do: the groups of files that an `apply` was asked to move.
package struct BatchRequest: Sendable {
    package var action: OperationKind

    /// The folders that the run may work in, absolute and existing.
    package var roots: [FilePath]

    package var groups: [GroupRequest]

    /// The layout's name, for the history.
    package var layout: String?

    /// Where files are moved to, or `nil` if they are renamed where they stand.
    package var library: FilePath?

    /// What is recorded to recognise a file again.
    package var verification: Verification

    /// Whether folders that the run empties are removed.
    package var removesEmptiedFolders: Bool

    /// Whether a file is copied where it cannot be linked.
    package var fallsBackToCopy: Bool

    package init(
        action: OperationKind = .move,
        roots: [FilePath],
        groups: [GroupRequest],
        layout: String? = nil,
        library: FilePath? = nil,
        verification: Verification = .sampled,
        removesEmptiedFolders: Bool = false,
        fallsBackToCopy: Bool = false
    ) {
        self.action = action
        self.roots = roots
        self.groups = groups
        self.layout = layout
        self.library = library
        self.verification = verification
        self.removesEmptiedFolders = removesEmptiedFolders
        self.fallsBackToCopy = fallsBackToCopy
    }
}
