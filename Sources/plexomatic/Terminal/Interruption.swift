import Glibc
import Synchronization

/// Whether somebody asked the program to stop.
///
/// The first SIGINT, SIGTERM or SIGHUP lets the run finish the group in hand and settle its journal; a second one ends
/// the program at once, which the next run recovers from. A reader that went away is told by EPIPE instead of SIGPIPE.
enum Interruption {
    private static let count = Atomic<Int>(0)

    /// Whether a signal came since ``listen()``.
    static var isRequested: Bool { count.load(ordering: .relaxed) > 0 }

    /// Begins to listen.
    static func listen() {
        signal(SIGPIPE, SIG_IGN)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            // The handler does nothing but what is safe in one: an atomic addition, and giving up the handler.
            action.__sigaction_handler.sa_handler = { number in
                Interruption.count.add(1, ordering: .relaxed)
                signal(number, SIG_DFL)
            }
            // SA_RESTART: a system call in hand goes on, so that no rename looks as if it had failed.
            action.sa_flags = SA_RESTART
            sigaction(number, &action, nil)
        }
    }
}
