import Glibc

/// Writes to standard error, where commands talk: what was left out, what went wrong, how far it got.
enum StandardError {
    /// Writes a line.
    ///
    /// That nobody can be told is no reason to stop: a failed write is not reported.
    static func write(line: some Collection<UInt8>) {
        (Array(line) + [UInt8(ascii: "\n")]).withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let written = Glibc.write(STDERR_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard written > 0 || errno == EINTR else { return }
                rest = rest.dropFirst(max(written, 0))
            }
        }
    }

    /// Writes a line of text.
    static func write(line: String) {
        write(line: line.utf8)
    }
}
