/// A folder that waits to be read.
struct FolderTask: Sendable {
    /// Its place in the walk.
    let node: Int

    /// The bytes of its path.
    let path: [UInt8]

    /// Whether the person named the folder; only then may it be a symbolic link.
    let isRoot: Bool

    /// The files that the person named, where it is not the whole folder that is wanted; nothing below it is read then.
    let selectedNames: Set<[UInt8]>?

    /// The size of the biggest video in the folder above, or 0.
    let largestAbove: Int64
}

/// What came of reading one folder, beside its contents.
struct FolderFindings: Sendable {
    /// The folder's identity; `nil` if it could not be read.
    var identity: FolderIdentity?

    /// Folders that were read together with this one.
    var absorbed: [FolderIdentity] = []

    /// The names of the folders to read next, in byte order.
    var subfolders: [[UInt8]] = []

    /// The size of the biggest video.
    var largestVideo: Int64 = 0

    var ignored: [IgnoredEntry] = []
    var problems: [ScanProblem] = []
}
