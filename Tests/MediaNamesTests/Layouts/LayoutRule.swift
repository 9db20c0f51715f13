import MediaNames
import Testing

/// One rule of naming, with a work that it concerns and what each server wants that work to be called.
struct LayoutRule: CustomTestStringConvertible, Sendable {
    /// What a layout makes of the work.
    enum Outcome: Hashable, Sendable {
        /// The path below the shelf, without the extension.
        case path(String)

        case obstacle(LayoutObstacle)
    }

    /// The rule in a few words.
    let rule: String
    let identity: MediaIdentity
    let outcomes: [Layout: Outcome]

    var testDescription: String { rule }

    init(
        _ rule: String,
        _ identity: MediaIdentity,
        plex: Outcome,
        jellyfin: Outcome,
        emby: Outcome,
        kodi: Outcome
    ) {
        self.rule = rule
        self.identity = identity
        outcomes = [.plex: plex, .jellyfin: jellyfin, .emby: emby, .kodi: kodi]
    }

    /// A rule in which all servers agree.
    init(_ rule: String, _ identity: MediaIdentity, all: Outcome) {
        self.init(rule, identity, plex: all, jellyfin: all, emby: all, kodi: all)
    }
}

extension LayoutRule.Outcome: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .path(value) }
}

extension MediaIdentity {
    /// A film, for tables.
    static func film(
        _ title: String,
        _ year: Int? = nil,
        part: Int? = nil,
        editions: [String] = [],
        version: String? = nil,
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .movie(
            MovieIdentity(
                title: title,
                year: year,
                part: part,
                editions: editions,
                version: version.map { VersionLabel($0) },
                catalogueIDs: ids
            )
        )
    }

    /// An episode of a season, for tables.
    static func episode(
        _ series: String,
        _ year: Int? = nil,
        country: String? = nil,
        season: Int,
        _ episodes: [EpisodeNumber],
        title: String? = nil,
        part: Int? = nil,
        version: String? = nil,
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .numbered(
            series,
            year,
            country: country,
            .seasonEpisode(season: season, episodes: episodes),
            title: title,
            part: part,
            version: version,
            ids: ids
        )
    }

    /// An episode in any numbering, for tables.
    static func numbered(
        _ series: String,
        _ year: Int? = nil,
        country: String? = nil,
        _ numbering: EpisodeNumbering,
        title: String? = nil,
        part: Int? = nil,
        version: String? = nil,
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .episode(
            EpisodeIdentity(
                series: series,
                year: year,
                country: country,
                numbering: numbering,
                episodeTitle: title,
                part: part,
                version: version.map { VersionLabel($0) },
                catalogueIDs: ids
            )
        )
    }
}
