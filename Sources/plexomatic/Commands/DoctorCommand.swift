import ArgumentParser
import MediaNames
import OperationJournal
import RenameAssistant
import SystemPackage

/// `plexomatic doctor`: sees whether everything that a run needs is in order.
struct DoctorCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract:
            "Looks at the configuration, the journal, the disks and the model, and says what to do where something is amiss.",
        discussion: """
            Nothing is changed. With '--probe' a folder is made on each disk, things are tried in it, and it is removed. \
            The model is asked one short question, unless '--offline' is given.
            """
    )

    static let examples = [
        "plexomatic doctor",
        "plexomatic doctor --probe ~/Videos",
    ]

    @Argument(help: ArgumentHelp("Folders whose disks are looked at.", valueName: "path"), completion: .directory)
    var paths: [String] = []

    @Flag(help: "Try what the disks can do.")
    var probe = false

    @Option(help: "How to print: text, json or jsonl (one finding a line).")
    var format: OutputFormat = .text

    @OptionGroup var asking: AskOptionGroup
    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func run() throws {
        let flags = asking.flags.compactMapValues { $0.map { SettingValue.text($0) } }
        let settings = try program.settings(journal: journal, values: flags)
        let model = try AskSettings(settings, environment: ProgramOptions.environment)
        // Each part says its own; a new one is one more line here.
        let findings =
            [
                HealthFinding(.good, "settings", "the configuration can be read"),
                HealthFinding(.good, "layout", "names are written for \(settings.layout.serverName)"),
            ]
            + JournalHealth(path: settings.journal).findings()
            + folders(settings).flatMap { MountHealth(folder: $0, isProbed: probe).findings() }
            + ProbeHealth(settings: ProbeSettings(settings, environment: ProgramOptions.environment)).findings()
            + EndpointReport(.made(model)).findings
        switch format {
        case .text:
            StandardOutput.write(HealthFinding.text(of: findings, Style(for: .output, choice: settings.color)))
        case .json, .jsonl:
            StandardOutput.write(HealthFinding.document(of: findings, format))
        }
        if findings.contains(where: { $0.level == .bad }) { try ExitStatus.failed.leave() }
    }

    /// The folders that were named, or else those that files are moved to.
    private func folders(_ settings: Settings) -> [FilePath] {
        if !paths.isEmpty { return paths.map { FilePath(argument: $0) } }
        return [settings.library, settings.movies, settings.series].compactMap(\.self)
    }
}
