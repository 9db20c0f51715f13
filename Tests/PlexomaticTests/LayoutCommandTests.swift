import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

/// The commands that write or judge names for one server.
struct LayoutCommandTests {
    private static let layouts = ["plex", "jellyfin", "emby", "kodi"]

    @Test(
        "What is applied for a server needs nothing more, and has nothing that the server misreads",
        arguments: layouts
    )
    func applyTwice(_ layout: String) throws {
        let program = try Program()
        let library = try TemporaryLibrary([
            "in/Quiet.Harbor.2009.1080p.BluRay.x264-REEF.mkv", "in/Quiet.Harbor.2009.1080p.BluRay.x264-REEF.en.srt",
            "in/Ember.1982.Final.Cut.720p.mkv", "in/Lantern Street (2008) CD1.avi", "in/Lantern Street (2008) CD2.avi",
            "in/The.Mill.S01E01.Fog.720p.WEB-DL.mkv", "in/The.Mill.S01E02-E04.720p.WEB-DL.mkv", "in/The Mill 0x01.mkv",
            "in/The.Tide.Report.2021.03.14.Ada.Reed.mkv", "lib/",
        ])
        let place = ["--layout", layout, "--library", library["lib"].string]
        let first = try program.run(["apply", "-y", library["in"].string] + place)
        #expect(first.status == 0, "\(first.errors)")
        let tree = try library.tree()
        for root in ["in", "lib"] {
            let again = try program.run(["apply", "-y", library[root].string] + place)
            #expect(again.status == 0)
            #expect(try library.tree() == tree, "\(again.output)\(again.errors)")
        }
        let lint = try program.run("lint", library["lib"].string, "--layout", layout)
        #expect(lint.status == 0, "\(lint.output)")
        #expect(lint.output.isEmpty)
    }

    @Test("What a server would misread is listed with what to do, and the status says that there is something")
    func lint() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["Ember (1982)/Ember (1982) {edition-Final Cut}.mkv"])
        let found = try program.run("lint", library.path.string, "--layout", "jellyfin", "--format", "json")
        #expect(found.status == 2)
        let document = try found.json()
        let findings = try #require(document["findings"] as? [[String: String]])
        #expect(document["schema_version"] as? Int == 1)
        #expect(findings.map { $0["code"] } == ["edition_tag"])
        #expect(findings.first?["remedy"] == "name it 'Ember (1982) - Final Cut'")
        let text = try program.run("lint", library.path.string, "--layout", "jellyfin")
        #expect(text.output.contains("Jellyfin knows versions and no editions"))
        let lines = try program.run("lint", library.path.string, "--layout", "jellyfin", "--format", "jsonl")
        #expect(lines.output.split(separator: "\n").count == 1)
        #expect(try program.run("lint", library.path.string).status == 0)
    }

    @Test("A server that nobody knows is a wrong command line, and the ones that are known are named")
    func unknownServer() throws {
        let run = try Program().run("preview", "--layout", "vcr", ".")
        #expect(run.status == 64)
        for layout in Self.layouts { #expect(run.errors.contains(layout)) }
    }
}
