import MediaNames

/// A number that somebody made up for a special that no catalogue has is looked up all the same.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/shows/>
enum FakeSpecialRule: LintRule {
    static let code = "fake_special"

    /// No series has as many specials.
    private static let mostSpecials = 900

    static let examples = [
        LintExample(
            .jellyfin,
            "Tide/Season 00/Tide - S00E999 - Fog.mkv",
            flags: "Tide/Season 00/Tide - S00E999 - Fog.mkv"
        ),
        LintExample(.jellyfin, "Tide/Season 00/Tide - S00E00.mkv", flags: "Tide/Season 00/Tide - S00E00.mkv"),
        LintExample(.jellyfin, "Tide/Season 00/Tide - S00E03.mkv"),
        LintExample(.jellyfin, "Tide/Season 01/Tide - S01E999.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard file.reading.seasons == [0],
            let number = file.reading.episodes.first(where: { $0.whole == 0 || $0.whole >= mostSpecials })
        else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "special \(number) is a number that no catalogue gives",
                remedy: "use the catalogue's number, or leave the number out"
            )
        ]
    }
}
