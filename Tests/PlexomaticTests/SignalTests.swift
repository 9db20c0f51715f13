import Foundation
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

/// What signals do to a run that is in the middle of a file.
struct SignalTests {
    @Test(
        "A signal within a copy drops it, settles the journal, and ends with 130",
        arguments: [SIGINT, SIGTERM, SIGHUP]
    )
    func interruptedCopy(_ signal: Int32) throws {
        guard let copying = try Copying() else { return }
        kill(copying.process.processIdentifier, signal)
        kill(copying.process.processIdentifier, SIGCONT)
        copying.process.waitUntilExit()
        #expect(copying.process.terminationReason == .exit)
        #expect(copying.process.terminationStatus == 130)
        #expect(try copying.target.tree().isEmpty)
        #expect(access(copying.source.string, F_OK) == 0)
        #expect(try copying.program.run("history", "1").output.contains("cancelled"))
    }

    @Test("A second signal of any kind ends the program at once, and the next run settles what it left")
    func twice() throws {
        guard let copying = try Copying() else { return }
        // The program is stopped, so both are there before it does anything more.
        kill(copying.process.processIdentifier, SIGINT)
        kill(copying.process.processIdentifier, SIGTERM)
        kill(copying.process.processIdentifier, SIGCONT)
        copying.process.waitUntilExit()
        #expect(copying.process.terminationReason == .uncaughtSignal)
        #expect(copying.process.terminationStatus == SIGTERM)
        #expect(try !copying.target.tree().isEmpty)
        #expect(try copying.program.run("recover").errors.contains("recovered 1 file"))
        #expect(try copying.target.tree().isEmpty)
        #expect(access(copying.source.string, F_OK) == 0)
    }
}

/// A run that was stopped while it copies a file to another disk.
private struct Copying {
    let program: Program
    let target: TemporaryLibrary
    let source: FilePath
    let process: Process
    private let library: TemporaryLibrary

    /// Starts runs until one is caught in the act: on a busy machine a copy may be over before anybody looks.
    ///
    /// Nothing comes of it where there is no other disk to copy to.
    init?() throws {
        guard let device = TemporaryLibrary.otherDevice else { return nil }
        for _ in 0..<10 {
            let program = try Program()
            let library = try TemporaryLibrary()
            try library.add("film.mkv", size: 1 << 20)
            // Long enough to be caught in the act, and nothing on the disk.
            #expect(truncate(library["film.mkv"].string, 1 << 30) == 0)
            let target = try TemporaryLibrary(in: device)
            let plans = try TemporaryLibrary()
            let text =
                #"{"schema_version":1,"action":"move","groups":[{"id":1,"verdict":"accepted","operations":["#
                + #"{"source":"\#(library["film.mkv"])","destination":"\#(target["film.mkv"])"}]}]}"#
            try text.write(toFile: plans["plan.json"].string, atomically: false, encoding: .utf8)
            let plan = plans["plan.json"].string
            let process = try program.start(["apply", "-y", "--verify", "identity", "--plan", plan])
            guard Self.stop(process, onceThereIsAnythingIn: target) else { continue }
            (self.program, self.target, self.process, self.library) = (program, target, process, library)
            source = library["film.mkv"]
            return
        }
        Issue.record("no copy was slow enough to be caught")
        return nil
    }

    /// Stops a program.
    ///
    /// - Returns: Whether it stopped within its copy; otherwise it is ended.
    private static func stop(_ process: Process, onceThereIsAnythingIn library: TemporaryLibrary) -> Bool {
        while process.isRunning, names(in: library).isEmpty { usleep(1_000) }
        kill(process.processIdentifier, SIGSTOP)
        while process.isRunning, !isStopped(process) { usleep(1_000) }
        if process.isRunning, names(in: library).contains(where: { $0.hasSuffix(".part") }) { return true }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return false
    }

    private static func names(in library: TemporaryLibrary) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: library.path.string)) ?? []
    }

    /// Whether all of a program has stopped: <https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html>.
    private static func isStopped(_ process: Process) -> Bool {
        let stat = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)
        return stat?.split(separator: ")").last?.hasPrefix(" T") ?? true
    }
}
