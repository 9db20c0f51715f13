/// Why a layout cannot name a file.
package enum LayoutObstacle: Error, Hashable, Sendable {
    /// Nothing is left of the title without the characters that names may not have.
    case emptyTitle

    /// The server would read the episodes as a range, and so claim some that the file does not hold.
    case episodesWithGap([EpisodeNumber])

    /// The server knows no numbers between two episodes.
    case halfEpisode(EpisodeNumber)

    /// The server joins no more parts than these.
    case tooManyParts(Int, most: Int)

    /// The server joins no parts where it knows versions.
    case partOfVersion(Int)

    /// The server passes over numbers that no season stands before.
    case noSeason([EpisodeNumber])

    /// The server cuts an edition's name off behind so many characters.
    case editionTooLong(String, most: Int)

    /// The person's own template has no place for what sets this file apart.
    case templateLacks(TemplateField)

    /// The person's own template asks for what this file does not have.
    case fieldWithoutValue(TemplateField)
}
