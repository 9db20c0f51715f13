import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

/// The way of somebody with a messy folder: look, do it, look again, take it back.
struct MainJobTests {
    private static let names = [
        "Lantern.Street.S01E01.1080p.WEB-DL.x264-GRP.mkv", "Lantern.Street.S01E01.1080p.WEB-DL.x264-GRP.en.forced.srt",
        "Lantern.Street.S01E01.1080p.WEB-DL.x264-GRP.pt-BR.srt", "Lantern.Street.S01E01.1080p.WEB-DL.x264-GRP.nfo",
        "lantern street 1x02.avi", "Metropolis.1927.1080p.BluRay.x264-GRP.mkv",
        "d41d8cd98f00b204e9800998ecf8427e.mkv",
    ]

    @Test(
        "Preview changes nothing, apply renames with every tag kept, a second preview proposes nothing, rollback gives all back"
    )
    func inPlace() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.names)
        let before = try library.tree()

        let preview = try program.run("preview", library.path.string)
        #expect(preview.status == 0)
        #expect(preview.output.contains("Lantern Street - s01e01.pt-BR.srt"))
        #expect(try library.tree() == before)

        let apply = try program.run("apply", "-y", library.path.string)
        #expect(apply.status == 2, "a name waits for review")
        #expect(
            Set(try library.tree().map(\.text)) == [
                "Lantern Street - s01e01.mkv", "Lantern Street - s01e01.en.forced.srt",
                "Lantern Street - s01e01.pt-BR.srt", "Lantern Street - s01e01.nfo", "Lantern Street - s01e02.avi",
                "Metropolis (1927).mkv", "d41d8cd98f00b204e9800998ecf8427e.mkv",
            ]
        )

        let again = try program.run("preview", library.path.string, "--format", "json").json()
        let summary = try #require(again["summary"] as? [String: Any])
        #expect(summary["accepted"] as? Int == 0)

        let rollback = try program.run("rollback", "-y")
        #expect(rollback.status == 0)
        #expect(try library.tree() == before)
        #expect(try program.run("rollback", "-y").errors.contains("nothing to do"))
    }

    @Test("Into a library: folders are made and emptied, and the rollback gives back both")
    func intoLibrary() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.names.map { "in/deep/" + $0 } + ["lib/TV Shows/Lantern Street (2019)/"])
        let before = try library.tree()
        let apply = try program.run("apply", "-y", library["in"].string, "--library", library["lib"].string)
        #expect(apply.status == 2)
        let after = Set(try library.tree().map(\.text))
        // The library's own spelling wins, with the year that only its folder knows.
        #expect(after.contains("lib/TV Shows/Lantern Street (2019)/Season 01/Lantern Street (2019) - s01e01.nfo"))
        #expect(after.contains("lib/Movies/Metropolis (1927)/Metropolis (1927).mkv"))
        _ = try program.run("rollback", "-y")
        #expect(try library.tree().map(\.description) == before.map(\.description))
    }

    @Test("A plan is written, read and performed; run again, it is done already")
    func planFile() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.names)
        let plans = try TemporaryLibrary()
        let plan = plans["plan.json"].string
        #expect(try program.run("preview", library.path.string, "--output", plan, "-q").status == 0)
        #expect(try program.run("apply", "--plan", plan, "-y").status == 2)
        let after = try library.tree()
        #expect(try program.run("apply", "--plan", plan, "-y").status == 2)
        #expect(try library.tree() == after)
        let history = try program.run("history", "--format", "json").json()
        #expect((history["batches"] as? [Any])?.count == 1)
    }

    @Test("What an interrupted run left is settled before the plan is made")
    func planAfterRecovery() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv", "Metropolis.1927.1080p.en.srt"])
        _ = try program.run("apply", "-y", library.path.string)
        let process = try program.sqlite(
            "UPDATE operation SET state = 'performing'; UPDATE batch SET state = 'running'"
        )
        #expect(process == 0)
        let old = library["Metropolis.1927.1080p.en.srt"]
        try FileManager.default.moveItem(atPath: library["Metropolis (1927).en.srt"].string, toPath: old.string)
        #expect(try program.run("apply", "-y", library.path.string).status == 0)
        #expect(try library.tree().map(\.text) == ["Metropolis (1927).en.srt", "Metropolis (1927).mkv"])
    }

    @Test("A plan is written over another plan, into a pipe, and over nothing else")
    func planOutput() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv", "notes.txt"])
        let before = try library.tree()
        let film = library["Metropolis.1927.1080p.mkv"].string
        for precious in [film, library["notes.txt"].string] {
            let run = try program.run("preview", library.path.string, "--output", precious)
            #expect(run.status == 65)
            #expect(run.errors.contains("no plan"))
        }
        #expect(try library.tree() == before)
        let plans = try TemporaryLibrary()
        for _ in 0..<2 {
            #expect(try program.run("preview", library.path.string, "--output", plans["plan"].string).status == 0)
        }
        #expect(try plans.tree().map(\.text) == ["plan"])
        #expect(try program.run("preview", library.path.string, "-q", "--output", "/dev/null").status == 0)
        #expect(
            try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType != .typeRegular
        )
    }

    @Test("The next step that a preview names does what was previewed")
    func nextStep() throws {
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "my lib/"])
        let shelf = library["my lib"].string
        let run = try Program().run("preview", library["in"].string, "--library", shelf)
        #expect(run.errors.contains("plexomatic apply \(library["in"].string) --library '\(shelf)'"))
    }

    @Test("A shelf that is a link to another folder is used")
    func linkedShelf() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "disk/", "lib/"])
        try library.addLink("lib/Movies", to: library["disk"].string)
        #expect(try program.run("apply", "-y", library["in"].string, "--library", library["lib"].string).status == 0)
        #expect(try library.tree().map(\.text).contains("disk/Metropolis (1927)/Metropolis (1927).mkv"))
    }

    @Test("A question needs a terminal and says no by default; 'y' goes on")
    func question() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        let refused = try program.run("apply", library.path.string)
        #expect(refused.status == 64)
        #expect(refused.errors.contains("--yes"))
        for answer in ["\n", "n\n", "maybe\nn\n", "\u{4}"] {
            let run = try program.runOnTerminal("apply", library.path.string, typing: answer)
            #expect(run.status == 0)
            #expect(run.screen.contains("Rename 1 file? [y/N]"))
            #expect(try library.tree().map(\.text) == ["Metropolis.1927.1080p.mkv"])
        }
        #expect(try program.runOnTerminal("apply", library.path.string, typing: "y\n").status == 0)
        #expect(try library.tree().map(\.text) == ["Metropolis (1927).mkv"])
    }

    @Test("Dry is dry")
    func dryRun() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.names)
        let before = try library.tree()
        #expect(try program.run("apply", "--dry-run", "-y", library.path.string).status == 2)
        #expect(try library.tree() == before)
        #expect(try program.run("history").errors.contains("no journal"))
    }

    @Test("Colour and escapes are for terminals alone, and NO_COLOR is honoured")
    func terminalOutput() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv", "Odd\u{1B}[31m\u{202E}Film.1999.1080p.mkv"])
        let piped = try program.run("preview", library.path.string)
        #expect(piped.output.contains("\u{1B}[31m\u{202E}"))
        #expect(!piped.output.contains("\u{1B}[32m"))
        let shown = try program.runOnTerminal("preview", library.path.string, typing: "")
        #expect(shown.screen.contains("\u{1B}[32m"))
        #expect(!shown.screen.contains("\u{202E}"))
        let plain = try program.runOnTerminal(
            "preview",
            library.path.string,
            typing: "",
            environment: ["TERM": "xterm", "NO_COLOR": "1"]
        )
        #expect(!plain.screen.contains("\u{1B}[3"))
    }

    @Test("The log has every operation's states with time and cause")
    func logFile() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        let logs = try TemporaryLibrary()
        _ = try program.run("apply", "-y", library.path.string, "--log-file", logs["log"].string)
        let lines = try String(contentsOfFile: logs["log"].string, encoding: .utf8).split(separator: "\n")
        let states = try lines.map { line in
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect((object["time"] as? String)?.hasSuffix("Z") ?? false)
            return object["state"] as? String
        }
        #expect(states == ["performing", "done"])
    }
}
