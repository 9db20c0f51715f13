import Glibc
import Synchronization

/// A terminal that answers to single keys, from its making until ``end()``.
///
/// However the program ends short of SIGKILL, the terminal is given back as it was: at the end, on a signal, when the
/// program is stopped with Control-Z, and when it crashes.
final class TerminalSession {
    /// What happened on the terminal.
    enum Event: Hashable {
        case key(Key)

        /// The window has another size, or what is on it may have been written over.
        case redraw

        /// Somebody asked the program to end.
        case interrupted

        /// Another thread has something to say.
        case woken

        /// The terminal is gone.
        case closed
    }

    private var decoder = KeyDecoder()
    private var events: [Event] = []
    private var isActive = false

    /// Whether the cursor can be moved; a dumb terminal only takes lines.
    let isCapable: Bool

    /// An ESC that nothing follows for so many milliseconds was the key.
    private static let escapePatience: Int32 = 50

    /// Begins the session.
    ///
    /// - Returns: `nil` if input or output is no terminal.
    init?() {
        guard Terminal.input.isPresent, Terminal.output.isPresent, TerminalState.prepare() else { return nil }
        isCapable = Terminal.output.isCapable
        TerminalState.listen()
        begin()
    }

    deinit { end() }

    /// How many columns and lines there are.
    var size: (columns: Int, lines: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return (80, 24)
        }
        return (Int(size.ws_col), Int(size.ws_row))
    }

    /// Waits for what happens next.
    func next() -> Event {
        while events.isEmpty { wait() }
        return events.removeFirst()
    }

    /// Gives the terminal back.
    func end() {
        guard isActive else { return }
        isActive = false
        TerminalState.restore()
    }

    /// Lets ``next()`` return from another thread.
    static func wake() { TerminalState.send(.wake) }

    private func begin() {
        isActive = true
        TerminalState.enter(usesScreen: isCapable)
    }

    private func wait() {
        var descriptors = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: TerminalState.reader, events: Int16(POLLIN), revents: 0),
        ]
        let count = poll(&descriptors, 2, decoder.isWaiting ? Self.escapePatience : -1)
        if count == 0 {
            events += decoder.flush().map { .key($0) }
            return
        }
        guard count > 0 else { return }
        if descriptors[1].revents != 0 { readSignals() }
        if descriptors[0].revents != 0 { readKeys() }
    }

    private func readKeys() {
        // One byte at a time: what was typed ahead belongs to whoever reads the terminal next.
        var byte: UInt8 = 0
        let count = read(STDIN_FILENO, &byte, 1)
        guard count > 0 else {
            if count == 0 || errno != EINTR { events.append(.closed) }
            return
        }
        for key in decoder.keys(CollectionOfOne(byte)) {
            switch key {
            case .control("c"), .control("\\"): events.append(.interrupted)
            case .control("z"): stop()
            case .control("l"): events.append(.redraw)
            default: events.append(.key(key))
            }
        }
    }

    private func readSignals() {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(TerminalState.reader, &bytes, bytes.count)
        for byte in bytes.prefix(max(0, count)) {
            switch TerminalState.Message(rawValue: byte) {
            case .resize: events.append(.redraw)
            case .stop: stop()
            case .resume:
                // Whoever had the terminal in between may have left it otherwise.
                if isActive { begin() }
                events.append(.redraw)
            case .end: events.append(.interrupted)
            case .wake: events.append(.woken)
            case nil: break
            }
        }
    }

    /// Stops the program as Control-Z does, with the terminal as it was; goes on when the shell says so.
    private func stop() {
        end()
        kill(getpid(), SIGSTOP)
        begin()
        events.append(.redraw)
    }
}
