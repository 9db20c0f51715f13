import MediaNames

/// One way in which a server misreads names that a person understands.
protocol LintRule: SendableMetatype {
    /// The word that programs go by.
    static var code: String { get }

    /// Files with what the rule says of them, also where that is nothing.
    static var examples: [LintExample] { get }

    /// What the server misreads of a file.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - folder: All files of its folder.
    ///   - layout: The server.
    /// - Returns: The flaws; one of a folder may come once for each of its files.
    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw]
}

/// All rules, in the order in which their findings on one file are listed.
enum LintRules {
    static let all: [any LintRule.Type] = [
        FilmWithoutYearRule.self, EpisodeGapRule.self, SeasonlessNumberRule.self, DateOrderRule.self,
        FakeSpecialRule.self, SeasonFolderRule.self, CatalogueTagRule.self, EditionTagRule.self,
        VersionNameRule.self, PartsBesideVersionsRule.self, PartCountRule.self, SpacedPartRule.self,
        MixedSeriesRule.self, LooseEpisodeRule.self, MixedSeparatorRule.self, HindiSubtitleRule.self,
    ]
}
