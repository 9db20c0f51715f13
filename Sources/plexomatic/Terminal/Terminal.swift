import Glibc

/// What stands at the other end of a descriptor.
struct Terminal: Sendable {
    let descriptor: Int32

    static let output = Terminal(descriptor: STDOUT_FILENO)
    static let error = Terminal(descriptor: STDERR_FILENO)
    static let input = Terminal(descriptor: STDIN_FILENO)

    /// Whether a person sits there.
    var isPresent: Bool { isatty(descriptor) == 1 }

    /// How many columns it has; 80 where it does not say.
    var columns: Int {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Whether the cursor can be moved: a dumb terminal only takes lines.
    var isCapable: Bool {
        guard isPresent, let name = getenv("TERM") else { return false }
        return String(cString: name) != "dumb"
    }
}
