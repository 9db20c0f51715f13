import ArgumentParser

/// The program: a tree of commands over the stages of `RenameAssistant`.
@main
struct Plexomatic: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plexomatic",
        abstract: "Untangles messy media file names, and can take every rename back.",
        version: "0.1.0",
        subcommands: [DemoCommand.self, ScanCommand.self, ExplainCommand.self]
    )
}
