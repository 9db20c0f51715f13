import ArgumentParser
import RenameAssistant
import SystemPackage

/// `plexomatic demo`: makes a small messy library.
struct DemoCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Makes a small messy library to try things on.",
        discussion: """
            The library has series, films, anime, subtitles, a sample, two files for one name, and names that nobody \
            can read. The files are a few lines of text each. A folder that is not empty is refused.
            """
    )

    static let examples = [
        "plexomatic demo ~/plexomatic-demo",
        "plexomatic preview ~/plexomatic-demo",
    ]

    @Argument(help: ArgumentHelp("An empty folder, or one that does not exist yet.", valueName: "dir"))
    var folder: String

    func validate() throws {
        if folder.isEmpty { throw ValidationError("The path is empty; name a folder that does not exist yet.") }
    }

    func run() throws {
        let demo = try DemoWriter.write(to: FilePath(argument: folder))
        let word = ShellWord.of(folder)
        StandardOutput.write(
            """
            Made a library of \(demo.count) files in \(word).
            See what would be done, then do it:
              plexomatic preview \(word)
              plexomatic apply \(word)
            Two episodes bear each other's name, which no name tells; this plan swaps them:
              plexomatic apply --plan \(ShellWord.of(demo.plan.string))

            """
        )
    }
}
