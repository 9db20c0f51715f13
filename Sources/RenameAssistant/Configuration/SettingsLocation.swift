package import SystemPackage

/// Where configuration and state are kept.
///
/// - SeeAlso: <https://specifications.freedesktop.org/basedir-spec/latest/>
package struct SettingsLocation: Sendable {
    private let environment: [String: String]

    package init(environment: [String: String]) {
        self.environment = environment
    }

    /// The configuration file that is read where no other is named.
    package var configuration: FilePath {
        folder("XDG_CONFIG_HOME", below: ".config").appending("plexomatic").appending("config.yaml")
    }

    /// The journal that is used where no other is named.
    package var journal: FilePath {
        folder("XDG_STATE_HOME", below: ".local/state").appending("plexomatic").appending("operations.db")
    }

    /// Where a model's answers are kept.
    package var answers: FilePath {
        folder("XDG_STATE_HOME", below: ".local/state").appending("plexomatic").appending("assistant.db")
    }

    /// The path with a leading `~` replaced by the home folder.
    package func expanded(_ path: String) -> FilePath {
        guard path == "~" || path.hasPrefix("~/") else { return FilePath(path) }
        return home.appending(String(path.dropFirst(2)))
    }

    private var home: FilePath { FilePath(environment["HOME"] ?? "/") }

    /// The specification has relative values ignored.
    private func folder(_ variable: String, below usual: String) -> FilePath {
        if let value = environment[variable], value.hasPrefix("/") { return FilePath(value) }
        return home.appending(usual)
    }
}
