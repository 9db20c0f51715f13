import ArgumentParser

/// `plexomatic history`: what was done.
struct HistoryCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Lists the batches of the journal, the operations of one, or what happened to a file.",
        discussion: """
            The journal is only read, unless 'prune' is asked for; this works while another run is busy.
            """,
        subcommands: [HistoryListCommand.self, HistoryPruneCommand.self],
        defaultSubcommand: HistoryListCommand.self
    )

    static let examples = [
        "plexomatic history",
        "plexomatic history 3 --format json",
    ]
}
