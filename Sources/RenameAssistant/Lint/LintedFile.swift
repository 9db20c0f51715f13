import MediaNames
import MediaScanner

/// A video as the rules see it.
struct LintedFile: Sendable {
    /// The bytes of the path.
    let path: [UInt8]

    /// The names of the folders above, the outermost first; those above the library are left out.
    let folders: [String]

    /// The name without its extension.
    let stem: String

    /// What the name says.
    let reading: Reading

    /// The files that share the video's fate: the bytes of each path, and what stands between the video's stem and the
    /// extension of a subtitle.
    let subtitles: [(path: [UInt8], tags: [UInt8])]

    /// Whether folders of seasons stand beside the file.
    let isBesideSeasons: Bool

    /// The nearest folder's name.
    var folder: String { folders.last ?? "" }

    /// The bytes of the path of a folder above.
    ///
    /// - Parameter up: How far above the nearest one.
    /// - Returns: The path without a slash at its end.
    func folderPath(up: Int = 0) -> [UInt8] {
        var end = path.count
        for _ in 0...up { end = path[..<end].lastIndex(of: UInt8(ascii: "/")) ?? 0 }
        return Array(path[..<end])
    }

    /// Whether both files are of one film.
    func isSameFilm(as other: LintedFile) -> Bool {
        reading.kind == .movie && other.reading.kind == .movie && reading.title == other.reading.title
            && reading.year == other.reading.year
    }

    /// The name that the layout gives to the work, or `nil` if it cannot express it.
    func name(in layout: Layout) -> String? {
        MediaIdentity(reading).flatMap { try? layout.place(for: $0).stem }
    }
}

extension LintedFile {
    /// - Parameters:
    ///   - file: The file.
    ///   - shown: The part of its path that says something.
    ///   - reading: What the name says.
    ///   - isBesideSeasons: Whether folders of seasons stand beside it.
    init(_ file: MediaFile, shown: [UInt8], reading: Reading, isBesideSeasons: Bool) {
        self.init(
            path: file.pathBytes,
            folders: shown.split(separator: UInt8(ascii: "/")).dropLast().map { String(decoding: $0, as: UTF8.self) },
            stem: String(decoding: file.stem, as: UTF8.self),
            reading: reading,
            subtitles: file.companions.filter { $0.kind == .subtitle && $0.stemLength > 0 }.map { companion in
                let suffix = companion.suffix
                let end = suffix.lastIndex(of: UInt8(ascii: ".")) ?? suffix.endIndex
                return (companion.pathBytes, Array(suffix[..<end]))
            },
            isBesideSeasons: isBesideSeasons
        )
    }
}
