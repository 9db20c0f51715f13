import Foundation
import Glibc
import OperationJournal
import PlexomaticTestSupport
import SystemPackage
import Testing

/// What a person or a script may get wrong: a clear error, the right status, and everything left in place.
struct BadInputTests {
    @Test("A path that is not there is named, with what to do", arguments: ["scan", "preview", "apply"])
    func missingPath(_ command: String) throws {
        let run = try Program().run(command, "/nowhere/at/all")
        #expect(run.status == 65)
        #expect(run.errors.contains("'/nowhere/at/all'"))
    }

    @Test("An empty folder is nothing to do", arguments: ["scan", "preview", "apply"])
    func emptyFolder(_ command: String) throws {
        let library = try TemporaryLibrary()
        let run = try Program().run(command, library.path.string)
        #expect(run.status == 0)
        #expect((run.output + run.errors).contains("nothing to do"))
    }

    /// A plan file, and what must be said of it.
    struct BadPlan: CustomTestStringConvertible {
        let name: String
        let text: String
        let words: String
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ words: String) {
            (self.name, self.text, self.words) = (name, text, words)
        }

        /// A plan with one group of these operations.
        init(_ name: String, operations: String, roots: String = #"["LIB"]"#, words: String) {
            self.init(
                name,
                #"{"schema_version":1,"action":"move","roots":\#(roots),"groups":[{"id":1,"verdict":"accepted","#
                    + #""operations":[\#(operations)]}]}"#,
                words
            )
        }
    }

    static let plans = [
        BadPlan("not JSON", "this is a plan, honestly", "JSON"),
        BadPlan("empty", "", "JSON"),
        BadPlan("another kind of document", "[1, 2]", "cannot use the plan"),
        BadPlan("no groups", #"{"schema_version":1,"action":"move"}"#, "'groups' is missing"),
        BadPlan("another version", #"{"schema_version":2,"stages":[]}"#, "schema version 2"),
        BadPlan("an unknown action", #"{"schema_version":1,"action":"shred","groups":[]}"#, "'shred'"),
        BadPlan(
            "an unknown verdict",
            #"{"schema_version":1,"action":"move","groups":[{"id":1,"verdict":"yes","operations":[]}]}"#,
            "'yes'"
        ),
        BadPlan(
            "a relative source",
            operations: #"{"source":"a","destination":"LIB/b"}"#,
            words: "not an absolute path"
        ),
        BadPlan(
            "a relative target",
            operations: #"{"source":"LIB/a","destination":"b"}"#,
            words: "not an absolute path"
        ),
        BadPlan("a way up", operations: #"{"source":"LIB/a","destination":"LIB/../b"}"#, words: "'..'"),
        BadPlan("a target outside", operations: #"{"source":"LIB/a","destination":"/tmp/b"}"#, words: "outside"),
        BadPlan("a source outside", operations: #"{"source":"/etc/hosts","destination":"LIB/b"}"#, words: "outside"),
        BadPlan("no target", operations: #"{"source":"LIB/a"}"#, words: "no destination"),
        BadPlan("a NUL", operations: #"{"source":"LIB/a","destination":"LIB/b\u0000c"}"#, words: "'.'"),
        BadPlan(
            "one source twice",
            operations: #"{"source":"LIB/a","destination":"LIB/x"},{"source":"LIB/a","destination":"LIB/y"}"#,
            words: "source of two"
        ),
        BadPlan(
            "one target twice",
            operations: #"{"source":"LIB/a","destination":"LIB/x"},{"source":"LIB/b","destination":"LIB/x"}"#,
            words: "two files would become"
        ),
        BadPlan(
            "targets that differ in case alone",
            operations: #"{"source":"LIB/a","destination":"LIB/x"},{"source":"LIB/b","destination":"LIB/X"}"#,
            words: "two files would become"
        ),
        BadPlan(
            "targets that differ in normalisation alone",
            operations: "{\"source\":\"LIB/a\",\"destination\":\"LIB/\u{E9}\"},"
                + "{\"source\":\"LIB/b\",\"destination\":\"LIB/e\u{301}\"}",
            words: "two files would become"
        ),
        BadPlan(
            "a name of 256 bytes",
            operations: #"{"source":"LIB/a","destination":"LIB/\#(String(repeating: "n", count: 256))"}"#,
            words: "more than 255 bytes"
        ),
        BadPlan(
            "bytes that are not base64",
            operations: #"{"source":"LIB/a","source_bytes":"***","destination":"LIB/x"}"#,
            words: "base64"
        ),
        BadPlan(
            "a root that is gone",
            operations: #"{"source":"LIB/no/a","destination":"LIB/no/x"}"#,
            roots: #"["LIB/no"]"#,
            words: "is not there"
        ),
    ]

    @Test("A plan that cannot be trusted is refused whole", arguments: plans)
    func badPlan(_ plan: BadPlan) throws {
        let library = try TemporaryLibrary(["a", "b"])
        let before = try library.tree()
        let plans = try TemporaryLibrary()
        try plan.text.replacing("LIB", with: library.path.string)
            .write(toFile: plans["plan.json"].string, atomically: false, encoding: .utf8)
        let run = try Program().run("apply", "--plan", plans["plan.json"].string, "-y")
        #expect(run.status == 65)
        #expect(run.errors.contains(plan.words), "\(run.errors)")
        #expect(try library.tree() == before)
    }

    @Test("A vanished source fails its group and the others go on; with --strict nothing is touched")
    func vanishedSource() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv", "Nosferatu.1922.1080p.mkv"])
        let plans = try TemporaryLibrary()
        let plan = plans["plan.json"].string
        _ = try program.run("preview", library.path.string, "--output", plan)
        unlink(library["Metropolis.1927.1080p.mkv"].string)
        let strict = try program.run("apply", "--plan", plan, "-y", "--strict")
        #expect(strict.status == 65)
        #expect(try library.tree().map(\.text) == ["Nosferatu.1922.1080p.mkv"])
        let run = try program.run("apply", "--plan", plan, "-y")
        #expect(run.status == 1)
        #expect(run.errors.contains("it is gone"))
        #expect(try library.tree().map(\.text) == ["Nosferatu (1922).mkv"])
    }

    @Test("A source that changed since the plan is left alone")
    func changedSource() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        let plans = try TemporaryLibrary()
        let plan = plans["plan.json"].string
        _ = try program.run("preview", library.path.string, "--output", plan)
        try "another film".write(
            toFile: library["Metropolis.1927.1080p.mkv"].string,
            atomically: false,
            encoding: .utf8
        )
        let run = try program.run("apply", "--plan", plan, "-y")
        #expect(run.status == 1)
        #expect(run.errors.contains("changed since the plan"))
        #expect(try library.tree().map(\.text) == ["Metropolis.1927.1080p.mkv"])
    }

    @Test("Two files for one name, and a name that is taken, are conflicts before anything moves")
    func conflicts() throws {
        let program = try Program()
        let library = try TemporaryLibrary([
            "one/Metropolis.1927.1080p.mkv", "one/metropolis.1927.1080p.x264.mkv", "two/Nosferatu.1922.1080p.mkv",
            "two/Nosferatu (1922).mkv/",
        ])
        let before = try library.tree()
        let run = try program.run("apply", "-y", library.path.string)
        #expect(run.status == 2)
        #expect(run.errors.contains("several files would get this name"))
        #expect(run.errors.contains("another file has this name"))
        #expect(try library.tree() == before)
    }

    @Test("A name too long with its longest companion holds the whole group back")
    func longName() throws {
        let program = try Program()
        // The name that is written is longer than the one that is read: the companion's just fits before.
        let title = Array(repeating: "Lantern", count: 28).joined(separator: ".")
        let tag = ".en." + String(repeating: "t", count: 253 - title.utf8.count - 5 - 8) + ".srt"
        let library = try TemporaryLibrary(["\(title).1x02.mkv", "\(title).1x02\(tag)"])
        let before = try library.tree()
        let run = try program.run("apply", "-y", library.path.string)
        #expect(run.status == 2)
        #expect(run.errors.contains("255 are possible"), "\(run.errors)")
        #expect(try library.tree() == before)
    }

    @Test("Names with a newline and bytes that are not text come through scan and preview whole")
    func oddNames() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis\n1927.1080p.mkv"])
        try library.add(bytes: Array("Film ".utf8) + [0xFF, 0xFE] + Array(".1999.1080p.mkv".utf8))
        let before = try library.tree()
        let scan = try program.run("scan", library.path.string, "--format", "jsonl")
        #expect(scan.output.split(separator: "\n").count == 2)
        #expect(scan.output.contains("path_bytes"))
        let plan = try program.run("preview", library.path.string, "--format", "json").json()
        #expect((plan["groups"] as? [Any])?.count == 2)
        _ = try program.run("apply", "-y", library.path.string)
        _ = try program.run("rollback", "-y")
        #expect(try library.tree() == before)
    }

    @Test("A second run is told that the journal is held")
    func secondRun() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        _ = try program.run("apply", "-y", library.path.string)
        let holder = try BackupSystem(path: program.journal)
        for arguments in [["rollback", "-y"], ["recover"]] {
            let run = try program.run(arguments)
            #expect(run.status == 75)
            #expect(run.errors.contains("process \(getpid())"))
        }
        #expect(try program.run("history").status == 0)
        withExtendedLifetime(holder) {}
    }

    @Test("A journal that cannot be made is told before any file is touched")
    func unwritableJournal() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Metropolis.1927.1080p.mkv"])
        let run = try program.run("apply", "-y", library.path.string, "--journal", "/dev/null/operations.db")
        #expect(run.status == 74)
        #expect(try library.tree().map(\.text) == ["Metropolis.1927.1080p.mkv"])
    }

    @Test(
        "A configuration that is wrong is told with line and key, and is not rewritten",
        arguments: [
            ("layot: plex", "line 1: no setting is called 'layot'"),
            ("# mine\nlayout: [plex", "line"),
            ("accept: likely\nlayout: betamax", "line 2: 'layout' must be one of 'plex'"),
            ("hidden: perhaps", "'hidden' must be 'true' or 'false'"),
            ("layout:\n  server: plex", "'layout' must be a single value"),
            ("- plex", "keys and values"),
        ]
    )
    func configuration(_ text: String, _ words: String) throws {
        let program = try Program()
        #expect(try program.run("config", "init").status == 0)
        try text.write(toFile: program.configuration.string, atomically: false, encoding: .utf8)
        let run = try program.run("config", "show")
        #expect(run.status == 78)
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(try String(contentsOfFile: program.configuration.string, encoding: .utf8) == text)
    }

    @Test("A variable that is wrong is named; a flag wins over it, and it wins over the file")
    func precedence() throws {
        let program = try Program()
        #expect(try program.run("config", "show", environment: ["PLEXOMATIC_ACCEPT": "maybe"]).status == 78)
        _ = try program.run("config", "init")
        try "accept: certain\ncolor: never".write(
            toFile: program.configuration.string,
            atomically: false,
            encoding: .utf8
        )
        let run = try program.run("config", "show", "--color", "always", environment: ["PLEXOMATIC_ACCEPT": "likely"])
        #expect(run.output.contains(/accept +likely +variable PLEXOMATIC_ACCEPT/))
        #expect(run.output.contains(/color +always +command line/))
    }

    @Test(
        "Wrong words on the command line end with 64",
        arguments: [
            ["preview"], ["apply"], ["preview", ".", "--format", "jsonl"], ["preview", ".", "--layout", "betamax"],
            ["preview", ".", "--in-place", "--library", "."], ["rollback", "1", "--all"],
            ["apply", ".", "--plan", "x"], ["apply", "--plan", "x", "--library", "."],
            ["explain"], ["demo", ""],
        ]
    )
    func usage(_ arguments: [String]) throws {
        let program = try Program()
        let run = try program.run(arguments)
        #expect(run.status == 64)
    }

    @Test(
        "The help of every command ends with command lines",
        arguments: [
            "scan", "explain", "preview", "apply", "history", "rollback", "recover", "config", "demo", "verify",
            "doctor",
        ]
    )
    func help(_ command: String) throws {
        let run = try Program().run(command, "--help")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.suffix(3).first == "EXAMPLES:")
        #expect(lines.suffix(2).allSatisfy { $0.contains("plexomatic ") })
        #expect(lines.suffix(2).contains { $0.contains("plexomatic \(command)") })
    }
}
