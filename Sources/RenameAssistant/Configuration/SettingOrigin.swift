package import SystemPackage

/// Where the value of a setting comes from.
package enum SettingOrigin: Hashable, Sendable {
    case commandLine

    /// A variable of the environment.
    case environment(String)

    /// A line of the configuration file.
    case file(FilePath, line: Int)

    case builtIn
}
