import MediaNames

/// A library whose works all layouts can hold.
enum TidyLibrary {
    static let identities: [MediaIdentity] = [
        film("Quiet Harbor", 2009),
        film("Tide", 1982, editions: ["Final Cut"], ids: [CatalogueID(.tmdb, "12345")]),
        film("Tide", 1982, ids: [CatalogueID(.tmdb, "12345")]),
        film("Lantern Street", 2008, part: 1), film("Lantern Street", 2008, part: 2),
        film("Ember", 1999, ids: [CatalogueID(.imdb, "tt0372784")]),
        episode("The Mill", 2005, .seasonEpisode(season: 1, episodes: [1]), title: "Fog at the Mill"),
        episode("The Mill", 2005, .seasonEpisode(season: 1, episodes: [2, 3]), title: "Two Nights"),
        episode("The Mill", 2005, .seasonEpisode(season: 1, episodes: [4, 5, 6])),
        episode("The Mill", 2005, .seasonEpisode(season: 0, episodes: [1]), title: "Behind the Mill"),
        episode("Copper", 2010, .seasonEpisode(season: 2, episodes: [1]), title: "Iron", part: 1),
        episode("Copper", 2010, .seasonEpisode(season: 2, episodes: [1]), title: "Iron", part: 2),
        episode("Orchard", nil, .seasonEpisode(season: 3, episodes: [12]), ids: [CatalogueID(.tvdb, "76107")]),
    ]

    /// The paths below the library, each video with a subtitle.
    static func files(in layout: Layout) -> [String] {
        identities.flatMap { identity -> [String] in
            guard let place = try? layout.place(for: identity) else { return [] }
            let shelf = place.shelf == .movies ? "Movies" : "TV Shows"
            let path = ([shelf] + place.folders + [place.stem]).joined(separator: "/")
            return [path + ".mkv", path + ".pt-BR.forced.srt"]
        }
    }

    private static func film(
        _ title: String,
        _ year: Int,
        part: Int? = nil,
        editions: [String] = [],
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .movie(MovieIdentity(title: title, year: year, part: part, editions: editions, catalogueIDs: ids))
    }

    private static func episode(
        _ series: String,
        _ year: Int?,
        _ numbering: EpisodeNumbering,
        title: String? = nil,
        part: Int? = nil,
        ids: [CatalogueID] = []
    ) -> MediaIdentity {
        .episode(
            EpisodeIdentity(
                series: series,
                year: year,
                numbering: numbering,
                episodeTitle: title,
                part: part,
                catalogueIDs: ids
            )
        )
    }
}
