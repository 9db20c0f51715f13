/// Whose folder a folder is, by its name.
extension FolderFollowing {
    /// Whether a folder's name is a title alone, or with a year, a country or a catalogue's tag.
    static func isNamed(_ folder: ArraySlice<UInt8>, as title: String) -> Bool {
        guard !title.isEmpty, let name = folder.split(separator: UInt8(ascii: "/")).last else { return false }
        // Tags in brackets are no words of the title.
        let plain = name.prefix { !"([{".utf8.contains($0) }
        return FoldedTitle.of(String(decoding: plain, as: UTF8.self)) == title
            || FoldedTitle.of(String(decoding: name, as: UTF8.self)) == title
    }

    /// Whether a folder's name is what a file's name begins with.
    static func isNamed(_ folder: ArraySlice<UInt8>, before name: String) -> Bool {
        guard let own = folder.split(separator: UInt8(ascii: "/")).last else { return false }
        let title = FoldedTitle.of(String(decoding: own.prefix { !"([{".utf8.contains($0) }, as: UTF8.self))
        return !title.isEmpty && name.hasPrefix("\(title) ")
    }

    /// The folded name of a file.
    static func name(of path: [UInt8]) -> String {
        FoldedTitle.of(String(decoding: path[folder(of: path).endIndex...], as: UTF8.self))
    }

    /// Whether a folder's name is a film's release: `Harbor.2010.1080p.BluRay-REEF`.
    static func isRelease(_ folder: ArraySlice<UInt8>, of title: String, _ year: Int?) -> Bool {
        guard !title.isEmpty, let year, let name = folder.split(separator: UInt8(ascii: "/")).last else { return false }
        let words = FoldedTitle.of(String(decoding: name, as: UTF8.self))
        return words == "\(title) \(year)" || words.hasPrefix("\(title) \(year) ")
    }

    /// The bytes of the folders whose own files follow a video: the one that it stands in, and the one above.
    static func homes(of video: [UInt8]) -> [[UInt8]] {
        let folder = folder(of: video)
        return [folder, parent(of: folder)].compactMap { $0.map { Array($0) } }
    }

    /// The bytes of the path up to its last slash.
    static func folder(of path: [UInt8]) -> ArraySlice<UInt8> {
        path[..<((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)]
    }

    /// The folder that a folder stands in, with a slash at the end; `nil` for the topmost.
    static func parent(of folder: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        folder.dropLast().lastIndex(of: UInt8(ascii: "/")).map { folder[...$0] }
    }

    /// Whether a folder has one of the names under which servers look for extras.
    ///
    /// - SeeAlso: <https://jellyfin.org/docs/general/server/media/movies/#extras>
    static func holdsExtras(_ folder: ArraySlice<UInt8>) -> Bool {
        guard let name = folder.split(separator: UInt8(ascii: "/")).last else { return false }
        return extraFolders.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    private static let extraFolders: Set<String> = [
        "behind the scenes", "deleted scenes", "featurettes", "featurette", "interviews", "scenes", "shorts",
        "trailers",
        "trailer", "other", "extras", "extra", "clips", "bonus", "backdrops", "theme-music",
    ]

    /// The folders whose work an extra may belong to, the nearest first.
    static func homes(ofExtra group: PlannedGroup) -> [[UInt8]] {
        guard let video = group.operations.first else { return [] }
        let folder = folder(of: video.source)
        // `Season 01/Trailers/The Boat.mkv` belongs to the season; other folders on the way may be another work's.
        guard holdsExtras(folder), let parent = parent(of: folder) else { return [Array(folder)] }
        return [Array(folder), Array(parent)]
    }
}
