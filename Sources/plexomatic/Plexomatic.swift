import ArgumentParser
import Glibc

/// The program: a tree of commands over the stages of `RenameAssistant`.
@main
struct Plexomatic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plexomatic",
        abstract: "Untangles messy media file names, and can take every rename back.",
        discussion: """
            Rules read every name. 'preview' shows what would change, 'apply' does it and notes it in a journal, \
            'rollback' takes it back.

              plexomatic demo ~/plexomatic-demo
              plexomatic preview ~/plexomatic-demo
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Renaming",
                subcommands: [ScanCommand.self, ExplainCommand.self, PreviewCommand.self, ApplyCommand.self]
            ),
            CommandGroup(
                name: "Undo",
                subcommands: [HistoryCommand.self, RollbackCommand.self, RecoverCommand.self]
            ),
            CommandGroup(name: "Setup", subcommands: [ConfigCommand.self, DemoCommand.self]),
        ]
    )

    /// Runs the command that the arguments name; errors of ours get their words and their exit status.
    static func main() {
        setlocale(LC_CTYPE, "")
        Interruption.listen()
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            guard let message = ErrorMessage(error) else { exit(withError: error) }
            message.write()
            Glibc.exit(message.status.rawValue)
        }
    }
}
