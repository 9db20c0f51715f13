package import SystemPackage

/// Why what earlier runs learned cannot be used.
package enum RunStoreError: Error, Hashable, Sendable {
    /// The file cannot be opened or made; the words are SQLite's.
    case unusable(FilePath, String)

    /// A newer version of this program wrote the file.
    case newer(FilePath)
}
