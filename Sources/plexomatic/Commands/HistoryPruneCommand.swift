import ArgumentParser
import OperationJournal
import RenameAssistant

/// `plexomatic history prune`: forgets what nobody will take back any more.
struct HistoryPruneCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Forgets batches that are older than a date; they can never be taken back then.",
        discussion: """
            Batches of which something is still under way, or waits for you, stay. No file is touched.
            """
    )

    static let examples = [
        "plexomatic history prune --before 2025-01-01",
        "plexomatic history prune --before 2025-01-01 --yes",
    ]

    @Option(help: ArgumentHelp("Forget what was recorded before then, as '2025-01-31'.", valueName: "date"))
    var before: HistoryMoment

    @Flag(name: [.customShort("y"), .customLong("yes")], help: "Do not ask.")
    var isConfirmed = false

    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func run() throws {
        let settings = try program.settings(journal: journal)
        guard try JournalHistory.exists(at: settings.journal) else {
            if !program.quiet { StandardError.write(line: "nothing to do: there is no journal yet") }
            return
        }
        let backup = try BackupSystem(path: settings.journal)
        let batches = try backup.prunable(before: before.text)
        guard !batches.isEmpty else {
            if !program.quiet { StandardError.write(line: "nothing to do: no settled batch is that old") }
            return
        }
        let count = "\(batches.count) batch\(batches.count == 1 ? "" : "es")"
        if !isConfirmed {
            guard try Confirmation.ask("Forget \(count) for good?", flag: "--yes") else {
                return StandardError.write(line: "Nothing was changed.")
            }
        }
        _ = try backup.prune(before: before.text)
        if !program.quiet { StandardError.write(line: "forgot \(count)") }
    }
}
