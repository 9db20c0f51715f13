package import MediaNames
package import MediaScanner

/// The videos of one folder, each with what its name says.
package struct ReadFolder: Sendable {
    package let folder: ScannedFolder

    /// One for each of the folder's files, in the same order.
    package let readings: [ParsedFilename]
}
