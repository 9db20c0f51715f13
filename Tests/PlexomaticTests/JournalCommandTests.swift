import Foundation
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

/// The commands around the journal, as a person or a script uses them.
struct JournalCommandTests {
    @Test("Files are copied and linked by --mode, and the rollback removes what was made", arguments: ["copy", "link"])
    func mode(_ mode: String) throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/Metropolis.1927.1080p.mkv", "lib/"])
        let before = try library.tree()
        let run = try program.run(
            "apply",
            "-y",
            library["in"].string,
            "--library",
            library["lib"].string,
            "--mode",
            mode
        )
        #expect(run.status == 0)
        #expect(run.errors.contains(mode == "copy" ? "copied 1 file" : "linked 1 file"))
        #expect(try library.tree().map(\.text).contains("lib/Movies/Metropolis (1927)/Metropolis (1927).mkv"))
        #expect(try program.run("rollback", "-y").status == 0)
        #expect(try library.tree() == before)
    }

    @Test("A plan that was carried out is done already, with --strict too")
    func strictAgain() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        let plans = try TemporaryLibrary()
        let plan = plans["plan.json"].string
        _ = try program.run("preview", library.path.string, "--output", plan)
        #expect(try program.run("apply", "--plan", plan, "-y", "--strict").status == 0)
        let again = try program.run("apply", "--plan", plan, "-y", "--strict")
        #expect(again.status == 0)
        #expect(again.errors.contains("done already"))
    }

    @Test("The history is confined by state, date and path, and shows folders")
    func history() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/deep/Metropolis.1927.1080p.mkv", "lib/"])
        _ = try program.run("apply", "-y", library["in"].string, "--library", library["lib"].string)
        func batches(_ arguments: String...) throws -> Int {
            let document = try program.run(["history", "--format", "json"] + arguments).json()
            return try #require(document["batches"] as? [Any]).count
        }
        #expect(try batches() == 1)
        #expect(try batches("--status", "done") == 1)
        #expect(try batches("--status", "partial") == 0)
        #expect(try batches("--since", "2020-01-01") == 1)
        #expect(try batches("--since", "2999") == 0)
        #expect(try program.run("history", "--since", "yesterday").status == 64)
        let listed = try program.run("history", library["lib"].string, "--format", "json").json()
        #expect((listed["operations"] as? [Any])?.count == 1)
        let batch = try program.run("history", "1")
        #expect(batch.output.contains("folder made"))
        #expect(batch.output.contains("folder removed"))
    }

    @Test("An exported script is written once, and never over a file")
    func export() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        _ = try program.run("apply", "-y", library.path.string)
        let scripts = try TemporaryLibrary()
        #expect(try program.run("history", "1", "--export", scripts["undo.sh"].string).status == 0)
        #expect(try program.run("history", "1", "--export", scripts["undo.sh"].string).status == 65)
        #expect(try program.run("history", "9", "--export", scripts["other.sh"].string).status == 65)
        #expect(try program.run("history", "--export", scripts["other.sh"].string).status == 64)
        #expect(try program.run("history", "1", "--export", "-").output.hasPrefix("#!/bin/sh\n"))
    }

    @Test("A verification ends with 1 when a file is not what it was, and names it")
    func verify() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        #expect(try program.run("verify").status == 0)
        _ = try program.run("apply", "-y", library.path.string)
        #expect(try program.run("verify").status == 0)
        try "edited".write(toFile: library["Metropolis (1927).mkv"].string, atomically: false, encoding: .utf8)
        let run = try program.run("verify", "1")
        #expect(run.status == 1)
        #expect(run.output.contains("changed"))
        #expect(run.output.contains("Metropolis (1927).mkv"))
    }

    @Test("Forgetting asks, and what is forgotten is gone from the history")
    func prune() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        _ = try program.run("apply", "-y", library.path.string)
        #expect(try program.run("history", "prune", "--before", "2999").status == 64)
        #expect(try program.run("history", "prune", "--before", "2999", "-y").status == 0)
        #expect(try program.run("history").output.contains("no batches"))
    }

    @Test("The doctor says how journal and disk are, and changes nothing")
    func doctor() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        let before = try library.tree()
        let run = try program.run("doctor", "--offline", "--probe", library.path.string, "--format", "json").json()
        let findings = try #require(run["findings"] as? [[String: Any]])
        #expect(
            Set(findings.compactMap { $0["subject"] as? String }) == [
                "settings", "layout", "journal", "disk", "ffprobe", "endpoint",
            ]
        )
        #expect(try library.tree() == before)
        #expect(try program.run("doctor", library["nowhere"].string).status == 1)
        _ = try program.run("apply", "-y", library.path.string)
        let change = "UPDATE operation SET state = 'needs_attention'; UPDATE batch_count SET state = 'needs_attention'"
        #expect(try program.sqlite(change) == 0)
        #expect(try program.run("doctor").output.contains("1 file wait"))
    }
}
