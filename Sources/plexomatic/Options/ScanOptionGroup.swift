import ArgumentParser
import MediaScanner
import RenameAssistant
import SystemPackage

/// What every command that reads a library takes: where it is, and what counts.
struct ScanOptionGroup: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Folders or single videos.", valueName: "path"),
        completion: .file()
    )
    var paths: [String] = []

    @Option(name: [.customShort("p"), .customLong("path")], parsing: .singleValue, help: .hidden)
    var namedPaths: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp("What counts as video, as 'mkv,mp4', instead of the usual extensions.", valueName: "list")
    )
    var extensions: String?

    @Option(
        name: .long,
        parsing: .singleValue,
        help: ArgumentHelp(
            "Leave out files and folders in whose name this regular expression is found; may be repeated.",
            valueName: "regex"
        )
    )
    var ignore: [String] = []

    @Flag(name: .long, help: "Read names that begin with a dot, too.")
    var hidden = false

    mutating func validate() throws {
        paths += namedPaths
        namedPaths = []
        if extensions?.contains(where: { !", .".contains($0) }) == false {
            throw ValidationError("--extensions names none; write for example --extensions mkv,mp4")
        }
        if let empty = paths.firstIndex(of: "") {
            throw ValidationError("Path \(empty + 1) is empty; write '.' for the current folder.")
        }
    }

    /// Sees that a command that cannot do without was given a path.
    ///
    /// - Throws: `ValidationError`
    func requirePaths() throws {
        if paths.isEmpty { throw ValidationError("Name at least one folder or video, as '.' for the current folder.") }
    }

    /// These options as they can be typed again, after the paths.
    var words: [String] {
        var words = paths.map { ShellWord.of($0) }
        if let extensions { words += ["--extensions", ShellWord.of(extensions)] }
        for pattern in ignore { words += ["--ignore", ShellWord.of(pattern)] }
        if hidden { words.append("--hidden") }
        return words
    }

    /// What these options say, by setting, together with what others say.
    ///
    /// - Parameter others: The settings that other options set.
    /// - Returns: All values that the command line sets.
    func values(_ others: [SettingKey: String?] = [:]) -> [SettingKey: SettingValue] {
        var values: [SettingKey: SettingValue] = [:]
        for (key, text) in others { values[key] = text.map { key.kind == .list ? .list([$0]) : .text($0) } }
        if let extensions { values[.extensions] = .list(extensions.split { ", ".contains($0) }.map(String.init)) }
        if !ignore.isEmpty { values[.ignore] = .list(ignore) }
        if hidden { values[.hidden] = .text("true") }
        return values
    }

    /// What is looked for, by the settled values.
    func options(_ settings: Settings) -> ScanOptions {
        var options = ScanOptions(ignorePatterns: settings.ignorePatterns, includesHidden: settings.readsHidden)
        if let extensions = settings.extensions { options.extensions = extensions }
        return options
    }
}
