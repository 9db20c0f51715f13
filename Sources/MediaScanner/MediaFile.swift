import FilePaths
package import MediaNames
public import SystemPackage

/// A video that a scan found.
public struct MediaFile: Hashable, Sendable {
    /// The bytes of the path, which need not be text.
    package let pathBytes: [UInt8]

    /// Where the file's own name begins in ``pathBytes``.
    package let nameStart: Int

    /// How long the name is without its extension and the dot before it.
    package let stemLength: Int

    package let status: FileStatus

    /// Whether the person asked for this file; the others of its folder are known as context only.
    package let isSelected: Bool

    /// Whether the name says that the file holds several episodes, as `S01E01E02`, `S01E01-E02`, `S01E01-02` and
    /// `1x01-02` do.
    public let isMultiEpisode: Bool

    /// The files that share the video's fate, in byte order of their paths.
    package let companions: [CompanionFile]

    /// The path: the scanned folder as it was given, and the way down from there.
    ///
    /// - Complexity: O(*n*) in the length of the path.
    public var path: FilePath { FilePath(bytes: pathBytes) }

    /// The length in bytes.
    public var size: Int64 { status.size }

    /// What follows the last dot of the name, as it is written there.
    public var `extension`: String {
        String(decoding: pathBytes[min(nameStart + stemLength + 1, pathBytes.count)...], as: UTF8.self)
    }

    /// The file's own name.
    package var name: ArraySlice<UInt8> { pathBytes[nameStart...] }

    /// The name without its extension.
    package var stem: ArraySlice<UInt8> { pathBytes[nameStart..<(nameStart + stemLength)] }
}

extension MediaFile {
    /// A video that is known without a scan, as a plan file has it.
    ///
    /// - Parameters:
    ///   - path: The bytes of the absolute path.
    ///   - status: What is known of the file.
    ///   - companions: The files that share its fate: their paths, what they are to it, and what is known of them.
    package init(
        known path: [UInt8],
        status: FileStatus,
        companions: [(path: [UInt8], kind: CompanionKind, status: FileStatus)]
    ) {
        let start = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        let end = path.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > start ? $0 : nil } ?? path.count
        let stem = path[start..<end]
        self.init(
            pathBytes: path,
            nameStart: start,
            stemLength: stem.count,
            status: status,
            isSelected: true,
            isMultiEpisode: stem.withUnsafeBufferPointer { MultiEpisodeMark.isFound(in: $0) },
            companions: companions.map { CompanionFile(known: $0.path, kind: $0.kind, of: stem, status: $0.status) }
        )
    }
}
