import Foundation
import GRDBSQLite
import Glibc
import PlexomaticTestSupport
import SystemPackage
import Testing

/// The built program, run as a person or a script would run it, with a home of its own.
struct Program {
    /// What a run printed, and how it ended.
    struct Run {
        let status: Int32
        let output: String
        let errors: String

        /// Standard output as JSON.
        func json() throws -> [String: Any] {
            try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        }
    }

    private let home: TemporaryLibrary

    init() throws {
        home = try TemporaryLibrary()
    }

    /// The journal that commands use where no other is named.
    var journal: FilePath { home[".local/state/plexomatic/operations.db"] }

    /// The configuration file.
    var configuration: FilePath { home[".config/plexomatic/config.yaml"] }

    /// Runs the program without a terminal.
    func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
        try run(arguments, environment: environment)
    }

    /// Runs the program without a terminal.
    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
        let process = try prepared(arguments, environment)
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // Both pipes are read at once, since a full one would stop the program.
        let reader = PipeReader(errors)
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus,
            output: String(decoding: text, as: UTF8.self),
            errors: reader.text()
        )
    }

    /// Starts the program without a terminal, and does not wait for it.
    func start(_ arguments: [String]) throws -> Process {
        let process = try prepared(arguments, [:])
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// What a person does at a terminal: waits for a text, then types.
    struct Typing {
        let after: String
        let keys: String

        init(after text: String = "", _ keys: String) {
            after = text
            self.keys = keys
        }
    }

    /// A program that says nothing for so many milliseconds waits for something that never comes.
    private static let patience: Int32 = 30_000

    /// Runs the program on a pseudo-terminal and types `input` at once.
    func runOnTerminal(
        _ arguments: String...,
        typing input: String,
        environment: [String: String] = ["TERM": "xterm"]
    ) throws -> (status: Int32, screen: String) {
        try runOnTerminal(arguments, typing: [Typing(input)], environment: environment)
    }

    /// Runs the program on a pseudo-terminal of 24 lines, and types as it goes on.
    ///
    /// - Returns: The exit status and all that appeared on the terminal.
    func runOnTerminal(
        _ arguments: [String],
        typing input: [Typing],
        columns: UInt16 = 80,
        environment: [String: String] = ["TERM": "xterm"]
    ) throws -> (status: Int32, screen: String) {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (lock, number): (Int32, UInt32) = (0, 0)
        // TIOCSPTLCK and TIOCGPTN, which Swift's Glibc does not show: ioctl_tty(2).
        let isReady = ioctl(terminal, 0x4004_5431, &lock) == 0 && ioctl(terminal, 0x8004_5430, &number) == 0
        try #require(isReady)
        let name = "/dev/pts/\(number)"
        let end = open(name, O_RDWR | O_NOCTTY)
        try #require(end >= 0)
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
        let process = try prepared(arguments, environment)
        let handle = FileHandle(fileDescriptor: end, closeOnDealloc: false)
        process.standardInput = handle
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        close(end)
        var (screen, seen): ([UInt8], Int) = ([], 0)
        var steps = input[...]
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            if let step = steps.first,
                step.after.isEmpty || String(decoding: screen[seen...], as: UTF8.self).contains(step.after)
            {
                seen = screen.count
                let keys = Array(step.keys.utf8)
                _ = write(terminal, keys, keys.count)
                steps.removeFirst()
            }
            var wanted = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, Self.patience) > 0 else {
                process.terminate()
                break
            }
            // The terminal reads as an error once the program has closed the other end.
            let count = read(terminal, &buffer, buffer.count)
            guard count > 0 else { break }
            screen += buffer[..<count]
        }
        close(terminal)
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: screen, as: UTF8.self))
    }

    /// Changes the journal behind the program's back.
    ///
    /// - Returns: SQLite's result code.
    func sqlite(_ statements: String) throws -> Int32 {
        var database: OpaquePointer?
        defer { sqlite3_close_v2(database) }
        let code = sqlite3_open_v2(journal.string, &database, SQLITE_OPEN_READWRITE, nil)
        return code == SQLITE_OK ? sqlite3_exec(database, statements, nil, nil, nil) : code
    }

    private func prepared(_ arguments: [String], _ environment: [String: String]) throws -> Process {
        let process = Process()
        process.executableURL = Self.executable
        process.arguments = arguments
        var variables = ["HOME": home.path.string, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]
        // What listens on a developer's machine, or is installed there, is no part of a test.
        variables["PLEXOMATIC_OFFLINE"] = "true"
        variables["PLEXOMATIC_PROBE"] = "never"
        variables.merge(environment) { $1 }
        process.environment = variables
        return process
    }

    /// The program lies beside the tests.
    private static var executable: URL {
        let tests = URL(filePath: CommandLine.arguments[0])
        let beside = tests.deletingLastPathComponent().appending(path: "plexomatic")
        if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
        // Swift Testing is run by a program of the toolchain, which is told where the tests are.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "plexomatic")
    }
}

/// Reads a pipe to its end on a thread of its own.
private final class PipeReader: Sendable {
    private let task: DispatchGroup
    private let content: Box

    private final class Box: @unchecked Sendable {
        // Proof: written once before the group is left, read only after waiting for it.
        var data = Data()
    }

    init(_ pipe: Pipe) {
        let group = DispatchGroup()
        let box = Box()
        let handle = pipe.fileHandleForReading
        DispatchQueue.global().async(group: group) { box.data = handle.readDataToEndOfFile() }
        task = group
        content = box
    }

    func text() -> String {
        task.wait()
        return String(decoding: content.data, as: UTF8.self)
    }
}
