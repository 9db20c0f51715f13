import ArgumentParser
import MediaNames
import RenameAssistant

/// `plexomatic explain`: shows how names are read, and which characters say so.
struct ExplainCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Shows how a name is read, and which characters say so.",
        discussion: """
            A path is read with its folders, a bare name without. From '-' names are read from standard input, one per \
            line; consecutive names with the same folder are read together, and what is missing or doubled among their \
            numbers is said behind them. The letters below a name mark what its parts say; each line of evidence begins \
            with its letter. What the rules leave open a model is asked about, if there is one; for names from '-' only \
            if '--ask' says so. With '--probe always' the files whose paths are named are looked into as well.
            """
    )

    static let examples = [
        "plexomatic explain 'Show.S01E02.1080p.mkv'",
        "find . -name '*.mkv' | plexomatic explain --format jsonl -",
    ]

    @Argument(help: ArgumentHelp("Names or paths; '-' reads them from standard input.", valueName: "name"))
    var names: [String] = []

    @Option(help: "text for people, json for one document, jsonl for one object a line.")
    var format: OutputFormat = .text

    @Flag(
        name: [.customShort("0"), .customLong("null")],
        help: "Names from standard input end with NUL, not with a line."
    )
    var endsWithNull = false

    @Flag(help: "Add byte ranges, rules and rivals to JSON.")
    var evidence = false

    @Flag(name: .customLong("no-siblings"), help: "Read each name alone, whatever stands beside it.")
    var readsAlone = false

    @OptionGroup var probing: ProbeOptionGroup
    @OptionGroup var asking: AskOptionGroup
    @OptionGroup var program: ProgramOptions

    /// Checks what the options cannot say by themselves.
    func validate() throws {
        if names.isEmpty {
            throw ValidationError("no name was given; pass names, or '-' to read them from standard input")
        }
        if names.contains("-"), names.count > 1 {
            throw ValidationError("'-' stands for all names; it cannot be mixed with others")
        }
        if endsWithNull, names != ["-"] { throw ValidationError("-0 needs '-' as the only name") }
    }

    /// Reads all names and prints what they say.
    func run() throws {
        let settings = try program.settings(asking.flags.merging(probing.flags) { $1 })
        let probing = ProbeSettings(settings, environment: ProgramOptions.environment)
        var output = ExplainOutput(
            format,
            evidence: evidence,
            style: Style(for: .output, choice: program.color?.rawValue ?? "auto"),
            media: names == ["-"] ? nil : ExplainedMedia(probing)
        )
        let asks = settings.askPolicy != .never && (names != ["-"] || asking.ask != nil)
        var inquiry: ExplainInquiry?
        let progress = ProgressLine(isQuiet: program.quiet)
        if asks {
            let options = try AskSettings(settings, environment: ProgramOptions.environment)
            inquiry = ExplainInquiry(
                ModelInquiry(options, layout: settings.layout) { AskConversation.show($0, progress) }
            )
        }
        func take(_ parsed: ParsedFilename, _ input: [UInt8]) {
            if inquiry == nil { output.write(parsed, of: input) } else { inquiry?.add(parsed, input) }
        }
        // Where a model is asked, the names are shown when it has answered, and what their numbers say behind them.
        var reports: [SiblingGroups.Report] = []
        func take(_ report: SiblingGroups.Report?) {
            guard let report else { return }
            if inquiry == nil { output.write(report) } else { reports.append(report) }
        }
        var groups = SiblingGroups(
            readsAlone: readsAlone,
            keepsEvidence: evidence || format == .text || asks,
            reportsNumbers: format == .text
        )
        if names == ["-"] {
            var input = NameInput(terminator: endsWithNull ? 0 : 0x0A)
            while let name = input.next() {
                groups.add(name) { take($0, $1) }
                take(groups.takeReport())
            }
        } else {
            for name in names {
                groups.add(Array(name.utf8)) { take($0, $1) }
                take(groups.takeReport())
            }
        }
        groups.finish { take($0, $1) }
        take(groups.takeReport())
        if let report = inquiry?.finish(write: { output.write($0, of: $1, $2) }) {
            progress.clear()
            output.flush()
            if !program.quiet {
                AskConversation(model: settings.model, endpoint: settings.endpoint).write(report)
            }
        }
        for report in reports { output.write(report) }
        output.finish()
    }
}
