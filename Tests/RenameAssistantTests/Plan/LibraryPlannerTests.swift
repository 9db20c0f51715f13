import FilePaths
import MediaNames
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// Plans of real folders: where each file goes, and what is left alone.
struct LibraryPlannerTests {
    @Test("Companions follow their video with every tag, also from a folder of subtitles")
    func companions() throws {
        let library = try TemporaryLibrary([
            "in/Film.1999.1080p/film.1999.1080p.mkv", "in/Film.1999.1080p/film.1999.1080p.pt-BR.forced.srt",
            "in/Film.1999.1080p/film.1999.1080p-poster.jpg", "in/Film.1999.1080p/Subs/2_English.srt", "lib/",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        #expect(
            moved == [
                "in/Film.1999.1080p/film.1999.1080p.mkv": "lib/Movies/Film (1999)/Film (1999).mkv",
                "in/Film.1999.1080p/film.1999.1080p.pt-BR.forced.srt":
                    "lib/Movies/Film (1999)/Film (1999).pt-BR.forced.srt",
                "in/Film.1999.1080p/film.1999.1080p-poster.jpg": "lib/Movies/Film (1999)/Film (1999)-poster.jpg",
                "in/Film.1999.1080p/Subs/2_English.srt": "lib/Movies/Film (1999)/Subs/2_English.srt",
            ]
        )
    }

    @Test("In place no folder is made or left, and a file that is right is left alone")
    func inPlace() throws {
        let library = try TemporaryLibrary([
            "Lantern Street/Season 01/Lantern.Street.S01E01.mkv",
            "Lantern Street/Season 01/Lantern Street - s01e02.mkv",
        ])
        let moved = try library.destinations(in: "")
        #expect(
            moved == [
                "Lantern Street/Season 01/Lantern.Street.S01E01.mkv":
                    "Lantern Street/Season 01/Lantern Street - s01e01.mkv"
            ]
        )
    }

    @Test("Capitals that file and folder agree on stay; those of a release do not")
    func capitals() throws {
        let library = try TemporaryLibrary([
            "TIDE-E (2008)/TIDE-E (2008) 1080p.mkv",
            "QUIET.TIDE.1999.1080p.x264-GRP/QUIET.TIDE.1999.1080p.x264-GRP.mkv",
        ])
        let moved = try library.destinations(in: "")
        #expect(
            moved == [
                "TIDE-E (2008)/TIDE-E (2008) 1080p.mkv": "TIDE-E (2008)/TIDE-E (2008).mkv",
                "QUIET.TIDE.1999.1080p.x264-GRP/QUIET.TIDE.1999.1080p.x264-GRP.mkv":
                    "QUIET.TIDE.1999.1080p.x264-GRP/Quiet Tide (1999).mkv",
            ]
        )
    }

    @Test("A single file is a path: its siblings are read, and not renamed")
    func singleFile() throws {
        let library = try TemporaryLibrary(["Lantern.Street.S01E01.mkv", "Lantern.Street.S01E02.mkv"])
        let moved = try library.destinations(in: "Lantern.Street.S01E02.mkv")
        #expect(moved == ["Lantern.Street.S01E02.mkv": "Lantern Street - s01e02.mkv"])
    }

    @Test("A folder that only keeps files lends no title to a bare year, and none above the named folder is asked")
    func borrowedTitle() throws {
        let library = try TemporaryLibrary(["Some Person/inbox/1984.mkv", "Some Person/w/S01E02.mkv"])
        #expect(try library.destinations(in: "Some Person/inbox").isEmpty)
        #expect(try library.destinations(in: "Some Person/w").values.allSatisfy { !$0.contains("Person -") })
    }

    @Test("Short names in a season's folder take the series' title from the folder above")
    func abbreviatedName() throws {
        let library = try TemporaryLibrary(["Old Mill Road/Season 1/omr.s01e04.mkv"])
        #expect(try library.destinations(in: "").values.contains("Old Mill Road/Season 1/Old Mill Road - s01e04.mkv"))
        #expect(
            try library.destinations(in: "Old Mill Road/Season 1").values.first?.contains("Old Mill Road - s01e04")
                ?? false
        )
    }

    @Test("A link to the library's folder leads to the same plan")
    func linkedRoot() throws {
        let library = try TemporaryLibrary(["real/Lantern.Street.S01E01.mkv"])
        try library.addLink("link", to: "real")
        #expect(
            try library.destinations(in: "link") == [
                "real/Lantern.Street.S01E01.mkv": "real/Lantern Street - s01e01.mkv"
            ]
        )
    }

    @Test("The plan's document says the same when it is read back")
    func document() throws {
        let library = try TemporaryLibrary(["Lantern.Street.S01E01.mkv", "d41d8cd98f00b204e9800998ecf8427e.mkv"])
        try library.add(bytes: Array("Film.1999.".utf8) + [0xFF] + Array(".mkv".utf8))
        let plan = try library.plan(in: "")
        let file = library["plan.json"]
        let descriptor = try FileDescriptor.open(
            file,
            .writeOnly,
            options: [.create],
            permissions: [.ownerReadWrite]
        )
        _ = try descriptor.closeAfter { try descriptor.writeAll(PlanWriter.bytes(of: plan)) }
        let again = try PlanFile.read(file)
        #expect(again.groups.map(\.id) == plan.groups.map(\.id))
        #expect(again.groups.map(\.verdict) == plan.groups.map(\.verdict))
        #expect(again.groups.map(\.operations) == plan.groups.map(\.operations))
        #expect(again.roots == plan.roots)
        #expect(again.groups.map(\.reading.title) == plan.groups.map(\.reading.title))
        #expect(again.groups.map(\.reading.episodes) == plan.groups.map(\.reading.episodes))
    }
}
