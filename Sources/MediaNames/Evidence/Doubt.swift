/// A reason why a name cannot be read for sure, in words of the domain.
package enum Doubt: String, Hashable, Sendable, CaseIterable {
    case episodeOrPart = "number could be episode or part"
    case noSeason = "no season"
    case noNumber = "no episode number"
    case dateOrder = "date order"
    case yearOrTitle = "year or title"
    case movieOrEpisode = "movie or episode"
    case noTitle = "no title"
    case onlyHash = "nothing but a hash"
    case notUTF8 = "name is not UTF-8"
    case seasonPack = "stands for a whole season"
    case extra = "extra of a film or series"
    case tooLong = "name is longer than any file system allows"
    case doubled = "another file claims the same number"
    case otherSeason = "season folder says another season"
    case titleOrEpisodeTitle = "title of the series or of the episode"
    case seasonOrAbsolute = "number could be season and episode or count all episodes"
}
