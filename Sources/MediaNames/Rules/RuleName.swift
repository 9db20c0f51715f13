/// The names of the rules, as evidence gives them.
enum RuleName: String, Sendable {
    case checksum, count, edition, episode, extra, junk, part, resolution, season, year
    case absoluteNumber = "absolute-number"
    case airDate = "air-date"
    case catalogueID = "catalogue-id"
    case crossNotation = "cross-notation"
    case filmNumber = "film-number"
    case numberPair = "number-pair"
    case seasonEpisode = "season-episode"
    case videoID = "video-id"
}
