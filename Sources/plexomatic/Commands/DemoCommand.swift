import ArgumentParser
import RenameAssistant
import SystemPackage

/// `plexomatic demo`: makes a small messy library.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Makes a small messy library to try things on.",
        discussion: """
            The library has series, films, anime, subtitles, a sample, two files for one name, and names that nobody \
            can read. The files are a few lines of text each. A folder that is not empty is refused.

              plexomatic demo ~/plexomatic-demo
              plexomatic preview ~/plexomatic-demo
            """
    )

    @Argument(help: ArgumentHelp("An empty folder, or one that does not exist yet.", valueName: "dir"))
    var folder: String

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The path is empty; name a folder that does not exist yet.") }
    }

    func run() throws {
        let count = try DemoWriter.write(to: FilePath(argument: folder))
        let word = Self.shellWord(folder)
        StandardOutput.write(
            """
            Made a library of \(count) files in \(word).
            See what would be done, then do it:
              plexomatic preview \(word)
              plexomatic apply \(word)

            """
        )
    }

    /// The text as a word for a shell, in quotes where it needs them.
    private static func shellWord(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || "0123456789/._-+,:@%".unicodeScalars.contains(scalar)
        }
        guard !isPlain || text.hasPrefix("-") else { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    }
}
