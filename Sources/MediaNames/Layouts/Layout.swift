/// How a media server wants films and episodes to be called.
///
/// - SeeAlso: Plex: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/> and
///   <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>.
package enum Layout: String, Hashable, Sendable, CaseIterable {
    case plex
}

extension Layout {
    /// Where a file with this identity belongs, and under what name.
    ///
    /// - Parameter identity: The film or episode.
    /// - Returns: The folders below the library's root for its kind, and the stem of the file's name.
    /// - Throws: What the layout cannot express.
    package func place(for identity: MediaIdentity) throws(LayoutObstacle) -> LayoutPlace {
        switch self {
        case .plex: try PlexLayout().place(for: identity)
        }
    }
}
