import ArgumentParser
import Glibc
import MediaNames
import RenameAssistant
import SystemPackage

/// `plexomatic lint`: shows what a server would misread.
struct LintCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Shows what a media server would misread, and what to do about it.",
        discussion: """
            Nothing is changed. Only names are listed that the server takes for something else, not all that 'preview' \
            would write in another way. The exit status is 2 if anything is listed.
            """
    )

    static let examples = [
        "plexomatic lint ~/Videos",
        "plexomatic lint /srv/media --layout jellyfin --format json",
    ]

    @OptionGroup var selection: ScanOptionGroup

    @Option(
        help: ArgumentHelp("Which server: plex (the default), jellyfin, emby or kodi.", valueName: "server")
    )
    var layout: Layout?

    @Option(help: "How to print: text, json or jsonl (one finding a line).")
    var format: OutputFormat = .text

    @OptionGroup var program: ProgramOptions

    func validate() throws {
        try selection.requirePaths()
    }

    func run() throws {
        let settings = try program.settings(values: selection.values([.layout: layout?.rawValue]))
        let report = try LibraryLinter(layout: settings.layout).report(
            on: selection.paths.map { FilePath(argument: $0) },
            scanning: selection.options(settings)
        )
        switch format {
        case .text:
            let listing = LintListing(
                style: Style(for: .output, choice: settings.color),
                names: PrintableName(for: STDOUT_FILENO)
            )
            StandardOutput.write(listing.text(of: report.findings))
        case .json, .jsonl:
            StandardOutput.write(LintListing.document(of: report.findings, format))
        }
        if !program.quiet { LintListing.writeSummary(report, for: settings.layout) }
        try (report.findings.isEmpty ? ExitStatus.done : .waiting).leave()
    }
}
