import ArgumentParser
import FilePaths
import Glibc
import MediaScanner
import OperationJournal
import RenameAssistant
import SystemPackage

/// `plexomatic apply`: performs a plan.
struct ApplyCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Renames what the rules are sure of, and notes every step so that it can be taken back.",
        discussion: """
            Either makes a plan for PATH and asks before it is performed, or performs the plan of a file. What the \
            rules are not sure of stays as it is.
            """
    )

    static let examples = [
        "plexomatic apply ~/Videos",
        "plexomatic apply --plan plan.json --yes",
    ]

    @OptionGroup var selection: ScanOptionGroup
    @OptionGroup var plan: PlanOptionGroup
    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    @Option(name: .customLong("plan"), help: ArgumentHelp("Perform this plan.", valueName: "file"), completion: .file())
    var planFile: String?

    @Flag(name: [.customShort("y"), .customLong("yes")], help: "Do not ask.")
    var isConfirmed = false

    @Flag(help: "Show what would be done, and stop.")
    var dryRun = false

    @Flag(help: "Refuse the whole plan if one of its files is gone.")
    var strict = false

    @Option(help: ArgumentHelp("What is done where a file cannot be linked: copy.", valueName: "word"))
    var fallback: Fallback?

    @Option(help: ArgumentHelp("What is recorded to recognise a file: identity, sampled or full.", valueName: "word"))
    var verify: Verification?

    func validate() throws {
        if planFile == nil, selection.paths.isEmpty {
            throw ValidationError("Name a folder to tidy, or a plan with --plan.")
        }
        if planFile != nil, !selection.paths.isEmpty {
            throw ValidationError("'--plan' has its paths itself; leave out '\(selection.paths[0])'.")
        }
        if planFile != nil, let given = (selection.words + plan.words).first(where: { $0.hasPrefix("-") }) {
            throw ValidationError("A plan is performed as it was made; '\(given)' would change it.")
        }
    }

    func run() throws {
        var flags = plan.flags
        flags[.journal] = journal.journal
        flags[.logFile] = journal.logFile
        flags[.verify] = verify?.rawValue
        let settings = try program.settings(values: selection.values(flags))
        let progress = ProgressLine(isQuiet: program.quiet)
        // What an interrupted run left is settled first: a plan is made of what is there after that.
        var run = dryRun ? nil : try JournalRun(settings, progress, isQuiet: program.quiet)
        var status = try run?.recover() ?? .done
        let plan = try settledPlan(settings, progress)
        progress.clear()
        if plan.open > 0 { status = status.merged(with: .waiting) }
        if dryRun || plan.changes == 0 { return try status.leave() }
        if strict { try refuseMissing(in: plan, settings) }
        if !isConfirmed {
            let question = "\(plan.action.words.imperative) \(Counted.words(plan.changes, "file"))?"
            guard try Confirmation.ask(question, flag: "--yes") else {
                StandardError.write(line: "Nothing was changed.")
                return
            }
        }
        run = try run ?? JournalRun(opening: settings, progress, isQuiet: program.quiet)
        let request = plan.request(verification: settings.verification, fallsBackToCopy: fallback == .copy)
        if let report = try run?.perform(request, plan.groups) {
            let conversation = ReportConversation(isQuiet: program.quiet)
            status = status.merged(with: conversation.write(applied: report, plan.action.words))
        }
        try status.leave()
    }

    /// The plan of the file, or one that is made and shown.
    private func settledPlan(_ settings: Settings, _ progress: ProgressLine) throws -> SettledPlan {
        let isShown = !isConfirmed || dryRun || program.verbose
        if let planFile {
            let stored = try PlanFile.open(FilePath(argument: planFile))
            // A person reads all of it; a script's plan is never in memory as a whole.
            if isShown { list(try stored.whole(), settings) }
            if stored.refusedConflicts > 0 { throw CommandError.conflicts(stored.refusedConflicts) }
            return .stored(stored)
        }
        let (made, summary) = try PlanMaking(selection, plan, settings, progress).plan()
        progress.clear()
        if isShown { list(made, settings) }
        if !program.quiet { PlanConversation.write(made, summary, isVerbose: program.verbose) }
        if settings.wishes.onConflict == .fail, !made.conflicts.isEmpty {
            throw CommandError.conflicts(made.conflicts.count)
        }
        return .made(made)
    }

    private func list(_ plan: RenamePlan, _ settings: Settings) {
        PlanListing(
            style: Style(for: .output, choice: settings.color),
            names: PrintableName(for: STDOUT_FILENO),
            listsUnchanged: false
        ).write(plan)
    }

    /// Sees that every source is there, but for those that a finished operation moved already.
    private func refuseMissing(in plan: SettledPlan, _ settings: Settings) throws {
        var places: [(source: FilePath, destination: FilePath)] = []
        try plan.groups.forEach { group in
            for operation in group.operations where TargetPresence(at: operation.source.bytes) == .absent {
                places.append((source: operation.source, destination: operation.destination))
            }
        }
        let done = try JournalHistory(path: settings.journal)?.areDone(places) ?? places.map { _ in false }
        let missing = zip(places, done).filter { !$1 }.map(\.0.source)
        guard missing.isEmpty else { throw CommandError.sourcesMissing(missing) }
    }
}

/// What is done where a file cannot be linked.
enum Fallback: String, ExpressibleByArgument, CaseIterable {
    case copy
}

extension Verification: ExpressibleByArgument {}
