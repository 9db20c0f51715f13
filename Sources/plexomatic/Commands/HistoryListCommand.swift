import ArgumentParser
import FilePaths
import Glibc
import OperationJournal
import RenameAssistant
import SystemPackage

/// `plexomatic history list`, which needs no name: batches, the operations of one, or those of a path.
struct HistoryListCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists batches, the operations of one, or what happened to a file or folder.",
        discussion: """
            With '--export' a batch is written as a shell script that takes it back without this program.
            """
    )

    static let examples = [
        "plexomatic history --since 2026-01-31 --status partial",
        "plexomatic history 3 --export undo.sh",
    ]

    @Argument(
        help: ArgumentHelp("A batch whose operations are listed, or a path.", valueName: "batch|path"),
        completion: .file()
    )
    var subject: String?

    @Option(help: ArgumentHelp("Only batches or operations in this state, as 'done' or 'failed'.", valueName: "word"))
    var status: HistoryStatus?

    @Option(help: ArgumentHelp("Only what was recorded since then, as '2026-01-31'.", valueName: "date"))
    var since: HistoryMoment?

    @Option(help: ArgumentHelp("Write a script that takes the batch back.", valueName: "file"), completion: .file())
    var export: String?

    @Option(help: "How to print: text, json or jsonl (one batch or operation a line).")
    var format: OutputFormat = .text

    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func validate() throws {
        if export != nil, batch == nil { throw ValidationError("'--export' needs the number of a batch.") }
    }

    func run() throws {
        let settings = try program.settings(journal: journal)
        guard let history = try JournalHistory(path: settings.journal) else {
            if format == .json { StandardOutput.write(HistoryDocument.bytes(of: [BatchRecord](), format)) }
            if !program.quiet { StandardError.write(line: "nothing was done yet: there is no journal") }
            return
        }
        if let batch {
            try list(batch, of: history)
        } else if let subject {
            try list(history.operations(touching: Self.absolute(FilePath(argument: subject))))
        } else {
            let batches = try history.batches().filter { batch in
                (status?.covers(batch) ?? true) && (since.map { batch.createdAt >= $0.text } ?? true)
            }
            switch format {
            case .text: StandardOutput.write(BatchTable.text(of: batches, Style(for: .output, choice: settings.color)))
            case .json, .jsonl: StandardOutput.write(HistoryDocument.bytes(of: batches, format))
            }
        }
    }

    private func list(_ batch: BatchID, of history: JournalHistory) throws {
        if let export {
            guard let script = try history.undoScript(of: batch) else { throw JournalError.noSuchBatch(batch) }
            return try NewFile.write(script, to: export == "-" ? nil : FilePath(argument: export))
        }
        guard try history.batches().contains(where: { $0.id == batch }) else { throw JournalError.noSuchBatch(batch) }
        let attempts = try history.attempts(of: batch).filter { status?.covers($0.state) ?? true }
        let folders = try history.directories(of: batch)
        try list(history.operations(of: batch), attempts, folders)
    }

    private func list(
        _ operations: [OperationRecord],
        _ attempts: [AttemptRecord] = [],
        _ folders: [DirectoryRecord] = []
    ) throws {
        let records = operations.filter { record in
            (status?.covers(record.state) ?? true) && (since.map { record.changedAt >= $0.text } ?? true)
        }
        switch format {
        case .text:
            let listing = RecordListing(names: PrintableName(for: STDOUT_FILENO))
            listing.write(records)
            listing.write(attempts)
            listing.write(folders)
        case .json, .jsonl:
            StandardOutput.write(HistoryDocument.bytes(of: records, attempts, folders, format))
        }
    }

    /// The batch that the argument names: digits alone are a number, `./3` is a path.
    private var batch: BatchID? { subject.flatMap { Int64($0) }.map { BatchID($0) } }

    private static func absolute(_ path: FilePath) -> FilePath {
        guard path.isRelative, let current = getcwd(nil, 0) else { return path.lexicallyNormalized() }
        defer { free(current) }
        return FilePath(platformString: current).pushing(path).lexicallyNormalized()
    }
}
