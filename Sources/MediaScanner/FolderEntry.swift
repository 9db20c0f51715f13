import Glibc
package import MediaNames

/// A video or companion of the folder that is being read.
///
/// The name is a stretch of the folder's buffer, so that an entry costs no memory of its own; see
/// ``FolderContents/name(of:)``.
package struct FolderEntry {
    /// What a companion belongs to.
    enum Owner: Hashable {
        /// The video at this place of ``FolderContents/videos``.
        case video(Int)

        /// The folder as a whole.
        case folder

        /// No video that is there.
        case nobody
    }

    let nameOffset: Int
    let nameLength: Int

    /// The length of the name without its extension and the dot before it.
    let stemLength: Int

    /// The first eight bytes of the name as a number, so that most comparisons need no look into the buffer.
    let sortKey: UInt64

    /// What the file is to its video; `nil` for a video.
    package internal(set) var kind: CompanionKind?

    /// The place of the subfolder that holds the file in ``FolderContents/subfolders``, from 1; 0 for none.
    let subfolder: Int

    package internal(set) var status = FileStatus()

    /// Whether the person asked for this file or for its folder.
    package internal(set) var isSelected = true

    /// Whether a video's name says that it holds several episodes.
    package internal(set) var isMultiEpisode = false

    /// The companions of a video, as places of ``FolderContents/companions``.
    package internal(set) var companions = 0..<0

    var owner = Owner.nobody

    /// How many bytes of a companion's name repeat its video's stem.
    var matchedStemLength = 0

    /// Orders companions: those of each video together, then the folder's, then those without an owner.
    var ownerRank: Int {
        switch owner {
        case .video(let place): place
        case .folder: Int.max - 1
        case .nobody: Int.max
        }
    }

    /// Whether one entry comes before another in byte order of their names.
    ///
    /// - Parameters:
    ///   - left: The one.
    ///   - right: The other, read by the same reader.
    ///   - base: Where offsets of names count from.
    /// - Returns: Whether the left one comes first.
    static func isOrderedByName(_ left: FolderEntry, _ right: FolderEntry, _ base: UnsafePointer<UInt8>) -> Bool {
        if left.sortKey != right.sortKey { return left.sortKey < right.sortKey }
        let order = memcmp(
            base + left.nameOffset,
            base + right.nameOffset,
            min(left.nameLength, right.nameLength)
        )
        return order == 0 ? left.nameLength < right.nameLength : order < 0
    }

    /// An entry for a name that the reader holds.
    init(
        _ raw: DirectoryReader.RawEntry,
        stemLength: Int,
        kind: CompanionKind?,
        subfolder: Int,
        name: UnsafePointer<UInt8>
    ) {
        nameOffset = raw.nameOffset
        nameLength = raw.nameLength
        self.stemLength = stemLength
        self.kind = kind
        self.subfolder = subfolder
        var key: UInt64 = 0
        for index in 0..<8 { key = key << 8 | (index < raw.nameLength ? UInt64(name[index]) : 0) }
        sortKey = key
    }
}
