import Configuration
package import LanguageModel
package import MediaNames
package import OperationJournal
package import SystemPackage

/// Every value of the configuration, settled once: a flag wins over the environment, that over the file, that over what
/// is built in.
package struct Settings: Sendable {
    /// A value with where it comes from.
    package struct Resolved: Hashable, Sendable {
        package let key: SettingKey

        /// `nil` where nothing is set.
        package let value: SettingValue?

        package let origin: SettingOrigin
    }

    /// Finds the bytes of a path that came from outside: its text has U+FFFD where it is not UTF-8.
    package var spelled: @Sendable (String) -> FilePath = { FilePath($0) }

    private let resolved: [SettingKey: Resolved]
    private let location: SettingsLocation

    /// Settles all values.
    ///
    /// - Parameters:
    ///   - flags: What the command line says.
    ///   - environment: The variables of the process.
    ///   - file: The configuration file, if there is one.
    /// - Throws: ``ConfigurationError/invalidVariable(_:value:reason:)``
    package init(
        flags: [SettingKey: SettingValue] = [:],
        environment: [String: String],
        file: SettingsFile? = nil
    ) throws(ConfigurationError) {
        location = SettingsLocation(environment: environment)
        let usual: [SettingKey: SettingValue] = [
            .layout: .text(Layout.plex.rawValue), .accept: .text(AcceptedCertainty.likely.rawValue),
            .verify: .text(Verification.sampled.rawValue), .hidden: .text("false"), .color: .text("auto"),
            .journal: .text(location.journal.string), .probe: .text(ProbePolicy.auto.rawValue),
            .ask: .text(AskPolicy.auto.rawValue), .offline: .text("false"),
            .endpoint: .text(Endpoint.usual), .dialect: .text("auto"), .model: .text(ModelPreference.auto),
            .parallel: .text("1"), .askLimit: .text("500"), .askTimeout: .text("60"), .askTime: .text("1800"),
            .allowRemote: .text("false"), .onConflict: .text(ConflictPolicy.skip.rawValue),
            .normaliseSubtitles: .text("false"),
        ]
        let layers: [(reader: ConfigReader, origin: (SettingKey) -> SettingOrigin)] = [
            (Self.reader(of: flags), { _ in .commandLine }),
            (
                ConfigReader(
                    provider: EnvironmentVariablesProvider(environmentVariables: environment)
                        .prefixKeys(with: "plexomatic")
                ),
                { .environment($0.variable) }
            ),
            (
                Self.reader(of: file?.entries.mapValues(\.value) ?? [:]),
                { key in .file(file?.path ?? "", line: file?.entries[key]?.line ?? 0) }
            ),
            // Ollama's own variable says where it is, unless something of ours does.
            (Self.reader(of: Self.ollamaHost(environment)), { _ in .environment("OLLAMA_HOST") }),
            (Self.reader(of: usual), { _ in .builtIn }),
        ]
        var resolved: [SettingKey: Resolved] = [:]
        for key in SettingKey.allCases {
            for layer in layers where resolved[key] == nil {
                guard let value = Self.value(of: key, in: layer.reader) else { continue }
                let origin = layer.origin(key)
                if case .environment(let variable) = origin, case .text(let text) = value,
                    let reason = key.objection(to: text)
                {
                    throw .invalidVariable(variable, value: text, reason: reason)
                }
                resolved[key] = Resolved(key: key, value: value, origin: origin)
            }
        }
        self.resolved = resolved
    }

    /// A value with where it comes from.
    package subscript(key: SettingKey) -> Resolved {
        resolved[key] ?? Resolved(key: key, value: nil, origin: .builtIn)
    }

    package var layout: Layout { text(.layout).flatMap { Layout(rawValue: $0) } ?? .plex }
    package var accepted: AcceptedCertainty { text(.accept).flatMap { AcceptedCertainty(rawValue: $0) } ?? .likely }
    /// What is wanted of names beyond the layout.
    package var wishes: PlanWishes {
        var wishes = PlanWishes()
        wishes.onConflict = text(.onConflict).flatMap { ConflictPolicy(rawValue: $0) } ?? .skip
        wishes.normalisesSubtitles = text(.normaliseSubtitles).flatMap { SettingValue.flag($0) } ?? false
        // Both were looked at when they were read, and a flag when it was parsed.
        wishes.templates.movie = text(.movieTemplate).flatMap { try? NameTemplate($0, for: .movie) }
        wishes.templates.episode = text(.episodeTemplate).flatMap { try? NameTemplate($0, for: .episode) }
        return wishes
    }

    package var verification: Verification { text(.verify).flatMap { Verification(rawValue: $0) } ?? .sampled }
    package var readsHidden: Bool { text(.hidden).flatMap { SettingValue.flag($0) } ?? false }
    package var journal: FilePath { path(.journal) ?? location.journal }
    package var logFile: FilePath? { path(.logFile) }
    package var library: FilePath? { path(.library) }
    package var movies: FilePath? { path(.movies) }
    package var series: FilePath? { path(.series) }

    /// The folders whose files hold several short episodes each.
    package var anthology: AnthologyFolders {
        AnthologyFolders((list(.anthology) ?? []).map { location.expanded($0) })
    }

    /// The word for when colour is used: `auto`, `always` or `never`.
    package var color: String { text(.color) ?? "auto" }

    /// The extensions of videos, or `nil` for the usual ones.
    package var extensions: [String]? { list(.extensions) }

    package var ignorePatterns: [String] { list(.ignore) ?? [] }

    package var probePolicy: ProbePolicy { text(.probe).flatMap { ProbePolicy(rawValue: $0) } ?? .auto }

    /// The program that looks into videos, or `nil` to look for it in `PATH`.
    package var ffprobe: FilePath? { path(.ffprobe) }

    package var askPolicy: AskPolicy { text(.ask).flatMap { AskPolicy(rawValue: $0) } ?? .auto }
    package var isOffline: Bool { text(.offline).flatMap { SettingValue.flag($0) } ?? false }
    package var endpoint: String { text(.endpoint) ?? Endpoint.usual }
    package var dialect: Dialect? { text(.dialect).flatMap { Dialect(rawValue: $0) } }
    package var model: String { text(.model) ?? ModelPreference.auto }
    package var parallel: Int { number(.parallel) ?? 1 }
    package var askLimit: Int { number(.askLimit) ?? 500 }
    package var askTimeout: Int { number(.askTimeout) ?? 60 }
    package var askTime: Int { number(.askTime) ?? 1_800 }
    package var allowsRemote: Bool { text(.allowRemote).flatMap { SettingValue.flag($0) } ?? false }

    /// Where a model's answers are kept.
    package var answers: FilePath { location.answers }

    /// The folder whose files override prompts by name.
    package var prompts: FilePath { location.configuration.removingLastComponent().appending("prompts") }

    private static func ollamaHost(_ environment: [String: String]) -> [SettingKey: SettingValue] {
        guard let host = environment["OLLAMA_HOST"], (try? Endpoint(host)) != nil else { return [:] }
        return [.endpoint: .text(host)]
    }

    private func number(_ key: SettingKey) -> Int? { text(key).flatMap { Int($0) } }

    private func text(_ key: SettingKey) -> String? {
        if case .text(let text) = self[key].value { text } else { nil }
    }

    private func list(_ key: SettingKey) -> [String]? {
        if case .list(let texts) = self[key].value { texts } else { nil }
    }

    private func path(_ key: SettingKey) -> FilePath? {
        text(key).map { $0.unicodeScalars.contains("\u{FFFD}") ? spelled($0) : location.expanded($0) }
    }

    private static func reader(of values: [SettingKey: SettingValue]) -> ConfigReader {
        let pairs = values.map { key, value in
            let content: ConfigContent =
                switch value {
                case .text(let text): .string(text)
                case .list(let texts): .stringArray(texts)
                }
            return (AbsoluteConfigKey([key.rawValue]), ConfigValue(content, isSecret: false))
        }
        return ConfigReader(provider: InMemoryProvider(values: Dictionary(pairs) { first, _ in first }))
    }

    private static func value(of key: SettingKey, in reader: ConfigReader) -> SettingValue? {
        let name = ConfigKey([key.rawValue])
        return switch key.kind {
        case .list: reader.stringArray(forKey: name).map { .list($0) }
        case .word, .flag, .path, .number, .endpoint, .name, .template: reader.string(forKey: name).map { .text($0) }
        }
    }
}
