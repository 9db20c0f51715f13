import FilePaths
import Glibc
import MediaProbe
import PlexomaticTestSupport
import SystemPackage
import Testing

struct ProbeProgramTests {
    private func outcome(
        of script: String,
        about file: FilePath = "/media/a.mkv",
        limits: ProbeLimits = .patient
    ) async throws -> Result<MediaInformation, ProbeError> {
        let probe = try ScriptedProbe(script)
        do throws(ProbeError) {
            return .success(try await ProbeProgram(probe.path, limits: limits).information(about: file))
        } catch {
            return .failure(error)
        }
    }

    @Test("A video is described by what ffprobe says of it")
    func videoDescribedFfprobe() async throws {
        let probe = try ScriptedProbe(saying: ScriptedProbe.description(minutes: 42, height: 800, title: "Pilot"))
        let information = try await ProbeProgram(probe.path, limits: .patient).information(about: "/media/a.mkv")
        #expect(information.duration == 42 * 60_000)
        #expect(information.resolution == "1080p")
        #expect(information.videoCodec == "h264")
        #expect(information.title == "Pilot")
        #expect(information.audioLanguages == ["eng"])
        #expect(try probe.calls() == ["/media/a.mkv"])
    }

    @Test("A program that hangs is stopped with all that it started")
    func programHangsStopped() async throws {
        let folder = try TemporaryLibrary()
        let script = "sleep 600 & echo $! > '\(folder["child"].string)'; sleep 600"
        let start = ContinuousClock.now
        let result = try await outcome(of: script, limits: ProbeLimits(time: .milliseconds(500)))
        #expect(result == .failure(.tookTooLong))
        #expect(ContinuousClock.now - start < .seconds(280))
        let descriptor = try FileDescriptor.open(folder["child"], .readOnly)
        var digits = [UInt8](repeating: 0, count: 16)
        let count = try descriptor.closeAfter {
            try digits.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        }
        let child = try #require(pid_t(String(decoding: digits[..<(count - 1)], as: UTF8.self)))
        #expect(!isRunning(child))
    }

    @Test("A program that writes without end is stopped")
    func programWritesWithout() async throws {
        #expect(try await outcome(of: "yes") == .failure(.saidTooMuch))
    }

    @Test("A child that keeps the output open is not waited for")
    func childKeepsOutput() async throws {
        let start = ContinuousClock.now
        let script = "sleep 300 & cat <<'END'\n\(ScriptedProbe.usual)\nEND"
        #expect(try await outcome(of: script).get().duration == 42 * 60_000)
        #expect(ContinuousClock.now - start < .seconds(280))
    }

    @Test(
        "A program that fails or talks nonsense costs one answer",
        arguments: [
            ("exit 1", ProbeError.failed(status: 1)), ("kill -SEGV $$", .failed(status: SIGSEGV)),
            ("echo no video", .unreadable), ("head -c 5000 /dev/urandom", .unreadable), ("exit 0", .unreadable),
            ("echo '{}'", .unreadable),
        ]
    )
    func programFailsTalks(script: String, error: ProbeError) async throws {
        #expect(try await outcome(of: script) == .failure(error))
    }

    @Test("A program that is not there is an error and no crash")
    func programThereError() async {
        await #expect(throws: ProbeError.self) {
            try await ProbeProgram("/nowhere/ffprobe").information(about: "/media/a.mkv")
        }
    }

    @Test(
        "A path is a file whatever it looks like",
        arguments: ["-i.mkv", "concat:a.mkv|b.mkv", "http:a.mkv", "a%d?x=1#y.mkv", "a'; echo; '.mkv"]
    )
    func pathFileLooks(name: String) async throws {
        let probe = try ScriptedProbe(saying: ScriptedProbe.usual)
        _ = try await ProbeProgram(probe.path, limits: .patient).information(about: FilePath(name))
        #expect(try probe.calls() == [name])
    }

    @Test("A path that is not UTF-8 arrives byte for byte")
    func pathUTF8() async throws {
        let library = try TemporaryLibrary()
        try library.add(bytes: Array("a".utf8) + [0xFF, 0x0A] + Array("b.mkv".utf8))
        let file = library.path.appending(bytes: Array("a".utf8) + [0xFF, 0x0A] + Array("b.mkv".utf8))
        let script = "test -f \"$file\" || exit 3\ncat <<'END'\n\(ScriptedProbe.usual)\nEND"
        #expect(try await outcome(of: script, about: file).get().duration == 42 * 60_000)
    }

    @Test("Whoever stops waiting gets no answer, and the program ends")
    func whoeverStopsWaiting() async throws {
        let probe = try ScriptedProbe("sleep 600")
        let program = ProbeProgram(probe.path, limits: ProbeLimits(time: .seconds(600)))
        let start = ContinuousClock.now
        let task = Task { try await program.information(about: "/media/a.mkv") }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        await #expect(throws: ProbeError.cancelled) { try await task.value }
        #expect(ContinuousClock.now - start < .seconds(280))
    }

    @Test("The program is found where a shell finds it, and never in the current folder")
    func programFoundShell() throws {
        let probe = try ScriptedProbe("exit 0")
        #expect(ProbeProgram.found(in: "/nowhere::\(probe.searchPath)")?.path == probe.path)
        #expect(ProbeProgram.found(in: ".:/nowhere:") == nil)
    }

    @Test("The version is said without the copyright")
    func versionSaidWithout() async throws {
        let probe = try ScriptedProbe("echo 'ffprobe version 5.1.9-0 Copyright (c) 2007 the developers'; echo more")
        #expect(try await ProbeProgram(probe.path, limits: .patient).version() == "ffprobe version 5.1.9-0")
    }

    /// Whether a process runs; one that has ended and was not collected by its parent does not.
    private func isRunning(_ process: pid_t) -> Bool {
        guard kill(process, 0) == 0 else { return false }
        guard let file = fopen("/proc/\(process)/stat", "r") else { return false }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        guard fgets(&line, 256, file) != nil else { return false }
        return !String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self).contains(") Z ")
    }
}
