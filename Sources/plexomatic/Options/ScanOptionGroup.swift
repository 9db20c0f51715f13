import ArgumentParser
import MediaScanner
import SystemPackage

/// What every command that reads a library takes: where it is, and what counts.
struct ScanOptionGroup: ParsableArguments {
    @Argument(
        help: ArgumentHelp("Folders or single videos.", valueName: "path"),
        completion: .file()
    )
    var paths: [String] = []

    @Option(
        name: .long,
        parsing: .upToNextOption,
        help: ArgumentHelp("What counts as video, as 'mkv,mp4', instead of the usual extensions.", valueName: "list")
    )
    var extensions: [String] = []

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
        if paths.isEmpty { throw ValidationError("Name at least one folder or video, as in 'plexomatic scan .'") }
        if let empty = paths.firstIndex(of: "") {
            throw ValidationError("Path \(empty + 1) is empty; write '.' for the current folder.")
        }
    }

    /// The scanner that these options ask for.
    ///
    /// - Parameter statsCompanions: Whether companions get their size and time.
    /// - Throws: `ScanError.invalidPattern`.
    func scanner(statsCompanions: Bool = true) throws(ScanError) -> FileScanner {
        var options = ScanOptions(
            ignorePatterns: ignore,
            includesHidden: hidden,
            statsCompanions: statsCompanions
        )
        let list = extensions.flatMap { $0.split(whereSeparator: { ", ".contains($0) }).map(String.init) }
        if !list.isEmpty { options.extensions = list }
        return try FileScanner(roots: paths.map { FilePath($0) }, options: options)
    }
}
