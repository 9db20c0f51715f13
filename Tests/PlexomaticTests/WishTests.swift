import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

/// A person's own names, and what becomes of files that want the same.
struct WishTests {
    @Test("Names of one's own are applied, need nothing more, stand in the plan, and are taken back")
    func templates() throws {
        let program = try Program()
        let library = try TemporaryLibrary([
            "Quiet.Harbor.2009.1080p.BluRay.mkv", "Quiet.Harbor.2009.1080p.BluRay.en.forced.srt",
            "The.Mill.S01E02.Fog.720p.WEB-DL.mkv",
        ])
        let before = try library.tree()
        let wishes = [
            "--movie-template", "{title:dots}.{year}<.{resolution}>",
            "--episode-template", "{title} {season}x{episode:2}<-{last_episode:2}>< {episode_title}>",
        ]
        let plan = try program.run(["preview", library.path.string, "--format", "json"] + wishes).json()
        #expect(plan["movie_template"] as? String == wishes[1])
        #expect(plan["episode_template"] as? String == wishes[3])
        let first = try program.run(["apply", "-y", library.path.string] + wishes)
        #expect(first.status == 0, "\(first.errors)")
        let tree = try library.tree()
        for name in [
            "Quiet.Harbor.2009.1080p.mkv", "Quiet.Harbor.2009.1080p.en.forced.srt", "The Mill 1x02 Fog.mkv",
        ] {
            #expect(tree.contains { $0.path == Array(name.utf8) }, "\(name)")
        }
        _ = try program.run(["apply", "-y", library.path.string] + wishes)
        #expect(try library.tree() == tree)
        #expect(try program.run("rollback", "-y").status == 0)
        #expect(try library.tree() == before)
    }

    @Test("A pattern with a mistake is refused with where it is, on the command line and in the environment")
    func mistakes() throws {
        let program = try Program()
        let flag = try program.run("preview", "--movie-template", "{titel}", ".")
        #expect(flag.status == 64)
        #expect(flag.errors.contains("there is no field 'titel' at character 2"))
        let variable = try program.run(
            "config",
            "show",
            environment: ["PLEXOMATIC_EPISODE_TEMPLATE": "{title} {episode}"]
        )
        #expect(variable.status == 78)
        #expect(variable.errors.contains("needs '{season}'"))
    }

    @Test("The configuration shows what a pattern makes, and what it does not keep")
    func example() throws {
        let program = try Program()
        let environment = ["PLEXOMATIC_MOVIE_TEMPLATE": "{title}< ({year})>"]
        let shown = try program.run("config", "show", environment: environment)
        #expect(
            shown.output.contains(
                "movie_template makes 'Quiet Harbor (2009).mkv'  # not kept: edition, catalogue number"
            )
        )
        let document = try program.run("config", "show", "--format", "json", environment: environment).json()
        #expect((document["templates"] as? [[String: Any]])?.first?["example"] as? String == "Quiet Harbor (2009).mkv")
    }

    @Test("Conflicts can be refused as a whole: the status says so, and nothing is touched")
    func fail() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["a/Harbor.2010.mkv", "a/Harbor 2010.mkv", "a/Ember.1982.mkv"])
        let before = try library.tree()
        for command in [["preview"], ["apply", "-y"]] {
            let run = try program.run(command + [library.path.string, "--on-conflict", "fail"])
            #expect(run.status == 65)
            #expect(run.errors.contains("1 conflict, and --on-conflict is 'fail'"))
        }
        let plan = library["plan.json"].string
        #expect(try program.run("preview", library.path.string, "--on-conflict", "fail", "--output", plan).status == 65)
        #expect(try library.tree() == before)
        let skipped = try program.run("apply", "-y", library.path.string)
        #expect(skipped.status == 2)
        #expect(skipped.errors.contains("To keep all of several copies: --on-conflict suffix"))
        let numbered = try program.run("apply", "-y", library.path.string, "--on-conflict", "suffix")
        #expect(numbered.status == 0)
        #expect(try library.tree().contains { $0.path == Array("a/Harbor (2010) - Version 2.mkv".utf8) })
        let again = try program.run("preview", library.path.string)
        #expect(again.errors.contains("nothing to rename"))
    }

    @Test(
        "Numbered copies are right once they have their numbers: apply changes nothing more, and nobody is asked",
        arguments: [
            ["The.Mill.S01E01.Fog.mkv", "the.mill.1x01.fog.mkv", "The Mill S01E01 Fog.mkv"],
            ["The.Mill.S01E01.mkv", "the.mill.1x01.mkv", "The Mill S01E01.mkv"],
            ["Harbor.2010.mkv", "Harbor 2010.mkv", "Harbor (2010).mkv"],
        ],
        [[], ["--movie-template", "{title}< - {year}>", "--episode-template", "{title} {season}x{episode:2}"]]
    )
    func numbers(_ names: [String], _ wishes: [String]) throws {
        let program = try Program()
        let library = try TemporaryLibrary(names.enumerated().map { "\($0)/\($1)" } + ["lib/"])
        let before = try library.tree()
        let place = ["--library", library["lib"].string] + wishes
        let first = try program.run(["apply", "-y", library.path.string, "--on-conflict", "suffix"] + place)
        #expect(first.status == 0, "\(first.errors)")
        let tree = try library.tree()
        #expect(tree.count { $0.text.contains(" - Version ") } == 2)
        for policy in ["suffix", "skip", "fail"] {
            let again = try program.run(["apply", "-y", library.path.string, "--on-conflict", policy] + place)
            #expect(again.status == 0, "\(policy): \(again.errors)")
            #expect(again.errors.contains("nothing to rename; 3 right already"))
            #expect(try library.tree() == tree)
        }
        #expect(try program.run("rollback", "-y").status == 0)
        #expect(try library.tree().map(\.description) == before.map(\.description))
    }

    @Test("Copies that were numbered when they were copied keep their numbers when they are copied again")
    func numberedCopies() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["in/a/Harbor.2010.mkv", "in/b/Harbor.2010.mkv", "lib/"])
        let place = [library["in"].string, "--library", library["lib"].string, "--mode", "copy", "--on-conflict"]
        #expect(try program.run(["apply", "-y"] + place + ["suffix"]).status == 0)
        let tree = try library.tree()
        #expect(try program.run(["apply", "-y"] + place + ["suffix"]).status == 0)
        #expect(try library.tree() == tree)
        try library.add("in/c/Harbor.2010.mkv", size: 700)
        #expect(try program.run(["apply", "-y"] + place + ["suffix"]).status == 0)
        #expect(try library.tree().contains { $0.text == "lib/Movies/Harbor (2010)/Harbor (2010) - Version 3.mkv" })
    }

    @Test("A review ends without a rename where any conflict is to end it, and keeps what was decided")
    func failingReview() throws {
        let program = try Program()
        let library = try TemporaryLibrary([
            "a/Harbor.2010.mkv", "a/Harbor 2010.mkv", "b/Evening Desk 01.04.2011.mkv", "b/Evening Desk 02.04.2011.mkv",
        ])
        let before = try library.tree()
        let plan = library.path.removingLastComponent().appending("plan.json").string
        _ = try program.run("preview", library.path.string, "--output", plan)
        // A person may write the wish into a plan, too.
        let text = try String(contentsOfFile: plan, encoding: .utf8)
        try text.replacing(#""action""#, with: #""on_conflict":"fail","action""#, maxReplacements: 1)
            .write(toFile: plan, atomically: true, encoding: .utf8)
        for arguments in [[library.path.string, "--on-conflict", "fail"], ["--plan", plan]] {
            let run = try program.runOnTerminal(
                ["review"] + arguments,
                typing: [.init(after: "save and quit", "a"), .init(after: "save and quit", "q")]
            )
            #expect(run.status == 65)
            #expect(run.screen.contains("1 conflict, and --on-conflict is 'fail'"))
            #expect(run.screen.contains("several files would get this name"))
            #expect(try library.tree() == before)
        }
        // The plan says now what stands in its way, and is not performed either.
        #expect(try program.run("apply", "-y", "--plan", plan).status == 65)
        #expect(try library.tree() == before)
        let decided = try program.run("preview", library.path.string, "--format", "json").json()
        #expect((decided["summary"] as? [String: Int])?["accepted"] == 2)
    }
}
