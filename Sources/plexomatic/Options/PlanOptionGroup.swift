import ArgumentParser
import FilePaths
import MediaNames
import MediaScanner
import OperationJournal
import RenameAssistant
import SystemPackage

/// What the commands take that make a plan.
struct PlanOptionGroup: ParsableArguments {
    @Option(
        help: ArgumentHelp("Whose names are written: plex (the default), jellyfin, emby or kodi.", valueName: "server")
    )
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

    @Option(
        help: ArgumentHelp(
            "What is done with each file: move, copy, hardlink, symlink or reflink.",
            valueName: "word"
        )
    )
    var mode: OperationMode?

    @Option(
        help: ArgumentHelp(
            "Where files want one name: skip (they wait for you), suffix (a label tells them apart), fail (do nothing).",
            valueName: "word"
        )
    )
    var onConflict: ConflictPolicy?

    @Flag(help: "Write the tags of subtitles as all servers read them: '.eng.hi' becomes '.en.sdh'.")
    var normaliseSubtitles = false

    @Option(
        help: ArgumentHelp(
            """
            Your own pattern for the names of films: '{title}< ({year})>/{title}< ({year})>'. What stands in < and > \
            is left out where it has no value; 'config show' says what a pattern does not keep.
            """,
            valueName: "pattern"
        )
    )
    var movieTemplate: String?

    @Option(
        help: ArgumentHelp(
            """
            The same for episodes: '{title}< ({year})>/Season {season:2}/{title} S{season:2}E{episode:2}\
            <-E{last_episode:2}>< {episode_title}>'. A :2 writes numbers with two digits.
            """,
            valueName: "pattern"
        )
    )
    var episodeTemplate: String?

    @Flag(help: "Files may hold two or three short episodes each: join their titles, and take 's01e01a' for a part.")
    var anthology = false

    @OptionGroup var probing: ProbeOptionGroup
    @OptionGroup var asking: AskOptionGroup

    func validate() throws {
        if inPlace, library != nil || movies != nil || series != nil {
            throw ValidationError("'--in-place' goes with none of '--library', '--movies' and '--series'.")
        }
        for (flag, key, text) in [
            ("--movie-template", SettingKey.movieTemplate, movieTemplate),
            ("--episode-template", .episodeTemplate, episodeTemplate),
        ] {
            if let reason = text.flatMap({ key.objection(to: $0) }) { throw ValidationError("'\(flag)': \(reason).") }
        }
    }

    /// What these options say, by setting.
    var flags: [SettingKey: String?] {
        [
            .layout: layout?.rawValue, .library: library, .movies: movies, .series: series, .accept: accept?.rawValue,
            .onConflict: onConflict?.rawValue, .normaliseSubtitles: normaliseSubtitles ? "true" : nil,
            .movieTemplate: movieTemplate, .episodeTemplate: episodeTemplate,
            .anthology: anthology ? "/" : nil,
        ].merging(probing.flags) { $1 }.merging(asking.flags) { $1 }
    }

    /// These options as they can be typed again.
    var words: [String] {
        var words = (inPlace ? ["--in-place"] : []) + (anthology ? ["--anthology"] : [])
        let texts = [
            ("--layout", layout?.rawValue), ("--library", library), ("--movies", movies), ("--series", series),
            ("--accept", accept?.rawValue), ("--mode", mode?.kind.rawValue), ("--on-conflict", onConflict?.rawValue),
            ("--movie-template", movieTemplate), ("--episode-template", episodeTemplate),
        ]
        for (flag, text) in texts { if let text { words += [flag, ShellWord.of(text)] } }
        if normaliseSubtitles { words.append("--normalise-subtitles") }
        return words + probing.words + asking.words
    }

    /// How the plan is made.
    ///
    /// - Parameter settings: The settled values.
    /// - Returns: The options, with the library's folders absolute.
    /// - Throws: `LibraryRootError` if one of them is not there.
    func options(_ settings: Settings) throws(LibraryRootError) -> PlanOptions {
        var options = PlanOptions(layout: settings.layout, accepted: settings.accepted, action: mode?.kind ?? .move)
        options.wishes = settings.wishes
        options.wishes.anthology = settings.anthology
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
            movies: movies == nil ? try shelf("Movies", of: library) : movies,
            series: series == nil ? try shelf("TV Shows", of: library) : series
        )
        return options
    }

    /// A shelf of a library: where its folder is a link to another disk, what it leads to.
    private func shelf(_ name: String, of library: FilePath?) throws(LibraryRootError) -> FilePath? {
        guard let folder = library?.appending(name) else { return nil }
        return TargetPresence(at: folder.bytes) == .absent ? folder : try LibraryRoots.resolvedFolder(folder)
    }
}

extension Layout: ExpressibleByArgument {}
extension AcceptedCertainty: ExpressibleByArgument {}
extension ConflictPolicy: ExpressibleByArgument {}
