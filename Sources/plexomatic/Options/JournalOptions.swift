import ArgumentParser

/// What every command takes that writes to the journal or reads it.
struct JournalOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The journal.", valueName: "file"), completion: .file())
    var journal: String?

    @Option(
        help: ArgumentHelp("Note every operation's state here, with time and cause.", valueName: "file"),
        completion: .file()
    )
    var logFile: String?
}
