package import SystemPackage

/// Why the configuration cannot be used; it is never rewritten.
package enum ConfigurationError: Error, Hashable, Sendable {
    /// The file is there, or was named, and cannot be read.
    case unreadable(FilePath, code: Int32)

    /// The file is not YAML, or not a list of keys and values.
    case malformed(FilePath, line: Int, reason: String)

    /// The file has a key that no setting has.
    case unknownKey(FilePath, line: Int, key: String)

    /// The file has a value that its key cannot have.
    case invalidValue(FilePath, line: Int, key: String, reason: String)

    /// A variable of the environment has a value that it cannot have.
    case invalidVariable(String, value: String, reason: String)

    /// There is a configuration file already.
    case exists(FilePath)

    /// The configuration file cannot be made.
    case cannotWrite(FilePath, code: Int32)
}
