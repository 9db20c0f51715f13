import MediaNames
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// What belongs to a film or series and is none of its videos goes where they go.
struct FolderFollowingTests {
    @Test("Extras and the files of a series' folder follow it into the library, each to its level")
    func series() throws {
        let library = try TemporaryLibrary([
            "in/The Mill (2015)/tvshow.nfo", "in/The Mill (2015)/poster.jpg", "in/The Mill (2015)/theme.mp3",
            "in/The Mill (2015)/Season01.jpg", "in/The Mill (2015)/Season 1/folder.jpg",
            "in/The Mill (2015)/Season 1/The Mill S01E01.mkv", "in/The Mill (2015)/Season 1/The Mill S01E02.mkv",
            "in/The Mill (2015)/Trailers/Teaser.mkv", "lib/",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        let series = "lib/TV Shows/The Mill (2015)/"
        #expect(
            moved == [
                "in/The Mill (2015)/tvshow.nfo": series + "tvshow.nfo",
                "in/The Mill (2015)/poster.jpg": series + "poster.jpg",
                "in/The Mill (2015)/theme.mp3": series + "theme.mp3",
                "in/The Mill (2015)/Season01.jpg": series + "Season01.jpg",
                "in/The Mill (2015)/Season 1/folder.jpg": series + "Season 01/folder.jpg",
                "in/The Mill (2015)/Season 1/The Mill S01E01.mkv": series + "Season 01/The Mill (2015) - s01e01.mkv",
                "in/The Mill (2015)/Season 1/The Mill S01E02.mkv": series + "Season 01/The Mill (2015) - s01e02.mkv",
                "in/The Mill (2015)/Trailers/Teaser.mkv": series + "Trailers/Teaser.mkv",
            ]
        )
    }

    @Test("A film takes its extras along, from its folder and from those within, and its picture with them")
    func film() throws {
        let library = try TemporaryLibrary([
            "in/Harbor (2010)/Harbor.2010.mkv", "in/Harbor (2010)/Harbor-trailer.mkv", "in/Harbor (2010)/poster.jpg",
            "in/Harbor (2010)/Featurettes/Making Of.mkv", "in/Harbor (2010)/Featurettes/Making Of.en.srt", "lib/",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        let film = "lib/Movies/Harbor (2010)/"
        #expect(
            moved == [
                "in/Harbor (2010)/Harbor.2010.mkv": film + "Harbor (2010).mkv",
                "in/Harbor (2010)/Harbor-trailer.mkv": film + "Harbor-trailer.mkv",
                "in/Harbor (2010)/poster.jpg": film + "poster.jpg",
                "in/Harbor (2010)/Featurettes/Making Of.mkv": film + "Featurettes/Making Of.mkv",
                "in/Harbor (2010)/Featurettes/Making Of.en.srt": film + "Featurettes/Making Of.en.srt",
            ]
        )
    }

    @Test("Extras follow out of a folder that has a release's name")
    func release() throws {
        let library = try TemporaryLibrary([
            "in/Harbor.2010.1080p-REEF/Harbor.2010.1080p-REEF.mkv", "in/Harbor.2010.1080p-REEF/Extras/Making Of.mkv",
            "lib/",
        ])
        #expect(
            try library.destinations(in: "in", movingInto: "lib")["in/Harbor.2010.1080p-REEF/Extras/Making Of.mkv"]
                == "lib/Movies/Harbor (2010)/Extras/Making Of.mkv"
        )
    }

    @Test("Nothing follows out of a folder of many works, nor while one of its videos waits, nor onto another file")
    func stays() throws {
        let library = try TemporaryLibrary([
            "in/Downloads/poster.jpg", "in/Downloads/The.Mill.S01E01.mkv", "in/Downloads/Harbor.2010.mkv",
            "in/Downloads/Trailers/Teaser.mkv",
            "in/The Tide/poster.jpg", "in/The Tide/The Tide S01E01.mkv",
            "lib/TV Shows/The Tide/poster.jpg",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        #expect(
            Set(moved.keys) == [
                "in/Downloads/The.Mill.S01E01.mkv", "in/Downloads/Harbor.2010.mkv", "in/The Tide/The Tide S01E01.mkv",
            ]
        )
    }

    @Test("What other works left in a folder does not go with an episode, nor what stands in another work's folder")
    func strangers() throws {
        let library = try TemporaryLibrary([
            "in/Show.S01E01.mkv", "in/Other.Movie.2010-trailer.mkv", "in/folder.jpg",
            "in/Other Film (2010)/Trailers/Teaser-trailer.mkv", "in/Film (2010)/Film.2010.mkv",
            "in/Film (2010)/Unknown Thing (1999)/clip-trailer.mkv", "lib/",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        #expect(Set(moved.keys) == ["in/Show.S01E01.mkv", "in/Film (2010)/Film.2010.mkv"])
    }

    @Test("Where one file was named the folder's files stay with the others")
    func oneFile() throws {
        let library = try TemporaryLibrary([
            "in/Show/Show.S01E01.mkv", "in/Show/Show.S01E02.mkv", "in/Show/tvshow.nfo", "lib/",
        ])
        let moved = try library.destinations(in: "in/Show/Show.S01E01.mkv", movingInto: "lib")
        #expect(Set(moved.keys) == ["in/Show/Show.S01E01.mkv"])
    }

    @Test("An extra at the top of the file system is no reason to fall over")
    func shallow() throws {
        var reading = Reading()
        reading.kind = .extra
        let path = Array("/Harbor-trailer.mkv".utf8)
        var groups = [
            PlannedGroup(
                id: 1,
                verdict: .unchanged,
                origin: nil,
                certainty: "certain",
                reading: reading,
                operations: [PlannedOperation(role: .video, source: path, destination: path)]
            )
        ]
        let options = PlanOptions(placement: .library(movies: "/lib/Movies", series: nil))
        var following = try #require(FolderFollowing(options))
        #expect(!following.take(&groups, from: []))
        #expect(groups[0].verdict == .unchanged)
    }

    @Test("In place everything stays in its folder")
    func inPlace() throws {
        let library = try TemporaryLibrary([
            "The Mill/poster.jpg", "The Mill/Season 1/The Mill S01E01.mkv", "The Mill/Trailers/Teaser.mkv",
        ])
        #expect(
            try library.destinations(in: "") == [
                "The Mill/Season 1/The Mill S01E01.mkv": "The Mill/Season 1/The Mill - s01e01.mkv"
            ]
        )
    }
}
