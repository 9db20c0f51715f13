import FilePaths
import Glibc
import MediaProbe
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// Plans of real folders whose videos a scripted `ffprobe` describes.
struct MediaInquiryTests {
    /// Episodes of 42 minutes, but for those whose names say otherwise.
    private static let script = """
        case "$file" in *long*|*e01*) d=5040;; *tiny*|*e09*) d=45;; *) d=2520;; esac
        echo "{\\"streams\\":[{\\"codec_type\\":\\"video\\",\\"width\\":1920,\\"height\\":800}],\\"format\\":{\\"duration\\":\\"$d\\"}}"
        """

    private func inquiry(
        _ probe: ScriptedProbe,
        _ policy: ProbePolicy = .always,
        cache: FilePath? = nil,
        parallel: Int = 2,
        limits: ProbeLimits = ProbeLimits(time: .seconds(900))
    ) -> MediaInquiry {
        MediaInquiry(
            ProbeSettings(
                policy: policy,
                program: ProbeProgram(probe.path, limits: limits),
                parallel: parallel,
                cache: cache
            )
        )
    }

    private func plan(_ library: TemporaryLibrary, _ media: MediaInquiry?) async throws -> RenamePlan {
        let planner = LibraryPlanner(
            paths: [library.path],
            scanOptions: ScanOptions(),
            planOptions: PlanOptions(),
            media: media
        )
        return try await OwnThread.run { try planner.plan().plan }
    }

    /// The codes of what speaks against each file, by the last letters of its stem.
    private func objections(in plan: RenamePlan) -> [String: [String]] {
        plan.groups.reduce(into: [:]) { result, group in
            guard !group.objections.isEmpty else { return }
            let name = group.operations[0].source.split(separator: UInt8(ascii: "/")).last ?? []
            result[String(decoding: name, as: UTF8.self)] = group.objections.map(\.code)
        }
    }

    private func season(_ numbers: [Int]) throws -> TemporaryLibrary {
        let library = try TemporaryLibrary()
        for number in numbers {
            let size = [1: 9_000, 9: 300][number] ?? 4_000
            try library.add("Lantern Street/lantern.street.s01e0\(number).mkv", size: size)
        }
        return library
    }

    @Test(
        "A sample that is called an episode, and two episodes in one file, wait for a person",
        arguments: [ProbePolicy.auto, .always]
    )
    func sampleCalledEpisode(
        _ policy: ProbePolicy
    ) async throws {
        let (probe, library) = (try ScriptedProbe(Self.script), try season([1, 3, 4, 5, 9]))
        #expect(objections(in: try await plan(library, nil)).isEmpty)
        let plan = try await plan(library, inquiry(probe, policy))
        #expect(
            objections(in: plan) == [
                "lantern.street.s01e01.mkv": ["double_length"], "lantern.street.s01e09.mkv": ["much_shorter"],
            ]
        )
        let message = try #require(plan.groups[0].objections.first?.message)
        #expect(message.contains("it may hold 1–2"))
        #expect(plan.groups.filter { $0.verdict == .accepted }.count == 3)
    }

    @Test("Where sizes and names are as usual nobody looks")
    func sizesNamesUsual() async throws {
        let (probe, library) = (try ScriptedProbe(Self.script), try season([2, 3, 4, 5, 6]))
        let media = inquiry(probe, .auto)
        #expect(try await plan(library, media).groups.allSatisfy { $0.verdict == .accepted })
        #expect(try probe.calls().isEmpty)
        #expect(media.report == ProbeReport())
    }

    @Test("Of files that want one name those are looked into that do not say their resolution")
    func filesWantOne() async throws {
        let probe = try ScriptedProbe(Self.script)
        let library = try TemporaryLibrary(["ember.1982.mkv", "Ember (1982) [720p].mkv", "other.1990.mkv"])
        _ = try await plan(library, inquiry(probe, .auto))
        #expect(try probe.calls() == [library["ember.1982.mkv"].string])
    }

    @Test("A file that has its right name is left alone, however short it is")
    func fileHasRight() async throws {
        let probe = try ScriptedProbe(Self.script)
        let library = try TemporaryLibrary()
        for number in [2, 3, 9] { try library.add("Lantern Street - s01e0\(number).mkv", size: 5_000) }
        #expect(try await plan(library, inquiry(probe)).groups.map(\.verdict) == [.unchanged, .unchanged, .unchanged])
    }

    @Test("What a file said is not asked again, until it changes")
    func fileSaidAsked() async throws {
        let (probe, library) = (try ScriptedProbe(Self.script), try season([3, 4, 5]))
        let state = try TemporaryLibrary()
        for _ in 0..<2 { _ = try await plan(library, inquiry(probe, cache: state["assistant.db"])) }
        #expect(try probe.calls().count == 3)
        let again = inquiry(probe, cache: state["assistant.db"])
        var times = [timespec(tv_sec: 1_000, tv_nsec: 0), timespec(tv_sec: 1_000, tv_nsec: 5)]
        let changed = library["Lantern Street/lantern.street.s01e04.mkv"]
        #expect(utimensat(AT_FDCWD, changed.string, &times, 0) == 0)
        _ = try await plan(library, again)
        #expect(try probe.calls().count == 4)
        #expect(try probe.calls().last == changed.string)
        #expect(again.report.cached == 2)
        #expect(again.report.asked == 1)
    }

    @Test("A failure is not kept: the next run asks again")
    func failureKeptNext() async throws {
        let (probe, library) = (try ScriptedProbe("exit 1"), try season([3, 4]))
        let state = try TemporaryLibrary()
        for _ in 0..<2 {
            let media = inquiry(probe, cache: state["assistant.db"])
            #expect(try await plan(library, media).groups.allSatisfy { $0.verdict == .accepted })
            #expect(media.report.failed == 2)
        }
        #expect(try probe.calls().count == 4)
    }

    @Test("Two hundred files are looked into, so many at a time as are allowed")
    func twoHundredFiles() async throws {
        let log = try TemporaryLibrary()
        let probe = try ScriptedProbe(
            "echo + >> '\(log["log"].string)'; \(Self.script); sleep 0.02; echo - >> '\(log["log"].string)'"
        )
        let library = try TemporaryLibrary((0..<200).map { "Film \($0) (1999).mkv" })
        let media = inquiry(probe, parallel: 3)
        _ = try await plan(library, media)
        #expect(media.report.asked == 200)
        #expect(media.report.failed == 0)
        #expect(try probe.calls().count == 200)
        let descriptor = try FileDescriptor.open(log["log"], .readOnly)
        var marks = [UInt8](repeating: 0, count: 1 << 12)
        let count = try descriptor.closeAfter { try marks.withUnsafeMutableBytes { try descriptor.read(into: $0) } }
        var (running, most) = (0, 0)
        for mark in marks[..<count] {
            if mark == UInt8(ascii: "+") { running += 1 }
            if mark == UInt8(ascii: "-") { running -= 1 }
            most = max(most, running)
        }
        #expect(count == 800)
        #expect(running == 0)
        #expect((2...3).contains(most))
    }

    @Test("A disk that does not answer costs a few time limits, not one for each file")
    func diskDoesAnswer() async throws {
        let probe = try ScriptedProbe("sleep 600")
        let library = try TemporaryLibrary((0..<40).map { "Film \($0) (1999).mkv" })
        let media = inquiry(probe, parallel: 2, limits: ProbeLimits(time: .milliseconds(100)))
        #expect(try await plan(library, media).groups.count == 40)
        #expect(media.report.cause == .tookTooLong)
        #expect(media.report.asked <= 4)
    }

    @Test("A program that is not there costs one try, and the plan is as without it")
    func programThereOne() async throws {
        let library = try season([3, 4, 5, 6])
        let media = MediaInquiry(ProbeSettings(policy: .always, program: ProbeProgram("/nowhere/ffprobe"), parallel: 1))
        #expect(try await plan(library, media).groups.allSatisfy { $0.verdict == .accepted })
        #expect(media.report.asked == 1)
        let none = MediaInquiry(ProbeSettings(policy: .always, program: nil))
        #expect(try await plan(library, none).groups.allSatisfy { $0.verdict == .accepted })
        #expect(none.report.isMissing)
    }
}
