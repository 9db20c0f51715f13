import ArgumentParser
import Glibc

/// The program: a tree of commands over the stages of `RenameAssistant`.
@main
struct Plexomatic: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "plexomatic",
        abstract: "Untangles messy media file names, and can take every rename back.",
        discussion: """
            Rules read every name. 'preview' shows what would change, 'apply' does it and notes it in a journal, \
            'rollback' takes it back.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Renaming",
                subcommands: [
                    ScanCommand.self, ExplainCommand.self, LintCommand.self, PreviewCommand.self, ReviewCommand.self,
                    ApplyCommand.self,
                ]
            ),
            CommandGroup(
                name: "Undo",
                subcommands: [HistoryCommand.self, RollbackCommand.self, RecoverCommand.self, VerifyCommand.self]
            ),
            CommandGroup(
                name: "Setup",
                subcommands: [DoctorCommand.self, ConfigCommand.self, DemoCommand.self, EvaluateCommand.self]
            ),
        ]
    )

    static let examples = [
        "plexomatic demo ~/plexomatic-demo",
        "plexomatic preview ~/plexomatic-demo",
    ]

    /// Runs the command that the arguments name; errors of ours get their words and their exit status.
    static func main() {
        setlocale(LC_CTYPE, "")
        Interruption.ignoreBrokenPipes()
        DescriptorLimit.raise()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            if let message = ErrorMessage(error) {
                message.write()
                Glibc.exit(message.status.rawValue)
            }
            if exitCode(for: error) == .success { writeHelp(fullMessage(for: error)) }
            exit(withError: error)
        }
    }

    /// Writes help with the examples of its command at the end, where they are seen, and leaves.
    ///
    /// What is no help (a version, a completion script) is left to the parser.
    private static func writeHelp(_ text: String) {
        guard let usage = text.firstRange(of: "USAGE: ") else { return }
        let words = text[usage.upperBound...].prefix { $0 != "\n" }.split(separator: " ")
        guard let ending = helpEnding(for: words[...]) else { return }
        StandardOutput.write(text + (text.hasSuffix("\n") ? "" : "\n") + ending)
        Glibc.exit(ExitStatus.done.rawValue)
    }
}
