import MediaNames

/// What one folder holds, while it lies in the reader's buffer.
///
/// A value of this type is lent for the length of one call and must not be kept: the next folder takes its buffer.
package struct FolderContents: ~Copyable {
    /// The bytes of the folder's path.
    package let path: [UInt8]

    /// The videos, in byte order of their names.
    package let videos: [FolderEntry]

    /// The companions: those of each video together, then those of the folder, then those without a video.
    package let companions: [FolderEntry]

    /// The companions that belong to the folder as a whole.
    package let folderCompanions: Range<Int>

    /// The companions whose video is not there.
    package let orphans: Range<Int>

    /// Paths below the folder that companions were read from, each with a separator at its end.
    let subfolders: [[UInt8]]

    /// Where offsets of names count from.
    let base: UnsafePointer<UInt8>

    /// Whether the person asked for the folder rather than for single files of it.
    package let isWhole: Bool

    /// Whether the folder holds nothing that a scan reports.
    package var isEmpty: Bool { videos.isEmpty && companions.isEmpty }

    /// The name of an entry, valid as long as the contents are.
    package func name(of entry: borrowing FolderEntry) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: base + entry.nameOffset, count: entry.nameLength)
    }

    /// The name of an entry from its last dot on, without it.
    package func extensionName(of entry: borrowing FolderEntry) -> UnsafeBufferPointer<UInt8> {
        let start = min(entry.stemLength + 1, entry.nameLength)
        return UnsafeBufferPointer(start: base + entry.nameOffset + start, count: entry.nameLength - start)
    }

    /// The folder's path with a separator at its end: what stands before each name.
    package var prefix: [UInt8] { Self.prefix(of: path) }

    /// A folder's path with a separator at its end; the empty path of the current folder stays empty.
    static func prefix(of path: [UInt8]) -> [UInt8] {
        path.last == UInt8(ascii: "/") || path.isEmpty ? path : path + CollectionOfOne(UInt8(ascii: "/"))
    }

    /// The path below the folder that an entry was read from, with a separator at its end; mostly empty.
    package func subpath(of entry: borrowing FolderEntry) -> [UInt8] {
        entry.subfolder == 0 ? [] : subfolders[entry.subfolder - 1]
    }

    /// A copy that may be kept.
    func scannedFolder() -> ScannedFolder {
        let prefix = prefix
        return ScannedFolder(
            pathBytes: path,
            files: videos.map { entry in
                MediaFile(
                    pathBytes: prefix + name(of: entry),
                    nameStart: prefix.count,
                    stemLength: entry.stemLength,
                    status: entry.status,
                    isSelected: entry.isSelected,
                    isMultiEpisode: entry.isMultiEpisode,
                    companions: entry.companions.map { companion(at: $0, prefix: prefix) }
                )
            },
            folderCompanions: folderCompanions.map { companion(at: $0, prefix: prefix) },
            orphans: orphans.map { companion(at: $0, prefix: prefix) }
        )
    }

    private func companion(at index: Int, prefix: [UInt8]) -> CompanionFile {
        let entry = companions[index]
        let folder = entry.subfolder == 0 ? prefix : prefix + subpath(of: entry)
        return CompanionFile(
            pathBytes: folder + name(of: entry),
            nameStart: folder.count,
            stemLength: entry.matchedStemLength,
            kind: entry.kind ?? .other,
            status: entry.status
        )
    }
}
