/// What a scan left out and what it could not read.
package struct ScanSummary: Sendable {
    /// What was left out on purpose, folder by folder.
    package internal(set) var ignored: [IgnoredEntry] = []

    /// What could not be read, folder by folder.
    package internal(set) var problems: [ScanProblem] = []

    /// How many folders were read.
    package internal(set) var folderCount = 0
}
