import FilePaths
package import MediaNames
package import SystemPackage

/// What one folder holds: the files that are read together, since each is context for the others.
package struct ScannedFolder: Hashable, Sendable {
    /// The bytes of the path.
    package let pathBytes: [UInt8]

    /// The videos, in byte order of their names.
    package let files: [MediaFile]

    /// Files that belong to the folder rather than to one video: `poster.jpg`, `tvshow.nfo`.
    package let folderCompanions: [CompanionFile]

    /// Subtitles and their like whose video is not there, or cannot be told.
    package let orphans: [CompanionFile]

    package var path: FilePath { FilePath(bytes: pathBytes) }
}

extension ScannedFolder {
    /// A folder that is known without a scan, as a plan file has it.
    ///
    /// - Parameters:
    ///   - path: The bytes of the absolute path.
    ///   - files: Its videos, in byte order of their names.
    ///   - own: Files of the folder that belong to none of the videos: their paths, what they are, and what is known of
    ///     them.
    package init(
        known path: [UInt8],
        files: [MediaFile],
        own: [(path: [UInt8], kind: CompanionKind, status: FileStatus)] = []
    ) {
        let companions = own.map { CompanionFile(known: $0.path, kind: $0.kind, of: [], status: $0.status) }
        self.init(pathBytes: path, files: files, folderCompanions: companions, orphans: [])
    }
}
