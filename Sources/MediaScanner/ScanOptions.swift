/// What a scan looks for.
package struct ScanOptions: Sendable {
    /// The extensions of videos, with or without a dot, in any case.
    package var extensions: [String]

    /// The user's regular expressions: what matches a file's or a folder's name is left out.
    package var ignorePatterns: [String]

    /// Whether names that begin with a dot are read.
    package var includesHidden: Bool

    /// Whether companions get their size and time; listing them needs neither.
    package var statsCompanions: Bool

    package init(
        extensions: [String] = ExtensionTable.defaultVideoExtensions,
        ignorePatterns: [String] = [],
        includesHidden: Bool = false,
        statsCompanions: Bool = true
    ) {
        self.extensions = extensions
        self.ignorePatterns = ignorePatterns
        self.includesHidden = includesHidden
        self.statsCompanions = statsCompanions
    }
}
