import Synchronization
import SystemPackage

extension FilePath {
    /// The path that an argument of the command line stands for, byte for byte.
    ///
    /// The parser hands on text, in which U+FFFD replaces what is not UTF-8. The argument itself still has the bytes,
    /// so that `plexomatic scan *` works whatever the names are.
    ///
    /// - Parameter text: An argument as the parser saw it.
    init(argument text: String) {
        self.init(text)
        guard text.unicodeScalars.contains("\u{FFFD}") else { return }
        let matches = (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }
            .filter { String(cString: $0) == text }
        // Two arguments may look the same as text; they are asked for in the order in which they were given.
        let turn = Self.turns.withLock { turns in
            defer { turns[text, default: 0] += 1 }
            return turns[text, default: 0]
        }
        guard !matches.isEmpty else { return }
        self.init(platformString: matches[turn % matches.count])
    }

    /// How often each text was asked for.
    private static let turns = Mutex<[String: Int]>([:])
}
