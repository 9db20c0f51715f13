/// Why a reading is called likely and not certain, in words of the domain.
package enum Hesitation: String, Hashable, Sendable, CaseIterable {
    case rival = "another reading is possible"
    case unexplained = "some words are not explained"
    case title = "the title may begin or end elsewhere"
    case noYear = "a film without a year"
    case manyEpisodes = "more episodes than one name tells apart"
    case halfDate = "the season may be half of a date"
    case yearOrSeason = "the year may be the season's"
    case loneNumber = "the number stands alone"
    case shortTitle = "the title is very short"
}
