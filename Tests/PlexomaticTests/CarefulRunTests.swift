import Foundation
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

/// What a run does, and does not do, where somebody would lose something: through the whole program.
struct CarefulRunTests {
    @Test(
        "Whoever copies or links again changes nothing, and is told of no conflict",
        arguments: ["copy", "hardlink", "symlink"]
    )
    func again(_ mode: String) throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "in/Metropolis.1927.1080p.en.srt", "lib/"])
        let arguments = [library["in"].string, "--library", library["lib"].string, "--mode", mode]
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        let after = try library.tree()
        let plan = try program.run(["preview", "--format", "json"] + arguments).json()
        #expect((plan["conflicts"] as? [Any])?.isEmpty ?? false)
        #expect((plan["groups"] as? [[String: Any]])?.map { $0["verdict"] as? String } == ["unchanged"])
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        #expect(try library.tree() == after)
        // A companion that came later follows alone.
        try library.add("in/Metropolis.1927.1080p.de.srt", size: 10)
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        #expect(try library.tree().count == after.count + 2)
    }

    @Test("A copy that an interrupted rollback was to remove is none to rely on, and is made again")
    func copyOnItsWayBack() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "lib/"])
        let arguments = [library["in"].string, "--library", library["lib"].string, "--mode", "copy"]
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        let after = try library.tree().map(\.text)
        let change = """
            UPDATE batch SET state = 'rolling_back';
            INSERT INTO open_chunk SELECT 1, min(id), max(id), 'done', 'rolling_back' FROM operation
            """
        #expect(try program.sqlite(change) == 0)
        let plan = try program.run(["preview", "--format", "json"] + arguments).json()
        #expect((plan["conflicts"] as? [[String: Any]])?.map { $0["code"] as? String } == ["target_exists"])
        #expect(try program.run("history", "--format", "json").output.contains(#""rolling_back":1"#))
        let again = try program.run(["apply", "-y"] + arguments)
        #expect(again.status == 0)
        #expect(again.errors.contains("1 back under their old names"))
        #expect(again.errors.contains("copied 1 file"))
        #expect(try library.tree().map(\.text) == after)
    }

    @Test(
        "Extras and a folder's files that come later follow what was copied or linked before",
        arguments: ["copy", "hardlink", "symlink"]
    )
    func laterExtras(_ mode: String) throws {
        let program = try Program()
        let library = try TemporaryLibrary([
            "in/Metropolis (1927)/Metropolis.1927.mkv", "in/The Mill/Season 1/The Mill S01E01.mkv", "lib/",
        ])
        let arguments = [library["in"].string, "--library", library["lib"].string, "--mode", mode]
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        try library.add("in/Metropolis (1927)/Trailers/Teaser.mkv", size: 10)
        try library.add("in/The Mill/tvshow.nfo", size: 10)
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        let after = try library.tree()
        #expect(after.contains { $0.text == "lib/Movies/Metropolis (1927)/Trailers/Teaser.mkv" })
        #expect(after.contains { $0.text == "lib/TV Shows/The Mill/tvshow.nfo" })
        #expect(try program.run(["apply", "-y"] + arguments).status == 0)
        #expect(try library.tree() == after)
    }

    @Test("What stands in a copy's place and is not that copy is a conflict")
    func strangerInPlace() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "lib/"])
        let arguments = [library["in"].string, "--library", library["lib"].string, "--mode", "copy"]
        _ = try program.run(["apply", "-y"] + arguments)
        let copy = library["lib/Movies/Metropolis (1927)/Metropolis (1927).mkv"]
        try "another film".write(toFile: copy.string, atomically: false, encoding: .utf8)
        let before = try library.tree()
        let plan = try program.run(["preview", "--format", "json"] + arguments).json()
        #expect((plan["conflicts"] as? [[String: Any]])?.map { $0["code"] as? String } == ["target_exists"])
        _ = try program.run(["apply", "-y"] + arguments)
        #expect(try library.tree() == before)
    }

    @Test("Whoever moves one of several names to another disk is told that it is parted from the rest")
    func severalNames() throws {
        guard let device = TemporaryLibrary.otherDevice else { return }
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "in/Nosferatu.1922.1080p.mkv", "seed/"])
        #expect(link(library["in/Metropolis.1927.1080p.mkv"].string, library["seed/film"].string) == 0)
        let other = try TemporaryLibrary(in: device)
        let run = try program.run("apply", "-y", library["in"].string, "--library", other.path.string)
        #expect(run.status == 0)
        let notes = run.errors.split(separator: "\n").filter { $0.contains("has other names on the disk that it left") }
        #expect(notes.count == 1)
        #expect(notes.first?.contains("Metropolis (1927).mkv") ?? false)
        #expect(access(library["seed/film"].string, F_OK) == 0)
        // Names of one disk stay names of one file, and nothing is to be said.
        #expect(try !program.run("rollback", "-y").errors.contains("has other names"))
    }

    @Test("A library whose disk is away is neither filled nor given up: all goes back once it is there")
    func diskAway() throws {
        let program = try Program()
        let place = try TemporaryLibrary(["library/Metropolis.1927.1080p.mkv"])
        let before = try place.tree()
        let plans = try TemporaryLibrary()
        let plan = plans["plan.json"].string
        #expect(try program.run("preview", place["library"].string, "--output", plan).status == 0)
        #expect(try program.run("apply", "-y", place["library"].string).status == 0)
        // What is left of a disk that is away is an empty folder.
        #expect(rename(place["library"].string, place["disk"].string) == 0)
        #expect(mkdir(place["library"].string, 0o755) == 0)
        #expect(try program.run("rollback", "-y").status == 1)
        #expect(try program.run("apply", "-y", "--plan", plan).status == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place["library"].string).isEmpty)
        #expect(rmdir(place["library"].string) == 0)
        #expect(try program.run("apply", "-y", "--plan", plan).status == 65)
        #expect(try !place.tree().contains { $0.text == "library" })
        #expect(rename(place["disk"].string, place["library"].string) == 0)
        #expect(try program.run("rollback", "-y").status == 0)
        #expect(try place.tree() == before)
    }

    @Test("Names that exFAT, NTFS and SMB refuse are written without what they refuse, and go back with it")
    func refusedCharacters() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Who Am I? Part: One <1998> 1080p.mkv", "What*If...|.2001.1080p.mkv"])
        let before = try library.tree()
        #expect(try program.run("apply", "-y", library.path.string).status == 0)
        let after = try library.tree()
        #expect(after != before)
        for entry in after where !before.contains(entry) {
            #expect(!entry.text.contains { #"<>:"\|?*"#.contains($0) })
            #expect(!entry.text.split(separator: "/").contains { $0.hasSuffix(".") || $0.hasSuffix(" ") })
        }
        #expect(try program.run("rollback", "-y").status == 0)
        #expect(try library.tree() == before)
    }

    @Test(
        "Who takes back a batch that a later one rests on is asked, on a terminal, whether both go",
        arguments: [true, false]
    )
    func laterBatches(isWanted: Bool) throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "lib/"])
        let before = try library.tree()
        _ = try program.run("apply", "-y", library["in"].string)
        _ = try program.run("apply", "-y", library["in"].string, "--library", library["lib"].string)
        let after = try library.tree()
        // Without a terminal nobody is asked, and nothing is done.
        #expect(try program.run("rollback", "1", "-y").status != 0)
        #expect(try library.tree() == after)
        let question = "Later changes rest on it, in batch 2. Take those back too? [y/N] "
        let run = try program.runOnTerminal(
            ["rollback", "1"],
            typing: isWanted
                ? [.init(after: question, "y\n"), .init(after: "Take back 2 files? [y/N] ", "y\n")]
                : [.init(after: question, "n\n")]
        )
        #expect(run.status == 0)
        #expect(run.screen.contains(isWanted ? "took back 2 files" : "Nothing was changed."))
        #expect(try library.tree() == (isWanted ? before : after))
    }
}
