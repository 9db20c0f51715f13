import MediaNames
import PlexomaticTestSupport
import Testing

@testable import RenameAssistant

/// What servers look for beside a film or series, by the names that they look for: it stays what it is, and goes along.
///
/// - SeeAlso: <https://support.plex.tv/articles/local-files-for-trailers-and-extras/>,
///   <https://jellyfin.org/docs/general/server/media/movies/#extras>, <https://kodi.wiki/view/Artwork_types>
struct ServedFilesTests {
    static let extraFolders = [
        "Behind The Scenes", "Deleted Scenes", "Featurettes", "Interviews", "Scenes", "Shorts", "Trailers", "Other",
        "Extras",
        "Clips", "behind the scenes", "trailers", "backdrops", "extras",
    ]

    static let extraSuffixes = [
        "-behindthescenes", "-deleted", "-deletedscene", "-featurette", "-interview", "-scene", "-short", "-trailer",
        "-other",
        "-clip", "-extra",
    ]

    static let filmArtwork = [
        "poster.jpg", "cover.png", "default.jpg", "folder.jpg", "movie.jpg", "fanart.jpg", "backdrop.jpg",
        "background.png",
        "art.jpg", "banner.jpg", "landscape.jpg", "logo.png", "clearlogo.png", "disc.png", "poster-2.jpg",
        "fanart3.jpg", "poster.tbn",
    ]

    static let seriesArtwork = [
        "poster.jpg", "show.jpg", "folder.jpg", "banner.jpg", "Season01.jpg", "season01-poster.jpg",
    ]

    static let ownArtwork = [
        "-poster.jpg", "-fanart.jpg", "-thumb.jpg", "-banner.png", "-clearlogo.png", ".jpg", ".tbn",
    ]

    @Test("An extra stays an extra in its folder, and goes with its film", arguments: extraFolders)
    func extraFolder(_ folder: String) throws {
        let library = try TemporaryLibrary([
            "in/Harbor (2010)/Harbor.2010.mkv", "in/Harbor (2010)/\(folder)/The Boat.mkv", "lib/",
        ])
        #expect(
            try library.destinations(in: "in", movingInto: "lib")["in/Harbor (2010)/\(folder)/The Boat.mkv"]
                == "lib/Movies/Harbor (2010)/\(folder)/The Boat.mkv"
        )
    }

    @Test("An extra is known by the word behind its name, and keeps it", arguments: extraSuffixes)
    func extraSuffix(_ suffix: String) throws {
        let name = "The Boat\(suffix).mkv"
        let library = try TemporaryLibrary(["in/Harbor (2010)/Harbor.2010.mkv", "in/Harbor (2010)/\(name)", "lib/"])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        #expect(moved["in/Harbor (2010)/\(name)"] == "lib/Movies/Harbor (2010)/\(name)")
        #expect(try library.destinations(in: "in")["in/Harbor (2010)/\(name)"] == nil)
    }

    @Test(
        "A trailer with the film's name is one behind any of the signs that servers know",
        arguments: ["-trailer", ".trailer", "_trailer"]
    )
    func trailer(_ suffix: String) throws {
        let name = "Harbor.2010\(suffix).mkv"
        let library = try TemporaryLibrary(["in/Harbor (2010)/Harbor.2010.mkv", "in/Harbor (2010)/\(name)", "lib/"])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        #expect(moved["in/Harbor (2010)/\(name)"] == "lib/Movies/Harbor (2010)/\(name)")
    }

    @Test("A film's own pictures go along under their names", arguments: filmArtwork)
    func filmPicture(_ name: String) throws {
        let library = try TemporaryLibrary(["in/Harbor (2010)/Harbor.2010.mkv", "in/Harbor (2010)/\(name)", "lib/"])
        #expect(
            try library.destinations(in: "in", movingInto: "lib")["in/Harbor (2010)/\(name)"]
                == "lib/Movies/Harbor (2010)/\(name)"
        )
    }

    @Test("A series' own pictures go along under their names", arguments: seriesArtwork)
    func seriesPicture(_ name: String) throws {
        let library = try TemporaryLibrary(["in/The Mill/Season 1/The Mill S01E01.mkv", "in/The Mill/\(name)", "lib/"])
        #expect(
            try library.destinations(in: "in", movingInto: "lib")["in/The Mill/\(name)"]
                == "lib/TV Shows/The Mill/\(name)"
        )
    }

    @Test("Pictures and notes with a video's name get its new one, in every layout", arguments: Layout.allCases)
    func ownPicture(_ layout: Layout) throws {
        let suffixes = Self.ownArtwork + [".nfo", ".chapters.xml"]
        let library = try TemporaryLibrary(
            ["a.s01e01.mkv"] + suffixes.map { "The.Mill.S01E02.720p\($0)" } + ["The.Mill.S01E02.720p.mkv"]
        )
        let moved = try library.destinations(in: "", options: PlanOptions(layout: layout))
        let video = try #require(moved["The.Mill.S01E02.720p.mkv"])
        for suffix in suffixes {
            #expect(moved["The.Mill.S01E02.720p\(suffix)"] == String(video.dropLast(4)) + suffix)
        }
    }
}
