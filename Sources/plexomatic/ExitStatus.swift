import ArgumentParser

/// What the program's end tells a script.
///
/// The numbers from 64 on are those of `sysexits.h` where one fits.
enum ExitStatus: Int32, CaseIterable {
    /// Done, or nothing to do.
    case done = 0

    /// Some operations failed; nothing is lost.
    case failed = 1

    /// Done, but some files wait for review or attention.
    case waiting = 2

    /// The command line is wrong.
    case usage = 64

    /// The plan or another input is refused; nothing was touched.
    case refused = 65

    /// The journal cannot be used.
    case journal = 74

    /// Another run holds the lock.
    case locked = 75

    /// The configuration is invalid.
    case configuration = 78

    /// Interrupted, after the group in hand was finished.
    case interrupted = 130
}

extension ExitStatus {
    /// The status that tells the more important thing: an interruption before a failure, a failure before a wait.
    func merged(with other: ExitStatus) -> ExitStatus {
        let order: [ExitStatus] = [
            .interrupted, .journal, .locked, .configuration, .refused, .usage, .failed, .waiting, .done,
        ]
        return order.first { $0 == self || $0 == other } ?? self
    }

    /// Ends the command with this status, if it tells of anything.
    func leave() throws {
        if self != .done { throw ExitCode(rawValue) }
    }
}
