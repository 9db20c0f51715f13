/// The forms in which one media server wants the pieces of a name.
///
/// How the pieces are put together is the same for all: ``place(for:)``.
protocol ServerForms {
    /// The letter before a season's number.
    static var seasonMark: String { get }

    /// The letter before an episode's number.
    static var episodeMark: String { get }

    /// Whether each episode of several is named, as in `S01E01E02`, or the first and the last.
    static var namesEachEpisode: Bool { get }

    /// Whether the server lists files that begin with their folder's whole name as versions of one film; it joins no
    /// parts of a version.
    static var listsVersions: Bool { get }

    /// The folder of the season with the specials.
    static var specialsFolder: String { get }

    /// The tag that tells the server what a catalogue calls the work.
    ///
    /// - Returns: `nil` where the server knows no such tag for films or for series.
    static func tag(_ id: CatalogueID, on shelf: LayoutPlace.Shelf) -> String?

    /// What stands behind a film's name to tell its cut from others.
    static func suffix(forEdition edition: String) throws(LayoutObstacle) -> String

    /// What stands at the end of a name to say which part of the work the file holds.
    static func suffix(forPart part: Int) throws(LayoutObstacle) -> String

    /// Sees whether the server can tell which episode the file holds.
    static func check(_ numbering: EpisodeNumbering) throws(LayoutObstacle)
}

extension ServerForms {
    static var seasonMark: String { "S" }
    static var episodeMark: String { "E" }
    static var namesEachEpisode: Bool { false }
    static var listsVersions: Bool { false }
    static var specialsFolder: String { "Season 00" }

    static func check(_ numbering: EpisodeNumbering) throws(LayoutObstacle) {}
}
