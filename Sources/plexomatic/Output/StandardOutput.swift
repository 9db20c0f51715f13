import Glibc

/// Writes to standard output without stdio's copy in between.
///
/// The answer of a command goes here; questions, progress and errors go to standard error.
enum StandardOutput {
    /// Writes all bytes.
    ///
    /// A reader that went away (`plexomatic scan … | head`) ends the program quietly with the status that a shell gives
    /// for SIGPIPE, since nobody is left to hear of it.
    static func write(_ bytes: borrowing [UInt8]) {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written >= 0 {
                    rest = rest.dropFirst(written)
                } else if errno == EPIPE {
                    exit(141)
                } else if errno != EINTR {
                    exit(74)
                }
            }
        }
    }

    /// Writes a text in UTF-8.
    static func write(_ text: String) {
        write(Array(text.utf8))
    }
}
