import ArgumentParser
import FilePaths
import Glibc
import MediaScanner
import OperationJournal
import RenameAssistant
import SystemPackage

/// `plexomatic review`: goes through what needs a person.
struct ReviewCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Goes through what the rules are not sure of; one key decides.",
        discussion: """
            Files that share a series and a doubt are decided together. Each decision is kept as it is made, so you can \
            stop at any time and go on later; 'preview' and 'apply' honour it. Nothing is renamed before you say so at \
            the end.

            Enter takes what stands in brackets, a takes all files of the series that wait for the same reason, e and f \
            mend a field of one file or of all, 1 to 9 take another reading, s skips, u takes back, ? shows all keys.
            """
    )

    static let examples = [
        "plexomatic review ~/Videos",
        "plexomatic review --plan plan.json",
        "plexomatic review ~/Videos --editor",
    ]

    @OptionGroup var selection: ScanOptionGroup
    @OptionGroup var plan: PlanOptionGroup
    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    @Option(name: .customLong("plan"), help: ArgumentHelp("Review this plan.", valueName: "file"), completion: .file())
    var planFile: String?

    @Flag(help: "Ask once more about what you decided in earlier reviews.")
    var again = false

    @Flag(help: "Decide in a text editor ($VISUAL or $EDITOR) instead.")
    var editor = false

    func validate() throws {
        if planFile == nil, selection.paths.isEmpty {
            throw ValidationError("Name a folder to review, or a plan with --plan.")
        }
        if planFile != nil, !selection.paths.isEmpty {
            throw ValidationError("'--plan' has its paths itself; leave out '\(selection.paths[0])'.")
        }
    }

    func run() throws {
        var flags = plan.flags
        flags[.journal] = journal.journal
        flags[.logFile] = journal.logFile
        let settings = try program.settings(values: selection.values(flags))
        if !editor, !Terminal.input.isPresent || !Terminal.output.isPresent {
            throw CommandError.reviewWithoutTerminal
        }
        let progress = ProgressLine(isQuiet: program.quiet)
        let interrupted = try settleInterrupted(settings, progress)
        let dialogue = try self.dialogue(settings, progress)
        progress.clear()
        guard dialogue.open > 0 else {
            if !program.quiet {
                let rest = again ? "" : " (--again asks about earlier decisions once more)"
                StandardError.write(line: "nothing to review: no file waits for a decision\(rest)")
            }
            return try ReviewEnding(self, settings, progress).conclude(dialogue, interrupted)
        }
        if editor {
            guard try ReviewEditor(dialogue).run() else { throw ExitCode(ExitStatus.waiting.rawValue) }
        } else {
            try review(dialogue, settings)
        }
        try ReviewEnding(self, settings, progress).conclude(dialogue, interrupted)
    }

    /// What an interrupted run left is settled first: a plan is made of what is there after that.
    private func settleInterrupted(_ settings: Settings, _ progress: ProgressLine) throws -> ExitStatus {
        guard let run = try JournalRun(settings, progress, isQuiet: program.quiet) else { return .done }
        return try run.recover()
    }

    private func dialogue(_ settings: Settings, _ progress: ProgressLine) throws -> ReviewDialogue {
        if let planFile {
            let path = FilePath(argument: planFile)
            // The store looks at the file first: should it change in between, its stamp tells.
            let store = PlanDecisions(path)
            return ReviewDialogue(try ReviewPlan(file: path, accepting: settings.accepted), store: store, again: again)
        }
        // The first screen waits for no model; what it answered before is known even so.
        let (plan, _) = try PlanMaking(selection, plan, settings, progress, asksModel: false).review()
        return ReviewDialogue(plan, store: try LibraryDecisions(settings.answers), again: again)
    }

    private func review(_ dialogue: ReviewDialogue, _ settings: Settings) throws {
        var asking = try AskSettings(settings, environment: ProgramOptions.environment)
        // Whoever presses the key wants an answer, whatever is asked without one.
        if asking.policy == .never { asking.policy = .auto }
        let inquiry = asking.isOffline ? nil : ModelInquiry(asking, layout: dialogue.plan.layout)
        guard let session = TerminalSession() else { throw CommandError.reviewWithoutTerminal }
        let terminal = ReviewTerminal(
            dialogue,
            session,
            style: Style(for: .output, choice: settings.color),
            inquiry: inquiry,
            conversation: AskConversation(model: settings.model, endpoint: settings.endpoint)
        )
        let ending = terminal.run()
        session.end()
        TerminalState.stopListening()
        guard ending != .interrupted else {
            StandardError.write(line: "Interrupted; what you decided is kept.")
            throw ExitCode(ExitStatus.interrupted.rawValue)
        }
    }
}
