import Glibc
import Synchronization

/// Whether somebody asked the program to stop.
///
/// The first SIGINT, SIGTERM or SIGHUP lets the run finish the group in hand and settle its journal; a second one, of
/// whichever kind, ends the program at once, which the next run recovers from. A reader that went away is told by EPIPE instead of SIGPIPE.
enum Interruption {
    private static let count = Atomic<Int>(0)

    /// Whether a signal came since ``listen()``.
    static var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

    /// Lets writes to a reader that went away, and to a file that may not grow, fail with an error instead of ending the
    /// program.
    static func ignoreBrokenPipes() {
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }

    /// Begins to listen; until then a signal ends the program as it ends any other.
    ///
    /// A signal that the program was started to ignore, as by `nohup`, stays ignored.
    static func listen() {
        // A program is born with the mask of the thread that started it, and worker threads often block everything.
        var mask = sigset_t()
        sigemptyset(&mask)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&mask, number) }
        pthread_sigmask(SIG_UNBLOCK, &mask, nil)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
            // The handler does nothing but what is safe in one: an atomic addition, and giving up the handlers.
            action.__sigaction_handler.sa_handler = { _ in
                Interruption.count.add(1, ordering: .relaxed)
                Interruption.giveUp(SIGINT)
                Interruption.giveUp(SIGTERM)
                Interruption.giveUp(SIGHUP)
            }
            // One that comes meanwhile waits until the handlers are given up, and then ends the program.
            action.sa_mask = mask
            // SA_RESTART: a system call in hand goes on, so that no rename looks as if it had failed.
            action.sa_flags = SA_RESTART
            if !isRequested { sigaction(number, &action, nil) }
        }
    }

    /// Lets a signal end the program, unless it was ignored from the start; called within a handler.
    private static func giveUp(_ number: Int32) {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { return }
        signal(number, SIG_DFL)
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        // Handlers have no equality; SIG_IGN is the address 1: <https://man7.org/linux/man-pages/man2/signal.2.html>.
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
    }
}
