import Foundation
import Glibc
import Synchronization

/// Hands requests to the one thread that talks to libcurl.
///
/// No handle of libcurl leaves that thread; what crosses is a list behind a lock, and a byte in a pipe that wakes it.
final class CurlLoop: Sendable {
    private struct Inbox {
        var next: UInt64 = 0
        var submissions: [Submission] = []
        var cancelled: Set<UInt64> = []
        var isStarted = false
        var isStopping = false
    }

    /// What came in since the thread looked last.
    struct Mail {
        let submissions: [Submission]
        let cancelled: Set<UInt64>
        let isStopping: Bool
    }

    /// How many requests may be under way at once.
    let width: Int

    /// The end of the pipe that the thread listens to.
    let bell: Int32

    private let rope: Int32
    private let inbox = Mutex(Inbox())

    init(width: Int) {
        self.width = width
        var ends: [Int32] = [-1, -1]
        // Without a pipe the thread still looks several times a second.
        if pipe(&ends) != 0 { ends = [-1, -1] }
        for end in ends where end >= 0 {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (bell, rope) = (ends[0], ends[1])
    }

    deinit {
        if bell >= 0 { close(bell) }
        if rope >= 0 { close(rope) }
    }

    /// A number for the next request.
    func ticket() -> UInt64 {
        inbox.withLock { inbox in
            inbox.next += 1
            return inbox.next
        }
    }

    /// Takes a request; the thread is started by the first.
    func submit(_ submission: Submission) {
        let starts = inbox.withLock { inbox in
            inbox.submissions.append(submission)
            defer { inbox.isStarted = true }
            return !inbox.isStarted
        }
        if starts {
            // The thread keeps this object until it was told to stop.
            Thread.detachNewThread { CurlThread(self).run() }
        }
        ring()
    }

    /// Takes a request back, whether it waits, is under way or is done.
    func cancel(_ ticket: UInt64) {
        inbox.withLock { _ = $0.cancelled.insert(ticket) }
        ring()
    }

    /// Lets the thread end; what is under way is cancelled.
    func stop() {
        inbox.withLock { $0.isStopping = true }
        ring()
    }

    /// What came in, for the thread.
    func collect() -> Mail {
        var bytes = [UInt8](repeating: 0, count: 64)
        while bell >= 0, read(bell, &bytes, bytes.count) > 0 {}
        return inbox.withLock { inbox in
            defer {
                inbox.submissions.removeAll()
                inbox.cancelled.removeAll()
            }
            return Mail(submissions: inbox.submissions, cancelled: inbox.cancelled, isStopping: inbox.isStopping)
        }
    }

    private func ring() {
        // A full pipe wakes the thread just as well.
        var byte: UInt8 = 1
        if rope >= 0 { _ = write(rope, &byte, 1) }
    }
}
