import MediaNames

/// A date with the year at its end may be read with day and month exchanged.
///
/// - SeeAlso: <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>
enum DateOrderRule: LintRule {
    static let code = "date_order"

    static let examples = [
        LintExample(
            .plex,
            "The Tide Report/The Tide Report - 04-03-2011 - Ann Reed.mkv",
            flags: "The Tide Report/The Tide Report - 04-03-2011 - Ann Reed.mkv"
        ),
        LintExample(.plex, "The Tide Report/The Tide Report - 2011-11-15.mkv"),
        LintExample(.plex, "The Tide Report/The.Tide.Report.2011.11.15.720p.mkv"),
    ]

    static func flaws(of file: LintedFile, in folder: [LintedFile], for layout: Layout) -> [LintFlaw] {
        guard let date = file.reading.airDate, date.day <= 12, date.day != date.month else { return [] }
        let stem = String(file.stem.map { ". _".contains($0) ? "-" : $0 })
        guard !stem.contains(date.description) else { return [] }
        return [
            LintFlaw(
                path: file.path,
                message: "day and month may be exchanged in the date",
                remedy: "write it with the year first: '\(date)'"
            )
        ]
    }
}
