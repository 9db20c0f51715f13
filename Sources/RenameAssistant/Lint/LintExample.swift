import MediaNames

/// Files of one folder, and what a rule says of them.
struct LintExample: Sendable {
    let layout: Layout

    /// Paths below the library, all in one folder.
    let files: [String]

    /// The paths that are misread, as files or as folders; none where all is well.
    let flagged: [String]

    init(_ layout: Layout, _ files: String..., flags flagged: String...) {
        self.layout = layout
        self.files = files
        self.flagged = flagged
    }
}
