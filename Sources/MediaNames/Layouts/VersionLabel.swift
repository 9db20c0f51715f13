/// What stands behind a film's name where a server knows versions of a film and no editions: ` - Final Cut`.
///
/// The servers list the files of one folder as versions if each begins with the folder's whole name, and then goes on
/// with a blank, a hyphen and a blank. They join no parts of a version.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#multiple-versions>
enum VersionLabel {
    /// What stands behind the folder's name.
    ///
    /// - Parameter edition: The edition's name, without the characters that names may not have.
    /// - Returns: The label with what sets it off.
    static func suffix(_ edition: String) -> String { " - " + edition }
}
