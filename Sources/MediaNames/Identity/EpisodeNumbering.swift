/// How an episode is numbered: exactly one of the ways that media servers know.
///
/// No case can be half filled: a season without an episode is a season pack, not a numbering.
package enum EpisodeNumbering: Hashable, Sendable {
    /// A season and the episodes of it that the file holds, ascending and not empty; season 0 holds the specials.
    case seasonEpisode(season: Int, episodes: [EpisodeNumber])

    /// Numbers counted over all seasons, as anime releases give them, ascending and not empty.
    case absolute([EpisodeNumber])

    /// The day of broadcast, as daily shows are filed.
    case airDate(AirDate)
}
