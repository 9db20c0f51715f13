import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import plexomatic

/// The review as a person meets it: on a terminal, in an editor, and where there is neither.
@Suite(.timeLimit(.minutes(10)))
struct ReviewCommandTests {
    private static let days = (1...3).map { "Evening Desk/Evening Desk 0\($0).04.2011.mkv" }

    /// Reviews on a terminal: types each text when the one before it is on the screen.
    private func review(
        _ program: Program,
        _ arguments: String...,
        columns: UInt16 = 80,
        environment: [String: String] = ["TERM": "xterm"],
        typing input: Program.Typing...
    ) throws -> (status: Int32, screen: String) {
        try program.runOnTerminal(
            ["review"] + arguments,
            typing: input,
            columns: columns,
            environment: environment
        )
    }

    @Test("Two keys decide a series, and a third renames it; one command takes it back")
    func wholeWay() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days + ["Evening Desk/Evening Desk 01.04.2011.en.srt"])
        let before = try library.tree()
        let run = try review(
            program,
            library.path.string,
            typing: .init(after: "save and quit", "a"),
            .init(after: "Nothing is left", "\r"),
            .init(after: "now? [y/N]", "y\n")
        )
        #expect(run.status == 0)
        #expect(run.screen.contains("3 of 3 files decided"))
        let names = try library.tree().map { String($0.text.split(separator: "/").last ?? "") }
        #expect(names.contains("Evening Desk - 2011-04-01.en.srt"))
        let rollback = try program.run("rollback", "-y")
        #expect(rollback.status == 0)
        let after = try library.tree()
        #expect(after == before)
    }

    @Test("The terminal gets back what it had: its screen, its cursor, its line")
    func restored() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days)
        let run = try review(program, library.path.string, typing: .init(after: "save and quit", "q"))
        #expect(run.status == 2)
        let entered = try #require(run.screen.range(of: "\u{1B}[?1049h"))
        let left = try #require(run.screen.range(of: "\u{1B}[?25h\u{1B}[?1049l"))
        #expect(entered.upperBound < left.lowerBound)
        #expect(run.screen[left.upperBound...].contains("3 still to decide"))
        let interrupted = try review(program, library.path.string, typing: .init(after: "save and quit", "s\u{3}"))
        #expect(interrupted.status == 130)
        #expect(interrupted.screen.contains("\u{1B}[?1049l"))
        // What was decided before the interruption is known to the next review.
        let again = try review(program, library.path.string, typing: .init(after: "save and quit", "q"))
        #expect(again.screen.contains("0 of 2 done"))
    }

    @Test("A dumb terminal gets lines, without a sequence that it would not understand")
    func dumb() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days)
        let run = try review(
            program,
            library.path.string,
            environment: ["TERM": "dumb"],
            typing: .init(after: "save and quit", "q")
        )
        #expect(!run.screen.contains("\u{1B}"))
        #expect(run.screen.contains("[Enter] accept"))
    }

    @Test("Without colour the differences are marked below the names")
    func colourless() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days)
        let environment = ["TERM": "xterm", "NO_COLOR": "1"]
        let run = try review(
            program,
            library.path.string,
            environment: environment,
            typing: .init(after: "save and quit", "q")
        )
        #expect(!run.screen.contains("\u{1B}[3"))
        #expect(run.screen.contains("~~~"))
    }

    @Test("A name cannot move the cursor or colour the screen")
    func hostileNames() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Evening Desk/Evening \u{1B}[31mDesk\u{202E} 01.04.2011.mkv"])
        let run = try review(
            program,
            library.path.string,
            environment: ["TERM": "xterm", "NO_COLOR": "1"],
            typing: .init(after: "save and quit", "vxq")
        )
        #expect(!run.screen.contains("\u{1B}[31m") && !run.screen.contains("\u{202E}"))
        #expect(run.screen.contains("\\u{1b}[31m"))
    }

    @Test("In 40 columns every line fits, and all keys are named", arguments: [UInt16(40), 62, 300])
    func widths(_ columns: UInt16) throws {
        let program = try Program()
        let library = try TemporaryLibrary(["北の灯台/Season 2/北の灯台 S03E01 とても長い名前のエピソード.mkv"])
        let environment = ["TERM": "xterm", "NO_COLOR": "1"]
        let run = try review(
            program,
            library.path.string,
            columns: columns,
            environment: environment,
            typing: .init(after: "save and quit", "q")
        )
        let screen = try #require(run.screen.split(separator: "\u{1B}[H").dropFirst().first)
        for line in screen.split(separator: "\r\n").prefix(while: { !$0.contains("\u{1B}[J") }) {
            let text = String(line.replacing("\u{1B}[K", with: ""))
            #expect(DisplayWidth.of(text) <= Int(columns))
        }
        #expect(screen.contains("save and quit") && screen.contains("undo"))
    }

    @Test("Where nobody can press a key, the error names what to use instead")
    func noTerminal() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days)
        let run = try program.run("review", library.path.string)
        #expect(run.status == 64)
        #expect(run.errors.contains("--editor") && run.errors.contains("--output"))
    }

    @Test("An editor decides too: what stays is accepted, what goes is left alone, and a mistake is named by its line")
    func editor() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days)
        func review(_ script: String) throws -> Program.Run {
            try program.run(
                "review",
                library.path.string,
                "--editor",
                environment: ["EDITOR": "sh -c '\(script)' -"]
            )
        }
        let broken = try review("sed -i s/episode/song/ \"$1\"")
        #expect(broken.status == 65)
        #expect(broken.errors.contains("line 1"))
        #expect(try review("exit 3").status == 65)
        let run = try review("sed -i /02.04/,+1d \"$1\"")
        #expect(run.status == 0)
        #expect(run.errors.contains("3 of 3 files decided; 1 left as they are"))
        let plan = try program.run("preview", library.path.string, "--format", "json").json()
        let summary = try #require(plan["summary"] as? [String: Int])
        #expect(summary["accepted"] == 2 && summary["rejected"] == 1)
        // A file that a person leaves as it is waits for nobody.
        #expect(try program.run("apply", library.path.string, "-y").status == 0)
    }

    @Test("A plan file is reviewed where it lies")
    func planFile() throws {
        let program = try Program()
        let library = try TemporaryLibrary(Self.days)
        let plan = library.path.removingLastComponent().appending("plan.json").string
        #expect(try program.run("preview", library.path.string, "--output", plan).status == 0)
        let run = try review(
            program,
            "--plan",
            plan,
            typing: .init(after: "save and quit", "1aa"),
            .init(after: "Nothing is left", "\r"),
            .init(after: "now? [y/N]", "n\n")
        )
        #expect(run.status == 0)
        #expect(run.screen.contains("apply --plan"))
        #expect(try program.run("apply", "--plan", plan, "-y").status == 0)
        let names = try library.tree().map { String($0.text.split(separator: "/").last ?? "") }
        #expect(names.contains("Evening Desk - 2011-01-04.mkv"))
    }

    @Test("Every key does what the help says of it")
    func everyKey() throws {
        let program = try Program()
        let season = (1...2).map { "Glass Orchard/Season 2/Glass Orchard S03E0\($0).mkv" }
        let library = try TemporaryLibrary(Self.days + season + ["Film/Moth to Flame.mkv"])
        let steps: [(after: String, keys: String)] = [
            ("save and quit", "?"), ("Any key goes back", "x"), ("save and quit", "v"), ("Up and down scroll", "x"),
            ("save and quit", "j"), (">? 2011-04-02", "k"), (">? 2011-04-01", "\u{1B}[B"),
            (">? 2011-04-02", "\u{1B}[A"), (">? 2011-04-01", "\t"), (">? 2011-04-02", "k"),
            (">? 2011-04-01", "e"), ("Which field", "t"), ("Enter takes it", "\u{15}Late Desk\r"),
            ("Late Desk - 2011-04-01", "u"), ("Evening Desk - 2011-04-01", "f"), ("all 3 files", "y"),
            ("Enter takes it", "2010\r"), ("Evening Desk (2010) - 2011-04-01", "u"),
            ("Evening Desk - 2011-04-01", "f"), ("all 3 files", "o"), ("Enter takes it", "x\u{1B}"),
            ("save and quit", "1"), ("Take this reading", "a"), ("Evening Desk - 2011-02-04", "q"),
            ("not accepted yet", "\u{1B}"), ("save and quit", "u"), ("Evening Desk - 2011-04-01", "m"),
            ("No model is asked", "n"), (">? 3x01", "p"), (">? 2011-04-01", "\u{1B}[C"), (">? 3x01", "\u{1B}[D"),
            (">? 2011-04-01", "z"), ("That key does nothing", "s"), ("1 of 6 done", "y"), ("2 of 6 done", "d"),
            ("3 of 6 done", "a"), ("5 of 6 done", "\r"), ("Nothing is left", "u"), ("5 of 6 done", "\u{C}"),
            ("5 of 6 done", "q"), ("[y/N]", "n\n"),
        ]
        let run = try program.runOnTerminal(
            ["review", library.path.string],
            typing: steps.map { Program.Typing(after: $0.after, $0.keys) },
            environment: ["TERM": "xterm", "NO_COLOR": "1"]
        )
        #expect(run.status == 2)
        #expect(run.screen.contains("5 of 6 files decided; 2 left as they are; 1 still to decide"))
    }

    @Test("The model is asked when somebody presses the key, and not before the first screen")
    func asking() throws {
        let server = try ScriptedModel(answering: { question in
            let title = ScriptedModel.files(in: question).first?.split(separator: ".").first.map(String.init) ?? ""
            return #"{"type":"movie","title":"\#(title)"}"#
        }).start()
        defer { server.stop() }
        let program = try Program()
        let library = try TemporaryLibrary(["glass_orchard.mkv"])
        let run = try program.runOnTerminal(
            ["review", library.path.string],
            typing: [
                Program.Typing(after: "ask the model", "m"), Program.Typing(after: "Nothing is left", "\r"),
                Program.Typing(after: "[y/N]", "y\n"),
            ],
            environment: [
                "TERM": "xterm", "NO_COLOR": "1", "PLEXOMATIC_OFFLINE": "false", "PLEXOMATIC_ENDPOINT": server.url,
            ]
        )
        #expect(run.status == 0)
        #expect(try library.tree().map(\.text) == ["Glass Orchard.mkv"])
    }
}
