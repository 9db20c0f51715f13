import ArgumentParser
import RenameAssistant

/// What the commands take that may ask a model.
struct AskOptionGroup: ParsableArguments {
    @Option(help: ArgumentHelp("Which files a model is asked about: auto, always or never.", valueName: "when"))
    var ask: AskPolicy?

    @Option(help: ArgumentHelp("The model; auto takes the first known one that is installed.", valueName: "name"))
    var model: String?

    @Option(help: ArgumentHelp("Where the model is asked.", valueName: "url"))
    var endpoint: String?

    @Option(help: ArgumentHelp("How many questions are asked at most.", valueName: "count"))
    var askLimit: Int?

    @Option(help: ArgumentHelp("How long the endpoint may be silent (60).", valueName: "seconds"))
    var askTimeout: Int?

    @Option(help: ArgumentHelp("How long all questions may take together (1800).", valueName: "seconds"))
    var askTime: Int?

    @Flag(help: "Wait for a model that takes minutes to load: a silence of 300 seconds.")
    var waitForModel = false

    @Option(help: ArgumentHelp("How many questions are under way at once.", valueName: "count"))
    var parallel: Int?

    func validate() throws {
        let numbers = [
            (SettingKey.askLimit, "--ask-limit", askLimit), (.askTimeout, "--ask-timeout", askTimeout),
            (.askTime, "--ask-time", askTime), (.parallel, "--parallel", parallel),
        ]
        for (key, flag, number) in numbers {
            if let number, let reason = key.objection(to: String(number)) {
                throw ValidationError("'\(flag)' \(reason).")
            }
        }
        if let endpoint, let reason = SettingKey.endpoint.objection(to: endpoint) {
            throw ValidationError("'--endpoint' \(reason).")
        }
        if let model, let reason = SettingKey.model.objection(to: model) {
            throw ValidationError("'--model' \(reason).")
        }
    }

    /// What these options say, by setting.
    var flags: [SettingKey: String?] {
        [
            .ask: ask?.rawValue, .model: model, .endpoint: endpoint, .askLimit: askLimit.map { String($0) },
            .askTimeout: askTimeout.map { String($0) } ?? (waitForModel ? "300" : nil),
            .askTime: askTime.map { String($0) }, .parallel: parallel.map { String($0) },
        ]
    }

    /// These options as they can be typed again.
    var words: [String] {
        var words = waitForModel ? ["--wait-for-model"] : []
        let texts = [
            ("--ask", ask?.rawValue), ("--model", model), ("--endpoint", endpoint),
            ("--ask-limit", askLimit.map { String($0) }), ("--ask-timeout", askTimeout.map { String($0) }),
            ("--ask-time", askTime.map { String($0) }), ("--parallel", parallel.map { String($0) }),
        ]
        for (flag, text) in texts { if let text { words += [flag, ShellWord.of(text)] } }
        return words
    }
}

extension AskPolicy: ExpressibleByArgument {}
