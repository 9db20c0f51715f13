import ArgumentParser
import FilePaths
import RenameAssistant
import SystemPackage

/// `plexomatic config`: the settings and where they come from.
struct ConfigCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Shows every setting and where it comes from, or makes a configuration file.",
        subcommands: [Show.self, Path.self, Init.self],
        defaultSubcommand: Show.self,
        aliases: ["configure"]
    )

    static let examples = [
        "plexomatic config show",
        "plexomatic config init",
    ]

    /// `plexomatic config show`: every setting.
    struct Show: ExampledCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows every setting and where it comes from."
        )

        static let examples = [
            "plexomatic config show",
            "PLEXOMATIC_ACCEPT=certain plexomatic config show --format json",
        ]

        @Option(help: "How to print: text or json.")
        var format: OutputFormat = .text

        @OptionGroup var program: ProgramOptions

        func run() throws {
            let settings = try program.settings()
            StandardOutput.write(
                format == .text ? SettingsTable.text(of: settings) : SettingsTable.document(of: settings)
            )
        }
    }

    /// `plexomatic config path`: where the file is.
    struct Path: ExampledCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints where the configuration file is read from."
        )

        static let examples = [
            "plexomatic config path",
            #"cat "$(plexomatic config path)""#,
        ]

        func run() {
            let environment = ProgramOptions.environment
            let named = environment["PLEXOMATIC_CONFIG"].map { FilePath($0) }
            let path = named ?? SettingsLocation(environment: environment).configuration
            StandardOutput.write(path.bytes + [UInt8(ascii: "\n")])
        }
    }

    /// `plexomatic config init`: a file to begin with.
    struct Init: ExampledCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a configuration file with every key, commented out.",
            discussion: """
                A file that is there is never touched.
                """
        )

        static let examples = [
            "plexomatic config init",
            "plexomatic config show",
        ]

        func run() throws {
            let path = SettingsLocation(environment: ProgramOptions.environment).configuration
            try SettingsTemplate.write(to: path)
            StandardError.write(line: "made \(ErrorMessage.quoted(path))")
        }
    }
}
