import ArgumentParser
import MediaNames
import MediaScanner
import RenameAssistant
import SystemPackage

/// What the commands take that make a plan.
struct PlanOptionGroup: ParsableArguments {
    @Option(help: ArgumentHelp("Whose names are written: plex.", valueName: "server"))
    var layout: Layout?

    @Flag(help: "Rename files in the folder where they stand (the default).")
    var inPlace = false

    @Option(
        help: ArgumentHelp("Move files into this library's folders: Movies and TV Shows.", valueName: "dir"),
        completion: .directory
    )
    var library: String?

    @Option(help: ArgumentHelp("Move films into this folder.", valueName: "dir"), completion: .directory)
    var movies: String?

    @Option(help: ArgumentHelp("Move series into this folder.", valueName: "dir"), completion: .directory)
    var series: String?

    @Option(help: ArgumentHelp("How sure the rules must be: certain, or likely too (the default).", valueName: "word"))
    var accept: AcceptedCertainty?

    func validate() throws {
        if inPlace, library != nil || movies != nil || series != nil {
            throw ValidationError("'--in-place' goes with none of '--library', '--movies' and '--series'.")
        }
    }

    /// What these options say, by setting.
    var flags: [SettingKey: String?] {
        [
            .layout: layout?.rawValue, .library: library, .movies: movies, .series: series, .accept: accept?.rawValue,
        ]
    }

    /// How the plan is made.
    ///
    /// - Parameter settings: The settled values.
    /// - Returns: The options, with the library's folders absolute.
    /// - Throws: `LibraryRootError` if one of them is not there.
    func options(_ settings: Settings) throws(LibraryRootError) -> PlanOptions {
        var options = PlanOptions(layout: settings.layout, accepted: settings.accepted)
        guard !inPlace, settings.library != nil || settings.movies != nil || settings.series != nil else {
            return options
        }
        let library = try settings.library.map { (path) throws(LibraryRootError) in
            try LibraryRoots.resolvedFolder(path)
        }
        let movies = try settings.movies.map { (path) throws(LibraryRootError) in
            try LibraryRoots.resolvedFolder(path)
        }
        let series = try settings.series.map { (path) throws(LibraryRootError) in
            try LibraryRoots.resolvedFolder(path)
        }
        options.libraryRoot = library
        options.placement = .library(
            movies: movies ?? library?.appending("Movies"),
            series: series ?? library?.appending("TV Shows")
        )
        return options
    }
}

extension Layout: ExpressibleByArgument {}
extension AcceptedCertainty: ExpressibleByArgument {}
