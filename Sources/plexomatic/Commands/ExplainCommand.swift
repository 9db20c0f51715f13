import ArgumentParser

/// `plexomatic explain`: shows how names are read.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "explain", abstract: "Shows how a name is read.")
}
