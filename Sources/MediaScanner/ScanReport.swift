/// All that a scan found, in a stable order: folder by folder from the top down, names in byte order.
package struct ScanReport: Sendable {
    /// The folders that hold a video or a companion.
    package let folders: [ScannedFolder]

    package let summary: ScanSummary

    /// All videos, folder by folder.
    package var files: [MediaFile] { folders.flatMap(\.files) }

    /// Companions without a video.
    package var orphans: [CompanionFile] { folders.flatMap(\.orphans) }

    package var ignored: [IgnoredEntry] { summary.ignored }
    package var problems: [ScanProblem] { summary.problems }
}
