import Glibc
import Synchronization

/// The terminal's settings before a session, where signal handlers can reach them.
///
/// There is one terminal, and handlers can be given nothing: so this is the one place with global state.
enum TerminalState {
    /// What a signal handler tells the session; one byte through a pipe.
    enum Message: UInt8 {
        case resize = 1
        case stop, resume, end, wake
    }

    // Written by `prepare()` before any handler is set, and only read after that.
    nonisolated(unsafe) private static var before = termios()
    nonisolated(unsafe) private static var pipe: (reader: Int32, writer: Int32) = (-1, -1)

    /// Whether the terminal is in a session's hands, and whether that uses a screen of its own.
    private static let isEntered = Atomic<Bool>(false)
    private static let hasScreen = Atomic<Bool>(false)

    /// Where messages come out.
    static var reader: Int32 { pipe.reader }

    /// Notes the terminal's settings.
    ///
    /// - Returns: Whether there are any.
    static func prepare() -> Bool {
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { return false }
        guard pipe.reader < 0 else { return true }
        var ends: [Int32] = [0, 0]
        guard Glibc.pipe(&ends) == 0 else { return false }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        pipe = (ends[0], ends[1])
        return true
    }

    /// Sets handlers: for what the session is to hear of, and for what ends the program at once.
    static func listen() {
        // A program is born with the mask of the thread that started it, and worker threads often block everything.
        var mask = sigset_t()
        sigemptyset(&mask)
        for number in [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP] { sigaddset(&mask, number) }
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        set(SIGWINCH) { _ in TerminalState.send(.resize) }
        set(SIGTSTP) { _ in TerminalState.send(.stop) }
        set(SIGCONT) { _ in TerminalState.send(.resume) }
        for number in [SIGINT, SIGTERM, SIGHUP] { set(number) { _ in TerminalState.send(.end) } }
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE] {
            set(number) { number in
                TerminalState.restore()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// Leaves the signals to whoever comes next.
    static func stopListening() {
        for number in [SIGWINCH, SIGTSTP, SIGCONT, SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
    }

    /// Sends a message; safe in a signal handler.
    static func send(_ message: Message) {
        var byte = message.rawValue
        // A full pipe has enough to say already.
        _ = write(pipe.writer, &byte, 1)
    }

    /// Takes the terminal: keys come one by one and unseen, signals of the keyboard as keys.
    static func enter(usesScreen: Bool) {
        var raw = before
        raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
        raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR)
        tcsetattr(STDIN_FILENO, TCSADRAIN, &raw)
        hasScreen.store(usesScreen, ordering: .relaxed)
        isEntered.store(true, ordering: .relaxed)
        // The other screen, without a cursor.
        if usesScreen { say("\u{1B}[?1049h\u{1B}[?25l") }
    }

    /// Gives the terminal back; safe in a signal handler: `tcsetattr` and `write` are, and nothing else is called.
    ///
    /// - SeeAlso: <https://man7.org/linux/man-pages/man7/signal-safety.7.html>
    static func restore() {
        guard isEntered.exchange(false, ordering: .relaxed) else { return }
        if hasScreen.load(ordering: .relaxed) { say("\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l") }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before)
    }

    private static func say(_ text: StaticString) {
        _ = write(STDOUT_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }

    private static func set(_ number: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = SA_RESTART
        sigaction(number, &action, nil)
    }
}
