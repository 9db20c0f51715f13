import FilePaths
package import MediaNames
package import SystemPackage

/// A file that belongs to a video and shares its fate.
package struct CompanionFile: Hashable, Sendable {
    /// The bytes of the path.
    package let pathBytes: [UInt8]

    /// Where the file's own name begins in ``pathBytes``.
    package let nameStart: Int

    /// How many bytes of the name repeat the video's stem; 0 where the name does not begin with it, as in `Subs/`.
    package let stemLength: Int

    package let kind: CompanionKind
    package let status: FileStatus

    package var path: FilePath { FilePath(bytes: pathBytes) }

    /// The file's own name.
    package var name: ArraySlice<UInt8> { pathBytes[nameStart...] }

    /// What follows the video's stem, byte for byte: `.en.forced.srt`, `-poster.jpg`.
    ///
    /// Where the name does not begin with the stem, this is the whole name.
    package var suffix: ArraySlice<UInt8> { pathBytes[(nameStart + stemLength)...] }
}

extension CompanionFile {
    /// A companion that is known without a scan.
    init(known path: [UInt8], kind: CompanionKind, of stem: ArraySlice<UInt8>, status: FileStatus) {
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        self.init(
            pathBytes: path,
            nameStart: start,
            stemLength: path[start...].starts(with: stem) ? stem.count : 0,
            kind: kind,
            status: status
        )
    }
}
