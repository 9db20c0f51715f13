/// What a template makes of one work, and what of it readers get back.
package struct TemplateExample: Hashable, Sendable {
    /// The path below the library, with an extension.
    package let path: String

    /// Whether the name is read as the same work.
    package let readsBack: Bool

    /// The words for what the name does not hold, or what readers do not find in it.
    package let lost: [String]
}

extension NameTemplate {
    /// The template at work on a made-up film or episode that has a value for nearly every field.
    package func example() -> TemplateExample {
        let values = TemplateValues(
            identity: kind == .movie ? Self.film : Self.episode(numbering),
            release: Self.release
        )
        let made: LayoutPlace
        do throws(LayoutObstacle) {
            made = try place(for: values)
        } catch {
            return TemplateExample(path: "", readsBack: false, lost: [])
        }
        let path = (made.folders + [made.stem + ".mkv"]).joined(separator: "/")
        let reading = NameReader(keepsEvidence: false).read(Array(path.utf8)).reading
        guard let again = MediaIdentity(reading) else { return TemplateExample(path: path, readsBack: false, lost: []) }
        let lost = Self.lost(between: values.identity, and: again)
        return TemplateExample(path: path, readsBack: lost != nil, lost: lost ?? [])
    }

    /// What one identity says and the other does not; `nil` where they are different works.
    private static func lost(between first: MediaIdentity, and second: MediaIdentity) -> [String]? {
        switch (first, second) {
        case (.movie(let first), .movie(let second)):
            guard FoldedTitle(first.title) == FoldedTitle(second.title), second.year == nil || first.year == second.year
            else {
                return nil
            }
            return words([
                (first.year == second.year, "year"), (first.editions == second.editions, "edition"),
                (first.catalogueIDs == second.catalogueIDs, "catalogue number"),
            ])
        case (.episode(let first), .episode(let second)):
            guard FoldedTitle(first.series) == FoldedTitle(second.series), first.numbering == second.numbering else {
                return nil
            }
            return words([
                (first.year == second.year, "year"), (first.episodeTitle == second.episodeTitle, "episode title"),
                (first.catalogueIDs == second.catalogueIDs, "catalogue number"),
            ])
        default: return nil
        }
    }

    private static func words(_ facts: [(isKept: Bool, word: String)]) -> [String] {
        facts.filter { !$0.isKept }.map(\.word)
    }

    private static let film = MediaIdentity.movie(
        MovieIdentity(
            title: "Quiet Harbor",
            year: 2009,
            editions: ["Final Cut"],
            catalogueIDs: [CatalogueID(.tmdb, "12345")]
        )
    )

    private static func episode(_ numbering: EpisodeNumbering) -> MediaIdentity {
        .episode(
            EpisodeIdentity(
                series: "The Mill",
                year: 2015,
                numbering: numbering,
                episodeTitle: "Fog",
                catalogueIDs: [CatalogueID(.tvdb, "76107")]
            )
        )
    }

    /// A numbering that the template has fields for.
    private var numbering: EpisodeNumbering {
        let fields = components.last?.flatMap(\.fields) ?? []
        if fields.contains(.episode) { return .seasonEpisode(season: 1, episodes: [EpisodeNumber(2)]) }
        if fields.contains(.absolute) { return .absolute([EpisodeNumber(12)]) }
        return AirDate(year: 2021, month: 3, day: 14).map { .airDate($0) } ?? .absolute([EpisodeNumber(12)])
    }

    private static let release: ReleaseTags = {
        var release = ReleaseTags()
        (release.resolution, release.sourceMedium, release.videoCodec) = ("1080p", "Blu-ray", "H.265")
        return release
    }()
}
