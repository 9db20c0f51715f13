import ArgumentParser
import Glibc
import MediaScanner
import RenameAssistant
import SystemPackage

/// `plexomatic scan`: lists what a folder holds.
struct ScanCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Lists videos, their companions, what was ignored and why.",
        discussion: """
            Nothing is changed, and no file is opened. The list goes to standard output; what was left out and what could \
            not be read goes to standard error, or into the document of --format json.
            """
    )

    static let examples = [
        "plexomatic scan .",
        "plexomatic scan --format jsonl --ignore '^Old ' .",
    ]

    @OptionGroup var selection: ScanOptionGroup
    @OptionGroup var program: ProgramOptions

    @Option(help: "How to print: text, json (one document) or jsonl (one video a line).")
    var format: OutputFormat = .text

    func validate() throws {
        try selection.requirePaths()
    }

    func run() throws {
        let settings = try program.settings(values: selection.values())
        var options = selection.options(settings)
        options.statsCompanions = false
        let scanner = try FileScanner(roots: selection.paths.map { FilePath(argument: $0) }, options: options)
        let answer = ScanAnswer(format, names: PrintableName(for: STDOUT_FILENO))
        let summary = try scanner.forEachFolder {
            answer.page(for: $0)
        } emit: {
            answer.add($0)
        }
        let found = answer.finish(summary, roots: scanner.roots)
        if !program.quiet { ScanConversation.write(summary, found: found, isSaid: format == .text) }
    }
}
