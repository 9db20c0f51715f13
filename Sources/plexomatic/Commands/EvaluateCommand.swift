import ArgumentParser
import RenameAssistant
import SystemPackage

/// `plexomatic evaluate`: measures models on labelled names.
struct EvaluateCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures what models gain and harm on labelled names, against the rules alone.",
        discussion: """
            Each line of a corpus is a JSON object: 'input' is the name, 'expect' holds what is right, by the fields \
            that 'explain' prints. Answers of earlier runs are not used, and none are kept.
            """
    )

    static let examples = [
        "plexomatic evaluate --corpus names.jsonl --model gemma3:4b",
        "plexomatic evaluate --corpus names.jsonl --model gemma3:4b --model qwen2.5:7b --limit 50",
    ]

    @Option(help: ArgumentHelp("Labelled names; may be repeated.", valueName: "file"), completion: .file())
    var corpus: [String]

    @Option(help: ArgumentHelp("A model; may be repeated.", valueName: "name"))
    var model: [String] = ["auto"]

    @Option(help: ArgumentHelp("Where the models are asked.", valueName: "url"))
    var endpoint: String?

    @Option(help: ArgumentHelp("How many names a model is asked about at most.", valueName: "count"))
    var limit: Int = 100_000

    @Option(help: ArgumentHelp("How long the endpoint may be silent (60).", valueName: "seconds"))
    var askTimeout: Int?

    @Option(help: ArgumentHelp("How many questions are under way at once.", valueName: "count"))
    var parallel: Int?

    @OptionGroup var program: ProgramOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("'--limit' must not be negative.") }
    }

    func run() throws {
        var cases: [CorpusCase] = []
        for file in corpus { cases += try CorpusFile.read(FilePath(argument: file)) }
        let flags: [SettingKey: String?] = [
            .endpoint: endpoint, .askTimeout: askTimeout.map { String($0) }, .parallel: parallel.map { String($0) },
            .askLimit: "100000", .askTime: "86400",
        ]
        let settings = try program.settings(flags)
        let evaluation = ModelEvaluation(cases)
        let table = EvaluationTable(evaluation.baseline)
        StandardOutput.write(table.baselineText)
        let progress = ProgressLine(isQuiet: program.quiet)
        var rows: [ModelEvaluation.Outcome] = []
        for name in model {
            var options = try AskSettings(settings, environment: ProgramOptions.environment)
            options.model = name
            let outcome = evaluation.outcome(options, limit: limit) { AskConversation.show($0, progress) }
            progress.clear()
            if outcome.report.cause != nil {
                AskConversation(model: name, endpoint: settings.endpoint).write(outcome.report)
            }
            rows.append(outcome)
        }
        StandardOutput.write(table.text(rows))
    }
}
