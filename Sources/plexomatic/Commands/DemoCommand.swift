import ArgumentParser
import FilePaths
import Glibc
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
        let path = FilePath(argument: folder)
        do {
            let count = try DemoWriter.write(to: path)
            let word = Self.shellWord(folder)
            StandardOutput.write(
                """
                Made a library of \(count) files in \(word).
                See what would be done, then do it:
                  plexomatic preview \(word)
                  plexomatic apply \(word)

                """
            )
        } catch {
            let (path, reason, advice) = Self.words(for: error)
            let shown = PrintableName(for: STDERR_FILENO).bytes(of: path.bytes)
            StandardError.write(
                line: Array("error: cannot make a library in '".utf8) + shown + Array("': \(reason)".utf8)
            )
            StandardError.write(line: "  \(advice)")
            throw ExitCode(65)
        }
    }

    private static func words(for failure: DemoWriter.Failure) -> (path: FilePath, reason: String, advice: String) {
        switch failure {
        case .notEmpty(let path):
            (path, "it is not empty", "Nothing was written. Name an empty folder, or one that does not exist yet.")
        case .notFolder(let path):
            (path, "it is a file", "Nothing was written over it. Name a folder that does not exist yet.")
        case .refused(let path, let code):
            (
                path, String(cString: strerror(code)).lowercased(),
                "Name a folder in a place that you may write to, as 'plexomatic demo ~/plexomatic-demo'."
            )
        }
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
