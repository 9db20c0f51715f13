import MediaNames
import PlexomaticTestSupport
import Testing

@testable import RenameAssistant

/// Several copies of one work: they stand side by side where their names tell them apart, and wait where they do not.
struct VersionTests {
    @Test(
        "Copies of a film in two folders move to one, each with its label and its own companions",
        arguments: Layout.allCases
    )
    func twoFolders(_ layout: Layout) throws {
        let library = try TemporaryLibrary([
            "in/Harbor.2010.1080p/Harbor.2010.1080p.mkv", "in/Harbor.2010.1080p/Harbor.2010.1080p.en.forced.srt",
            "in/Harbor.2010.1080p/poster.jpg", "in/Harbor.2010.2160p/Harbor.2010.2160p.mkv",
            "in/Harbor.2010.2160p/Subs/2_English.srt", "in/Harbor.2010.2160p/poster.jpg",
            "in/Harbor.2010.2160p/movie.nfo", "lib/",
        ])
        let film = "lib/Movies/Harbor (2010)/"
        let moved = try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(layout: layout))
        #expect(
            moved == [
                "in/Harbor.2010.1080p/Harbor.2010.1080p.mkv": film + "Harbor (2010) - 1080p.mkv",
                "in/Harbor.2010.1080p/Harbor.2010.1080p.en.forced.srt":
                    film + "Harbor (2010) - 1080p.en.forced.srt",
                "in/Harbor.2010.1080p/poster.jpg": film + "Harbor (2010) - 1080p-poster.jpg",
                "in/Harbor.2010.2160p/Harbor.2010.2160p.mkv": film + "Harbor (2010) - 2160p.mkv",
                "in/Harbor.2010.2160p/Subs/2_English.srt": film + "Subs/Harbor (2010) - 2160p/2_English.srt",
                "in/Harbor.2010.2160p/poster.jpg": film + "Harbor (2010) - 2160p-poster.jpg",
                "in/Harbor.2010.2160p/movie.nfo": film + "Harbor (2010) - 2160p.nfo",
            ]
        )
    }

    @Test("Copies in one folder are told apart by as few words as do, and a second plan changes nothing")
    func oneFolder() throws {
        let before = try TemporaryLibrary([
            "Harbor.2010.1080p.BluRay.mkv", "Harbor.2010.1080p.WEB-DL.mkv", "Ember.1982.3D.HSBS.mkv",
            "Ember.1982.1080p.mkv",
        ])
        let moved = try before.destinations(in: "")
        #expect(
            moved == [
                "Harbor.2010.1080p.BluRay.mkv": "Harbor (2010) - Blu-ray 1080p.mkv",
                "Harbor.2010.1080p.WEB-DL.mkv": "Harbor (2010) - Web 1080p.mkv",
                "Ember.1982.3D.HSBS.mkv": "Ember (1982) - 3D.HSBS.mkv", "Ember.1982.1080p.mkv": "Ember (1982).mkv",
            ]
        )
        let after = try TemporaryLibrary(Array(moved.values))
        #expect(try after.destinations(in: "").isEmpty)
    }

    @Test("A label stays when the other copies are gone, and none is given where a film is alone")
    func alone() throws {
        let library = try TemporaryLibrary(["Harbor (2010)/Harbor (2010) - 2160p.mkv", "Ember.1982.1080p.mkv"])
        #expect(try library.destinations(in: "") == ["Ember.1982.1080p.mkv": "Ember (1982).mkv"])
    }

    @Test("Plex joins copies of an episode; for other servers they wait, unless a suffix is wished")
    func episodes() throws {
        let library = try TemporaryLibrary(["The.Mill.S01E01.720p.mkv", "The.Mill.S01E01.1080p.mkv"])
        #expect(
            Set(try library.destinations(in: "").values) == [
                "The Mill - s01e01 - 720p.mkv", "The Mill - s01e01 - 1080p.mkv",
            ]
        )
        for layout in [Layout.jellyfin, .emby, .kodi] {
            #expect(try library.destinations(in: "", options: PlanOptions(layout: layout)).isEmpty)
            let wished = try library.destinations(in: "", options: PlanOptions(layout: layout, wishes: .suffix))
            #expect(Set(wished.values) == ["The Mill - S01E01 - 720p.mkv", "The Mill - S01E01 - 1080p.mkv"])
        }
    }

    @Test("Labelled copies of an episode need nothing more for any server, and say that they are copies")
    func labelledEpisodes() throws {
        for (layout, mark) in [(Layout.plex, "s01e0"), (.jellyfin, "S01E0"), (.emby, "S01E0"), (.kodi, "S01E0")] {
            let library = try TemporaryLibrary(
                ["1 - 720p", "1 - 1080p", "2 - Fog - 720p", "2 - Fog - 1080p"].map {
                    "The Mill/Season 01/The Mill - \(mark)\($0).mkv"
                }
            )
            let plan = try library.plan(in: "", options: PlanOptions(layout: layout))
            #expect(plan.groups.map(\.verdict) == Array(repeating: .unchanged, count: 4), "\(layout)")
        }
    }

    @Test("A picture that would get the name of the copy's own stays, and the copy goes on")
    func twoPictures() throws {
        let library = try TemporaryLibrary([
            "in/Harbor.2010.720p/Harbor.2010.720p.mkv", "in/Harbor.2010.720p/Harbor.2010.720p-poster.jpg",
            "in/Harbor.2010.720p/poster.jpg", "in/Harbor.2010.720p/movie.nfo",
            "in/Harbor.2010.720p/Harbor.2010.720p.nfo",
            "in/Harbor.2010.1080p/Harbor.2010.1080p.mkv", "lib/",
        ])
        let film = "lib/Movies/Harbor (2010)/Harbor (2010) - "
        #expect(
            try library.destinations(in: "in", movingInto: "lib") == [
                "in/Harbor.2010.720p/Harbor.2010.720p.mkv": film + "720p.mkv",
                "in/Harbor.2010.720p/Harbor.2010.720p-poster.jpg": film + "720p-poster.jpg",
                "in/Harbor.2010.720p/Harbor.2010.720p.nfo": film + "720p.nfo",
                "in/Harbor.2010.1080p/Harbor.2010.1080p.mkv": film + "1080p.mkv",
            ]
        )
    }

    @Test("Copies that meet in several files are numbered once")
    func meetTwice() throws {
        let library = try TemporaryLibrary(
            ["a", "b", "c"].flatMap { folder in
                ["Harbor.2010.mkv", "poster.jpg", "Harbor.2010.nfo", "Subs/2_English.srt"].map {
                    "in/\(folder)/Harbor (2010)/\($0)"
                }
            } + ["lib/"]
        )
        let moved = try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(wishes: .suffix))
        #expect(moved.count == 12)
        #expect(Set(moved.values).count == 12)
        let film = "lib/Movies/Harbor (2010)/Harbor (2010)"
        #expect(
            Set(moved.values.filter { $0.hasSuffix(".mkv") })
                == Set(["", " - Version 2", " - Version 3"].map { film + $0 + ".mkv" })
        )
    }

    @Test("The picture of a folder with two copies stays that of both")
    func sharedPicture() throws {
        let library = try TemporaryLibrary([
            "in/Harbor (2010)/Harbor.2010.720p.mkv", "in/Harbor (2010)/Harbor.2010.1080p.mkv",
            "in/Harbor (2010)/poster.jpg", "in/Harbor (2010)/movie.nfo", "lib/",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib")
        #expect(moved["in/Harbor (2010)/poster.jpg"] == "lib/Movies/Harbor (2010)/poster.jpg")
        #expect(moved["in/Harbor (2010)/movie.nfo"] == "lib/Movies/Harbor (2010)/movie.nfo")
    }

    @Test("What nothing tells apart waits, the better copy first, or is numbered where that is wished")
    func duplicates() throws {
        let library = try TemporaryLibrary([
            "in/Harbor (2010).mkv", "in/b/Harbor.2010.mkv", "lib/",
        ])
        try library.add("in/c/Harbor 2010.mkv", size: 900)
        let plan = try library.plan(in: "in", movingInto: "lib")
        let conflict = try #require(plan.conflicts.first)
        #expect(plan.conflicts.count == 1)
        #expect(conflict.copies.map { library.below($0.path) }.first == "in/c/Harbor 2010.mkv")
        #expect(conflict.bestCopy == conflict.copies[0])
        let numbered = try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(wishes: .suffix))
        let film = "lib/Movies/Harbor (2010)/Harbor (2010)"
        #expect(numbered["in/c/Harbor 2010.mkv"] == film + ".mkv")
        #expect(Set(numbered.values) == [film + ".mkv", film + " - Version 2.mkv", film + " - Version 3.mkv"])
    }

    @Test("Where a file that is in no plan has the name, a suffix is the first that is free")
    func taken() throws {
        let library = try TemporaryLibrary([
            "in/Harbor.2010.mkv", "in/Ember.1982.2160p.mkv", "lib/Movies/Harbor (2010)/Harbor (2010).mkv",
            "lib/Movies/Harbor (2010)/Harbor (2010) - Version 2.mkv", "lib/Movies/Ember (1982)/Ember (1982).mkv",
        ])
        #expect(try library.destinations(in: "in", movingInto: "lib").isEmpty)
        #expect(
            try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(wishes: .suffix)) == [
                "in/Harbor.2010.mkv": "lib/Movies/Harbor (2010)/Harbor (2010) - Version 3.mkv",
                "in/Ember.1982.2160p.mkv": "lib/Movies/Ember (1982)/Ember (1982) - 2160p.mkv",
            ]
        )
    }

    @Test("Where the name itself is taken by a file of no plan, all copies get numbers, each a free one")
    func allNumbered() throws {
        let library = try TemporaryLibrary([
            "in/a/Harbor.2010.mkv", "in/b/Harbor 2010.mkv", "in/c/Harbor (2010) - Version 2.mkv",
            "lib/Movies/Harbor (2010)/Harbor (2010).mkv",
        ])
        let moved = try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(wishes: .suffix))
        let film = "lib/Movies/Harbor (2010)/Harbor (2010)"
        #expect(Set(moved.values) == [film + " - Version 2.mkv", film + " - Version 3.mkv", film + " - Version 4.mkv"])
    }

    @Test(
        "A 3D copy keeps its tag, whether its name says 3D or only how the pictures lie",
        arguments: [
            ("Half-OU", "3D.HTAB"), ("Half-SBS", "3D.HSBS"), ("H-OU", "3D.HTAB"), ("HSBS", "3D.HSBS"),
            ("3D.HOU", "3D.HTAB"), ("HTAB", "3D.HTAB"),
        ]
    )
    func stereo(_ words: String, _ label: String) throws {
        let library = try TemporaryLibrary(["Ember.1982.1080p.\(words).BluRay.x264-REEF.mkv", "Ember.1982.1080p.mkv"])
        let moved = try library.destinations(in: "")
        #expect(Set(moved.values) == ["Ember (1982) - \(label).mkv", "Ember (1982).mkv"])
        #expect(try TemporaryLibrary(Array(moved.values)).destinations(in: "").isEmpty)
    }

    @Test("Copies that have one number already get different ones, and hundreds of them each its own")
    func manyNumbers() throws {
        let names = (1...300).map { "in/\($0)/Harbor (2010) - Version 2.mkv" }
        let library = try TemporaryLibrary(names + ["lib/"])
        let moved = try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(wishes: .suffix))
        let film = "lib/Movies/Harbor (2010)/Harbor (2010)"
        #expect(Set(moved.values) == Set((2...301).map { "\(film) - Version \($0).mkv" }))
    }

    @Test("Parts get no numbers: a part of a version is none of the film")
    func numberedParts() throws {
        let library = try TemporaryLibrary(["a/Harbor.2010.CD1.mkv", "b/Harbor.2010.CD1.mkv", "lib/"])
        let moved = try library.destinations(in: "", movingInto: "lib", options: PlanOptions(wishes: .suffix))
        #expect(moved.values.allSatisfy { !$0.contains("Version") })
    }

    @Test("3D in a film's title makes no 3D copy of it")
    func titleWith3D() throws {
        let library = try TemporaryLibrary(["Harbor 3D (2010).mkv"])
        #expect(try library.destinations(in: "").values.allSatisfy { !$0.contains(" - 3D") })
    }

    @Test("Parts of a film get no label: no server joins the parts of a version")
    func parts() throws {
        let library = try TemporaryLibrary([
            "Harbor.2010.720p.CD1.avi", "Harbor.2010.720p.CD2.avi", "Harbor.2010.1080p.CD1.avi",
        ])
        let plan = try library.plan(in: "")
        #expect(plan.conflicts.map(\.code) == ["same_target"])
        #expect(plan.groups.count { $0.verdict == .accepted } == 1)
    }
}

extension PlanWishes {
    /// A label wherever files want one name.
    fileprivate static var suffix: PlanWishes {
        var wishes = PlanWishes()
        wishes.onConflict = .suffix
        return wishes
    }
}
