import ArgumentParser
import RenameAssistant

/// `plexomatic doctor`: looks at what the program depends on.
struct DoctorCommand: ExampledCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Looks at what the program depends on, and says what to do where something is wrong.",
        discussion: "The model is asked one short question. Nothing is changed."
    )

    static let examples = ["plexomatic doctor", "plexomatic doctor --model gemma3:4b"]

    @OptionGroup var asking: AskOptionGroup
    @OptionGroup var program: ProgramOptions

    func run() throws {
        let settings = try program.settings(asking.flags)
        let options = try AskSettings(settings, environment: ProgramOptions.environment)
        let style = Style(for: .output, choice: settings.color)
        for line in EndpointReport(.made(options)).lines { StandardOutput.write(line.shown(style)) }
    }
}
