import ArgumentParser
import Glibc
import OperationJournal
import RenameAssistant

/// `plexomatic verify`: reads files again and compares them with the journal.
struct VerifyCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Reads the files of a batch, or of all, and compares them with the journal.",
        discussion: """
            Copies, and what was applied with '--verify full', are read whole. For other files the journal has a hash of \
            the size and of the first, middle and last 64 KiB: that tells one file from another and finds one that was cut \
            or replaced, but says nothing of the bytes between.
            """
    )

    static let examples = [
        "plexomatic verify",
        "plexomatic verify 3 --format json",
    ]

    @Argument(help: "The batch whose files are read; all where none is named.")
    var batch: Int64?

    @Option(help: "How to print: text, json or jsonl (one file a line).")
    var format: OutputFormat = .text

    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func run() throws {
        let settings = try program.settings(journal: journal)
        let progress = ProgressLine(isQuiet: program.quiet)
        guard let history = try JournalHistory(path: settings.journal) else {
            if !program.quiet { StandardError.write(line: "nothing to verify: there is no journal yet") }
            return
        }
        Interruption.listen()
        let monitor = RunMonitor(
            onEvent: { if case .examined(let files, let total) = $0 { progress.show("reading", files, of: total) } },
            isInterrupted: { Interruption.isRequested }
        )
        let findings = try history.verify(batch.map { BatchID($0) }, monitor: monitor)
        progress.clear()
        let output = VerifyOutput(findings: findings)
        switch format {
        case .text: output.writeText(isVerbose: program.verbose, isQuiet: program.quiet)
        case .json, .jsonl: StandardOutput.write(output.document(format))
        }
        if Interruption.isRequested { return try ExitStatus.interrupted.leave() }
        try (output.isClean ? ExitStatus.done : .failed).leave()
    }
}
