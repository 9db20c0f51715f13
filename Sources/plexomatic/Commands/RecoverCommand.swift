import ArgumentParser
import RenameAssistant

/// `plexomatic recover`: settles what an interrupted run left.
struct RecoverCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "recover",
        abstract: "Settles what an interrupted run left.",
        discussion: """
            Groups whose files all arrived are kept, the others go back to their old names. 'apply' and 'rollback' do \
            this first by themselves. With '--forward' what went back or was never begun is done after all.
            """
    )

    static let examples = [
        "plexomatic recover",
        "plexomatic recover --forward",
    ]

    @Flag(help: "Finish what the interrupted run had begun.")
    var forward = false

    @OptionGroup var journal: JournalOptions
    @OptionGroup var program: ProgramOptions

    func run() throws {
        let settings = try program.settings(journal: journal)
        let progress = ProgressLine(isQuiet: program.quiet)
        guard let run = try JournalRun(settings, progress, isQuiet: program.quiet) else {
            if !program.quiet { StandardError.write(line: "nothing to do: there is no journal yet") }
            return
        }
        try run.recover(retriesAttention: true, isForward: forward).leave()
    }
}
