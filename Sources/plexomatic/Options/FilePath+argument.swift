import Glibc
import Synchronization
import SystemPackage

extension FilePath {
    /// The path that an argument of the command line stands for, byte for byte.
    ///
    /// The parser hands on text, in which U+FFFD replaces what is not UTF-8. The argument itself still has the bytes,
    /// so that `plexomatic scan *` works whatever the names are.
    ///
    /// A value of the form `--option=path`, and one of the environment, are found as well.
    ///
    /// - Parameter text: An argument as the parser saw it.
    init(argument text: String) {
        self.init(text)
        guard text.unicodeScalars.contains("\u{FFFD}") else { return }
        let matches = Self.spellings(of: text)
        // Two arguments may look the same as text; they are asked for in the order in which they were given.
        let turn = Self.turns.withLock { turns in
            defer { turns[text, default: 0] += 1 }
            return turns[text, default: 0]
        }
        guard !matches.isEmpty else { return }
        self.init(platformString: matches[turn % matches.count])
    }

    /// The arguments, values of arguments and variables that read as this text, as they really are.
    private static func spellings(of text: String) -> [UnsafeMutablePointer<CChar>] {
        var found: [UnsafeMutablePointer<CChar>] = []
        for place in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[place] else { continue }
            if String(cString: argument) == text { found.append(argument) }
            if let value = strchr(argument, 0x3D)?.advanced(by: 1), String(cString: value) == text {
                found.append(value)
            }
        }
        var variable = environ
        while found.isEmpty, let entry = variable.pointee {
            if let value = strchr(entry, 0x3D)?.advanced(by: 1), String(cString: value) == text { found.append(value) }
            variable += 1
        }
        return found
    }

    /// How often each text was asked for.
    private static let turns = Mutex<[String: Int]>([:])
}
