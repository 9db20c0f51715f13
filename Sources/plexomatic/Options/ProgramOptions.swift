import ArgumentParser
import Glibc
import RenameAssistant
import SystemPackage

/// What every command takes.
struct ProgramOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Colour: auto, always or never.", valueName: "when"))
    var color: ColorChoice?

    @Flag(name: [.short, .long], help: "Say more.")
    var verbose = false

    @Flag(name: [.short, .long], help: "Say less: no summary, no progress.")
    var quiet = false

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"), completion: .file())
    var config: String?

    @Flag(name: .long, help: "Ask no model; what it answered before is used.")
    var offline = false

    @Flag(name: .customLong("no-llm"), help: .hidden)
    var noModel = false

    /// The settings, from these options and the flags of the command.
    ///
    /// - Parameter flags: What the command's own options say.
    /// - Returns: Every value, settled.
    /// - Throws: `ConfigurationError`
    func settings(_ flags: [SettingKey: String?] = [:]) throws(ConfigurationError) -> Settings {
        var values = flags.compactMapValues { $0.map { SettingValue.text($0) } }
        if let color { values[.color] = .text(color.rawValue) }
        return try settings(values: values)
    }

    /// The settings of a command that uses the journal.
    func settings(
        journal: JournalOptions,
        values: [SettingKey: SettingValue] = [:]
    ) throws(ConfigurationError) -> Settings {
        var values = values
        if let path = journal.journal { values[.journal] = .text(path) }
        if let path = journal.logFile { values[.logFile] = .text(path) }
        return try settings(values: values)
    }

    /// The settings, from these options and values of any kind.
    func settings(values: [SettingKey: SettingValue]) throws(ConfigurationError) -> Settings {
        var values = values
        if let color { values[.color] = .text(color.rawValue) }
        if offline || noModel { values[.offline] = .text("true") }
        let environment = Self.environment
        let named = config ?? environment["PLEXOMATIC_CONFIG"]
        let path = named.map { FilePath(argument: $0) } ?? SettingsLocation(environment: environment).configuration
        let file = try SettingsFile(path, isRequired: named != nil)
        var settings = try Settings(flags: values, environment: environment, file: file)
        settings.spelled = FilePath.init(argument:)
        return settings
    }

    /// The variables of this process.
    static var environment: [String: String] {
        var variables: [String: String] = [:]
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if let equals = text.firstIndex(of: "=") {
                variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
            }
            next += 1
        }
        return variables
    }
}
