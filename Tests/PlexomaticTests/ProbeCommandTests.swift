import Foundation
import PlexomaticTestSupport
import SystemPackage
import Testing

/// What the commands tell of the insides of videos.
struct ProbeCommandTests {
    private func variables(_ probe: ScriptedProbe, _ policy: String = "always") -> [String: String] {
        ["PLEXOMATIC_FFPROBE": probe.path.string, "PLEXOMATIC_PROBE": policy]
    }

    @Test("What a file says stands beside what its name says, and a wrong tag is told")
    func explains() throws {
        let probe = try ScriptedProbe(saying: ScriptedProbe.description(minutes: 42.5, height: 800, title: "Fog"))
        let library = try TemporaryLibrary(["Lantern.Street.S01E01.720p.mkv"])
        let path = library["Lantern.Street.S01E01.720p.mkv"].string
        let text = try Program().run("explain", path, environment: variables(probe)).output
        #expect(text.contains("file 42:30, 1920x800 (1080p), h264, audio eng, “Fog”"))
        #expect(text.contains("the file is 1080p, whatever its name says: 720p"))
        let run = try Program().run("explain", "--format", "json", path, "Other.mkv", environment: variables(probe))
        let names = try #require(try run.json()["names"] as? [[String: Any]])
        let media = try #require(names.first?["media"] as? [String: Any])
        #expect(media["duration_ms"] as? Int == 2_550_000)
        #expect(media["resolution"] as? String == "1080p")
        #expect(media["language"] as? [String] == ["eng"])
        #expect(names.last?["media"] == nil)
        #expect(try probe.calls() == [path, path])
    }

    @Test("Nobody looks where nobody asked for it")
    func looksOnlyWhereAsked() throws {
        let probe = try ScriptedProbe(saying: ScriptedProbe.usual)
        let library = try TemporaryLibrary(["Lantern.Street.S01E01.mkv"])
        let path = library["Lantern.Street.S01E01.mkv"].string
        _ = try Program().run("explain", path, environment: variables(probe, "auto"))
        _ = try Program().run("preview", library.path.string, environment: variables(probe, "auto"))
        _ = try Program().run("preview", "--probe", "never", library.path.string, environment: variables(probe))
        #expect(try probe.calls().isEmpty)
        _ = try Program().run(
            "preview",
            "--probe",
            "always",
            library.path.string,
            environment: variables(probe, "never")
        )
        #expect(try probe.calls() == [path])
    }

    @Test("A title from a file cannot play tricks on a terminal, and is whole in a pipe")
    func hostileTitle() throws {
        let probe = try ScriptedProbe(
            saying: ScriptedProbe.description(minutes: 42, title: #"\u001b[2J\u202egpj"#)
        )
        let library = try TemporaryLibrary(["Lantern.Street.S01E01.mkv"])
        let path = library["Lantern.Street.S01E01.mkv"].string
        let terminal = try Program().runOnTerminal(
            "explain",
            path,
            typing: "",
            environment: variables(probe).merging(["TERM": "xterm"]) { $1 }
        )
        #expect(terminal.screen.contains(#"\u{1b}[2J\u{202e}gpj"#))
        #expect(!terminal.screen.contains("\u{202E}"))
        let json = try Program().run("explain", "--format", "json", path, environment: variables(probe)).json()
        let media = (json["names"] as? [[String: Any]])?.first?["media"] as? [String: Any]
        #expect(media?["title"] as? String == "\u{1B}[2J\u{202E}gpj")
    }

    @Test("The doctor says which ffprobe is there, or what it would bring")
    func doctor() throws {
        let probe = try ScriptedProbe("echo 'ffprobe version 7.1 Copyright (c) 2007-2025 the FFmpeg developers'")
        let found = try Program().run("doctor", environment: ["PATH": probe.searchPath + ":/usr/bin:/bin"])
        #expect(found.output.contains("ffprobe version 7.1 at '\(probe.path.string)'"))
        let named = try Program().run(
            "doctor",
            environment: ["PATH": probe.searchPath + ":/usr/bin:/bin", "PLEXOMATIC_FFPROBE": "ffprobe"]
        )
        #expect(named.output.contains("ffprobe version 7.1 at '\(probe.path.string)'"))
        let missing = try Program().run("doctor", environment: ["PATH": "/nowhere"])
        #expect(missing.status == found.status)
        #expect(missing.output.contains("apt install ffmpeg"))
    }

    @Test("A wish that cannot be had is said, and the plan is made without it")
    func missing() throws {
        let library = try TemporaryLibrary(["Lantern.Street.S01E01.mkv"])
        let run = try Program().run(
            "preview",
            "--probe",
            "always",
            library.path.string,
            environment: ["PATH": "/nowhere"]
        )
        #expect(run.status == 0)
        #expect(run.errors.contains("ffprobe: not found"))
        #expect(run.output.contains("Lantern Street - s01e01.mkv"))
        let bad = try Program().run("preview", library.path.string, environment: ["PLEXOMATIC_PROBE": "perhaps"])
        #expect(bad.status == 78)
        #expect(bad.errors.contains("'auto', 'always', 'never'"))
    }
}
