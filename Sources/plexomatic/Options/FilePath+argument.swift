import MediaScanner
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
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            if String(cString: argument) == text { self.init(platformString: argument) }
        }
    }
}
