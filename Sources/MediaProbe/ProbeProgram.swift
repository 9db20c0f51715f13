import FilePaths
import Glibc
import Subprocess
package import SystemPackage

/// `ffprobe` as it is installed, which tells what a video holds.
///
/// It reads files that strangers made, so it runs by itself: in a process group of its own, with nothing to read from, with
/// bounds for time and output, and without protocols that lead out of the file system.
///
/// - SeeAlso: <https://ffmpeg.org/ffprobe.html>
package struct ProbeProgram: Sendable {
    /// Where it is.
    package let path: FilePath

    package var limits: ProbeLimits

    package init(_ path: FilePath, limits: ProbeLimits = ProbeLimits()) {
        self.path = path
        self.limits = limits
    }

    /// What a file says about itself.
    ///
    /// - Parameter file: The path, of any bytes; it is not taken for an option or an address, whatever it begins with.
    /// - Returns: What could be read.
    /// - Throws: ``ProbeError``
    package func information(about file: FilePath) async throws(ProbeError) -> MediaInformation {
        let options = [
            "-v", "error", "-hide_banner", "-print_format", "json", "-show_format", "-show_streams",
            "-protocol_whitelist", "file", "--",
        ]
        let output = try await output(of: options.map { Array($0.utf8) } + [Array("file:".utf8) + file.bytes])
        return try MediaInformation(probe: output)
    }

    /// The first line that the program says of its version, as `ffprobe version 5.1.9`.
    ///
    /// - Returns: At most a hundred bytes, without the copyright behind them.
    /// - Throws: ``ProbeError``
    package func version() async throws(ProbeError) -> String {
        let output = try await output(of: [Array("-version".utf8)])
        let line = output.prefix { $0 != 0x0A }.prefix(100)
        guard line.starts(with: "ffprobe".utf8) else { throw .unreadable }
        let words = String(decoding: line, as: UTF8.self).split(separator: " ")
        return words.prefix(3).joined(separator: " ")
    }

    /// What the program writes, if it ends well and in time.
    private func output(of arguments: [[UInt8]]) async throws(ProbeError) -> [UInt8] {
        let result = await withTaskGroup(of: Result<[UInt8], ProbeError>?.self) { group in
            group.addTask { await run(arguments) }
            group.addTask {
                // A sleep that is cut short means that the program has ended.
                try? await Task.sleep(for: limits.time)
                return nil
            }
            let first = await group.next() ?? nil
            // Stops the program, or the clock; either way both have ended before anybody goes on.
            group.cancelAll()
            await group.waitForAll()
            return first
        }
        if Task.isCancelled { throw .cancelled }
        guard let result else { throw .tookTooLong }
        return try result.get()
    }

    private func run(_ arguments: [[UInt8]]) async -> Result<[UInt8], ProbeError> {
        var options = PlatformOptions()
        options.processGroupID = 0
        // What it started goes with it; nothing it does is worth an orderly end.
        options.teardownSequence = [
            .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(100))
        ]
        do {
            let ended = try await Subprocess.run(
                .path(path),
                // Bytes are handed on as C strings, which end with NUL; without one they run on into other memory.
                arguments: Arguments(arguments.map { $0 + [0] }),
                // With this variable a report would be written into the current folder, a user's perhaps.
                environment: .inherit.updating(["FFREPORT": nil]),
                platformOptions: options,
                input: .none,
                output: .bytes(limit: limits.output),
                error: .discarded
            )
            switch ended.terminationStatus {
            case .exited(0): return .success(ended.standardOutput)
            case .exited(let status), .signaled(let status): return .failure(.failed(status: status))
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            return .failure(.saidTooMuch)
        } catch {
            return .failure(.notStarted("\(error)"))
        }
    }
}

extension ProbeProgram {
    /// Looks for the program as a shell does.
    ///
    /// - Parameters:
    ///   - name: What the program is called.
    ///   - searchPath: The value of `PATH`; relative folders in it are not looked into.
    ///   - limits: How long it may work, and how much it may say.
    /// - Returns: `nil` where it is not installed.
    package static func found(
        _ name: String = "ffprobe",
        in searchPath: String,
        limits: ProbeLimits = ProbeLimits()
    ) -> ProbeProgram? {
        searchPath.split(separator: ":").lazy
            .filter { $0.hasPrefix("/") }
            .map { ProbeProgram(FilePath(String($0)).appending(name), limits: limits) }
            .first(where: \.isExecutable)
    }

    /// Whether there is a file that this user may run.
    package var isExecutable: Bool {
        path.withPlatformString { path in
            var status = stat()
            return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
        }
    }
}
