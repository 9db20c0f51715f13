import MediaNames

/// Plex joins eight parts.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/>
enum PartCountRule: LintRule {
    static let code = "too_many_parts"

    private static let most = 8

    static let examples = [
        LintExample(.plex, "Tide (1982)/Tide (1982) - pt9.mkv", flags: "Tide (1982)/Tide (1982) - pt9.mkv"),
        LintExample(.plex, "Tide (1982)/Tide (1982) - pt8.mkv"),
        LintExample(.jellyfin, "Tide (1982)/Tide (1982)-part9.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .plex, let part = file.reading.part, part > most, !file.reading.isPartOfTitle else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "Plex joins \(most) parts; this is part \(part)",
                remedy: "join some of the parts to one file"
            )
        ]
    }
}
