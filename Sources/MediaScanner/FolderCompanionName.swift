import MediaNames

/// Knows the names by which artwork and metadata belong to a folder rather than to one of its videos.
///
/// - SeeAlso: <https://kodi.wiki/view/Artwork_types>, <https://jellyfin.org/docs/general/server/media/shows/>
enum FolderCompanionName {
    /// Whether a file is the folder's own.
    ///
    /// - Parameters:
    ///   - stem: The name without its extension.
    ///   - kind: What the extension says.
    /// - Returns: Whether the name is one of those that media servers look for in a folder.
    static func matches(_ stem: UnsafeBufferPointer<UInt8>, kind: CompanionKind?) -> Bool {
        switch kind {
        case .metadata: metadata.contains { stem.equalsIgnoringCase($0) }
        case .artwork: isArtwork(stem)
        // The music that servers play on a series' page.
        case .other: stem.equalsIgnoringCase("theme")
        default: false
        }
    }

    private static let metadata: [StaticString] = ["movie", "tvshow", "season", "series", "collection", "set"]

    private static let artwork: [StaticString] = [
        "poster", "folder", "cover", "default", "movie", "show", "fanart", "art", "backdrop", "background", "banner",
        "landscape", "thumb", "logo", "clearlogo", "clearart", "keyart", "characterart", "disc", "discart", "albumart",
    ]

    /// `poster`, `fanart2`, `backdrop-3`, `season01-poster`, `season-specials-banner`, `Season01`.
    private static func isArtwork(_ stem: UnsafeBufferPointer<UInt8>) -> Bool {
        if stem.startsIgnoringCase("season") { return true }
        var end = stem.count
        while end > 0, stem[end - 1].isASCIIDigit { end -= 1 }
        if end < stem.count, end > 0, stem[end - 1] == UInt8(ascii: "-") { end -= 1 }
        let word = UnsafeBufferPointer(rebasing: stem[..<end])
        return artwork.contains { word.equalsIgnoringCase($0) }
    }
}
