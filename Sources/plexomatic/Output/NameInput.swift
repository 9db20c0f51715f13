import Glibc

/// Reads names from standard input, one at a time, in a buffer of constant size.
struct NameInput: ~Copyable {
    private var buffer: [UInt8]
    private var start = 0
    private var end = 0
    private var isFinished = false
    private let terminator: UInt8

    /// A name that is longer is read in pieces; no file system allows a path of this length.
    static let longestName = 1 << 20

    /// Names end with `terminator`.
    init(terminator: UInt8) {
        self.terminator = terminator
        self.buffer = [UInt8](repeating: 0, count: Self.longestName)
    }

    /// The next name without its terminator; `nil` at the end of the input.
    ///
    /// An error of reading ends the input with the status that sysexits.h calls EX_IOERR.
    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let found = buffer[searched..<end].firstIndex(of: terminator) {
                defer { start = found + 1 }
                return Array(buffer[start..<found])
            }
            searched = end
            if isFinished || end - start == buffer.count {
                guard start < end else { return nil }
                defer { start = end }
                return Array(buffer[start..<end])
            }
            if start > 0 {
                buffer.replaceSubrange(0..<(end - start), with: buffer[start..<end])
                searched -= start
                end -= start
                start = 0
            }
            fill()
        }
    }

    private mutating func fill() {
        let free = end
        let count = buffer.withUnsafeMutableBytes { bytes in
            var count = -1
            repeat {
                count = Glibc.read(STDIN_FILENO, bytes.baseAddress?.advanced(by: free), bytes.count - free)
            } while count < 0 && errno == EINTR
            return count
        }
        if count < 0 { exit(74) }
        if count == 0 { isFinished = true }
        end += max(count, 0)
    }
}
