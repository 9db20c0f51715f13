import ArgumentParser
import RenameAssistant

/// What the commands take that may look into videos.
struct ProbeOptionGroup: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Which videos ffprobe looks into, where it is installed: auto (those with an odd size, or a name that others want "
                + "too), always or never.",
            valueName: "when"
        )
    )
    var probe: ProbePolicy?

    /// What these options say, by setting.
    var flags: [SettingKey: String?] { [.probe: probe?.rawValue] }

    /// These options as they can be typed again.
    var words: [String] { probe.map { ["--probe", $0.rawValue] } ?? [] }
}

extension ProbePolicy: ExpressibleByArgument {}
