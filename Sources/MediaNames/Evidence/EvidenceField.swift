/// The fields that evidence can speak to, by the names that `explain` prints.
package enum EvidenceField: String, Hashable, Sendable, CaseIterable {
    case type, title, year, season, episode, date, part, edition, resolution, language, special, country
    case absoluteEpisode = "absolute_episode"
    case episodeTitle = "episode_title"
    case releaseGroup = "release_group"
    case sourceMedium = "source_medium"
    case videoCodec = "video_codec"
    case subtitleLanguage = "subtitle_language"
    case seasonPack = "season_pack"
    case alternativeTitle = "alternative_title"
    case catalogueID = "catalogue_id"
    case noise
}
