package import SystemPackage

/// Why a labelled corpus cannot be used.
package enum CorpusError: Error, Hashable, Sendable {
    /// The file cannot be read.
    case unreadable(FilePath, code: Int32)

    /// A line is no labelled name.
    case malformed(line: Int)
}
