import ArgumentParser

/// A command whose help ends with command lines that work.
protocol ExampledCommand: ParsableCommand {
    /// Command lines to copy, the simplest first.
    static var examples: [String] { get }
}

extension ExampledCommand {
    /// The end of the help of the command that a usage line names.
    ///
    /// - Parameter usage: The words of the usage line, from this command's name on.
    /// - Returns: `nil` if it names neither this command nor one below it.
    static func helpEnding(for usage: ArraySlice<Substring>) -> String? {
        guard usage.first.map({ $0 == configuration.commandName ?? _commandName }) ?? false else { return nil }
        let grouped = configuration.groupedSubcommands.flatMap(\.subcommands)
        for command in configuration.subcommands + grouped {
            guard let command = command as? any ExampledCommand.Type else { continue }
            if let ending = command.helpEnding(for: usage.dropFirst()) { return ending }
        }
        return "\nEXAMPLES:\n" + examples.map { "  \($0)\n" }.joined()
    }
}
