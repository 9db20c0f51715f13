package import SystemPackage

/// Why a prompt of the configuration folder cannot be used.
package enum PromptError: Error, Hashable, Sendable {
    /// The file cannot be read, is too long or is no text.
    case unreadable(FilePath)

    /// The file is not the JSON that it must be.
    case malformed(String)

    /// The template has no place for the names.
    case withoutNames(String)
}
