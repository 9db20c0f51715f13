/// How a media server wants films and episodes to be called.
///
/// - SeeAlso: Plex: <https://support.plex.tv/articles/naming-and-organizing-your-movie-media-files/> and
///   <https://support.plex.tv/articles/naming-and-organizing-your-tv-show-files/>; Jellyfin:
///   <https://jellyfin.org/docs/general/server/media/movies/> and
///   <https://jellyfin.org/docs/general/server/media/shows/>; Emby:
///   <https://emby.media/support/articles/Movie-Naming.html> and <https://emby.media/support/articles/TV-Naming.html>;
///   Kodi: <https://kodi.wiki/view/Naming_video_files>.
package enum Layout: String, Hashable, Sendable, CaseIterable {
    case plex, jellyfin, emby, kodi
}

extension Layout {
    /// Where a file with this identity belongs, and under what name.
    ///
    /// - Parameter identity: The film or episode.
    /// - Returns: The folders below the library's root for its kind, and the stem of the file's name.
    /// - Throws: What the layout cannot express.
    package func place(for identity: MediaIdentity) throws(LayoutObstacle) -> LayoutPlace {
        switch self {
        case .plex: try PlexLayout.place(for: identity)
        case .jellyfin: try JellyfinLayout.place(for: identity)
        case .emby: try EmbyLayout.place(for: identity)
        case .kodi: try KodiLayout.place(for: identity)
        }
    }

    /// The server's name as its makers write it.
    package var serverName: String {
        switch self {
        case .plex: "Plex"
        case .jellyfin: "Jellyfin"
        case .emby: "Emby"
        case .kodi: "Kodi"
        }
    }
}
