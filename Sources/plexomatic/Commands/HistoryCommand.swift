import ArgumentParser
import FilePaths
import Glibc
import OperationJournal
import RenameAssistant

/// `plexomatic history`: what was done.
struct HistoryCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Lists the batches of the journal, or the operations of one.",
        discussion: """
            The journal is only read; this works while another run is busy.
            """
    )

    static let examples = [
        "plexomatic history",
        "plexomatic history 3 --format json",
    ]

    @Argument(help: "The batch whose operations are listed.")
    var batch: Int64?

    @Option(help: "How to print: text, json or jsonl (one batch or operation a line).")
    var format: OutputFormat = .text

    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func run() throws {
        let settings = try program.settings([.journal: journal.journal])
        guard let history = try JournalHistory(path: settings.journal) else {
            if format == .json { StandardOutput.write(HistoryDocument.bytes(of: [BatchRecord](), format)) }
            if !program.quiet { StandardError.write(line: "nothing was done yet: there is no journal") }
            return
        }
        let batches = try history.batches()
        if let batch {
            let id = BatchID(batch)
            guard batches.contains(where: { $0.id == id }) else { throw JournalError.noSuchBatch(id) }
            let records = try history.operations(of: id)
            switch format {
            case .text: RecordListing(names: PrintableName(for: STDOUT_FILENO)).write(records)
            case .json, .jsonl: StandardOutput.write(HistoryDocument.bytes(of: records, format))
            }
        } else {
            switch format {
            case .text: StandardOutput.write(BatchTable.text(of: batches, Style(for: .output, choice: settings.color)))
            case .json, .jsonl: StandardOutput.write(HistoryDocument.bytes(of: batches, format))
            }
        }
    }
}
