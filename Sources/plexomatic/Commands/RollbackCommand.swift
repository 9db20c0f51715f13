import ArgumentParser
import Glibc
import OperationJournal
import RenameAssistant

/// `plexomatic rollback`: takes renames back.
struct RollbackCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Takes renames back: the last batch, a named one, one operation, or all.",
        discussion: """
            A file that was edited since, or whose old name is taken, stays where it is, and you are told.
            """
    )

    static let examples = [
        "plexomatic rollback",
        "plexomatic rollback 3 --yes",
    ]

    @Argument(help: "The batches to take back; the last one where none is named.")
    var batches: [Int64] = []

    @Option(name: .customLong("operation-id"), help: ArgumentHelp("One operation, with its group.", valueName: "n"))
    var operation: Int64?

    @Flag(help: "Everything that the journal knows.")
    var all = false

    @Flag(help: "Also move back files that were edited since.")
    var force = false

    @Flag(name: [.customShort("y"), .customLong("yes")], help: "Do not ask.")
    var isConfirmed = false

    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func validate() throws {
        let named = [!batches.isEmpty, operation != nil, all].count { $0 }
        if named > 1 { throw ValidationError("Batches, '--operation-id' and '--all' exclude each other.") }
    }

    func run() throws {
        let settings = try program.settings(journal: journal)
        let progress = ProgressLine(isQuiet: program.quiet)
        guard let run = try JournalRun(settings, progress, isQuiet: program.quiet) else {
            if !program.quiet { StandardError.write(line: "nothing to do: there is no journal yet") }
            return
        }
        let status = try run.recover()
        guard let scope = try settledScope(run) else {
            StandardError.write(line: "Nothing was changed.")
            return
        }
        let listing = RecordListing(names: PrintableName(for: STDOUT_FILENO))
        let count = try run.operationsToRollBack(
            scope,
            each: isConfirmed ? nil : { listing.write([$0], backward: true) }
        )
        guard count > 0 else {
            if !program.quiet { StandardError.write(line: "nothing to do: no rename is left to take back") }
            return try status.leave()
        }
        if !isConfirmed {
            let question = "Take back \(Counted.words(count, "file"))?"
            guard try Confirmation.ask(question, flag: "--yes") else {
                StandardError.write(line: "Nothing was changed.")
                return
            }
        }
        let reports = try run.rollBack(scope, isForced: force)
        try status.merged(with: ReportConversation(isQuiet: program.quiet).write(rolledBack: reports)).leave()
    }

    /// What is taken back: what was named, with the later batches that rest on it if whoever sits there wants that.
    ///
    /// - Returns: `nil` if not.
    private func settledScope(_ run: JournalRun) throws -> RollbackScope? {
        do {
            _ = try run.operationsToRollBack(scope)
            return scope
        } catch JournalError.neededLater(let later) {
            guard case .batches(let named) = scope else { throw JournalError.neededLater(batches: later) }
            guard !isConfirmed, Terminal.input.isPresent else { throw CommandError.restedOn(named, by: later) }
            let list = later.map(\.description).joined(separator: " ")
            let question = "Later changes rest on it, in batch \(list). Take those back too?"
            return try Confirmation.ask(question, flag: "--yes") ? .batches(named + later) : nil
        }
    }

    private var scope: RollbackScope {
        if let operation { return .operation(OperationID(operation)) }
        if all { return .all }
        return batches.isEmpty ? .last : .batches(batches.map { BatchID($0) })
    }
}
