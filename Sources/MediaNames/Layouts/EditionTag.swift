/// The tag in curly brackets that tells one cut of a film from another: `{edition-Final Cut}`.
///
/// - SeeAlso: <https://support.plex.tv/articles/multiple-editions/>
enum EditionTag {
    /// Servers cut the name of an edition off behind so many characters.
    private static let longest = 32

    /// What stands behind a film's name.
    ///
    /// - Parameter edition: The edition's name, without the characters that names may not have.
    /// - Returns: The tag with a blank before it.
    /// - Throws: ``LayoutObstacle/editionTooLong(_:most:)``
    static func suffix(_ edition: String) throws(LayoutObstacle) -> String {
        guard edition.count <= longest else { throw .editionTooLong(edition, most: longest) }
        // A bracket of its own would end the tag.
        let name = String(edition.map { $0 == "{" ? "(" : $0 == "}" ? ")" : $0 })
        return " {edition-\(name)}"
    }
}
