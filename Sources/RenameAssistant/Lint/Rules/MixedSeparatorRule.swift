import MediaNames

/// Kodi cleans a name by its separators, and keeps words together that another separator stands between.
///
/// - SeeAlso: <https://kodi.wiki/view/Naming_video_files/TV_shows>
enum MixedSeparatorRule: LintRule {
    static let code = "mixed_separators"

    static let examples = [
        LintExample(.kodi, "Tide/Quiet.Harbor - S01E01 Fog.mkv", flags: "Tide/Quiet.Harbor - S01E01 Fog.mkv"),
        LintExample(.kodi, "Tide/Quiet_Harbor S01E01.mkv", flags: "Tide/Quiet_Harbor S01E01.mkv"),
        LintExample(.kodi, "Tide/Quiet.Harbor.S01E01.mkv"),
        LintExample(.kodi, "Tide/Mr. Tide S01E01 - No. 5.part1.mkv"),
        LintExample(.kodi, "Tide/S.W.A.T. S01E01.mkv"),
        LintExample(.plex, "Tide/Quiet.Harbor - s01e01.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard layout == .kodi, file.stem.contains(" ") else { return [] }
        // What Kodi itself asks for at the end: `.part1`.
        let stem = file.stem.split(separator: ".part", maxSplits: 1).first ?? ""
        guard joinsWords(stem, ".") || joinsWords(stem, "_") else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "Kodi takes words with different separators between them for one",
                remedy: "write blanks between all words"
            )
        ]
    }

    /// Whether a sign stands between two words of two letters or more; between single letters it is an acronym's.
    private static func joinsWords(_ text: Substring, _ sign: Character) -> Bool {
        let parts = text.split(separator: sign, omittingEmptySubsequences: false)
        return zip(parts, parts.dropFirst()).contains { left, right in
            left.suffix(2).count == 2 && left.suffix(2).allSatisfy(\.isLetter)
                && right.prefix(2).count == 2 && right.prefix(2).allSatisfy(\.isLetter)
        }
    }
}
