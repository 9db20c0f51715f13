/// One way to understand a name: every field that it states, and nothing that it does not.
///
/// A reading may be incomplete (a season without an episode, an episode without a title). Only a complete one gives
/// a ``MediaIdentity``.
package struct Reading: Hashable, Sendable {
    package var kind: MediaKind?
    package var title: String?

    /// The title whole, where ``title`` is only its beginning: `Dune - Part Two`, `Furiosa - A Mad Max Saga`.
    package var fullTitle: String?
    package var year: Int?

    /// Seasons, ascending: one for an episode, several for a pack; 0 is the season of specials.
    package var seasons: [Int] = []

    /// Episodes within the season, ascending.
    package var episodes: [EpisodeNumber] = []

    /// Episodes counted over all seasons, ascending.
    package var absoluteEpisodes: [EpisodeNumber] = []

    package var airDate: AirDate?

    /// Which part of a work that is spread over several files, from 1.
    package var part: Int?

    /// Whether the part belongs to the work's own title (`Dune Part Two`) and not to the file (`pt2`).
    package var isPartOfTitle = false

    package var episodeTitle: String?
    package var alternativeTitles: [String] = []

    /// The country that sets a series apart from its namesake, as ISO 3166-1 alpha-2: `US`, `GB`.
    package var country: String?

    /// Cuts of a film: `Director's Cut`, `Extended`.
    package var editions: [String] = []

    package var catalogueIDs: [CatalogueID] = []
    package var release = ReleaseTags()

    /// Whether the file is a special: an episode outside the seasons, or one that says so.
    package var isSpecial = false

    /// Whether the name stands for one or more whole seasons.
    package var isSeasonPack = false

    /// Whether the name is nothing that a person gave to a film or an episode: a hash, a camera's counter, junk.
    package var isRejected = false

    package init() {}

    /// Hands the reading over and leaves an empty one: it holds so much that a copy costs.
    ///
    /// - Returns: The reading.
    mutating func take() -> Reading {
        let taken = consume self
        self = Reading()
        return taken
    }
}
