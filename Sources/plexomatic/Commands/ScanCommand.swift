import ArgumentParser

/// `plexomatic scan`: lists what a folder holds.
struct ScanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "scan", abstract: "Lists videos and their companions.")
}
