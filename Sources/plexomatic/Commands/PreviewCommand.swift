import ArgumentParser
import Glibc
import RenameAssistant
import SystemPackage

/// `plexomatic preview`: shows what would change.
struct PreviewCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Shows what would be renamed, what waits for you, and what stands in the way.",
        discussion: """
            Nothing is changed. The plan can be written to a file, looked through, and applied later.
            """
    )

    static let examples = [
        "plexomatic preview ~/Videos",
        "plexomatic preview ~/Downloads --library /srv/media --output plan.json",
    ]

    @OptionGroup var selection: ScanOptionGroup
    @OptionGroup var plan: PlanOptionGroup
    @OptionGroup var program: ProgramOptions

    @Option(help: "How to print: text or json (the plan).")
    var format: OutputFormat = .text

    @Option(help: ArgumentHelp("Also write the plan here.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "Also list what keeps its name.")
    var all = false

    func validate() throws {
        try selection.requirePaths()
        if format == .jsonl { throw ValidationError("A plan is one document: write '--format json'.") }
    }

    func run() throws {
        let settings = try program.settings(values: selection.values(plan.flags))
        let progress = ProgressLine(isQuiet: program.quiet)
        let (made, summary) = try PlanMaking(selection, plan, settings, progress).plan()
        progress.clear()
        // A plan that is refused is shown, and not kept for 'apply --plan'.
        let isRefused = settings.wishes.onConflict == .fail && !made.conflicts.isEmpty
        if let output, !isRefused { try DocumentFile.write(PlanWriter.bytes(of: made), to: FilePath(argument: output)) }
        switch format {
        case .json, .jsonl:
            PlanWriter.write(made) { StandardOutput.write($0) }
        case .text:
            let listing = PlanListing(
                style: Style(for: .output, choice: settings.color),
                names: PrintableName(for: STDOUT_FILENO),
                listsUnchanged: all
            )
            listing.write(made)
        }
        defer { UntilExit.keep(made) }
        if !program.quiet { PlanConversation.write(made, summary, isVerbose: program.verbose) }
        if settings.wishes.onConflict == .fail, !made.conflicts.isEmpty {
            throw CommandError.conflicts(made.conflicts.count)
        }
        if format == .text, !program.quiet {
            PlanConversation.writeNextStep(made, planFile: output, words: selection.words + plan.words)
        }
    }
}
