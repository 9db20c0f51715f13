/// Why nothing is known of a video's inside.
package enum ProbeError: Error, Hashable, Sendable {
    /// The program cannot be started; the words are the system's.
    case notStarted(String)

    /// It did not end in time, and was stopped.
    case tookTooLong

    /// It wrote more than anything that describes one file.
    case saidTooMuch

    /// It ended with a failure: this is no video, or a damaged one.
    case failed(status: Int32)

    /// What it wrote describes no file.
    case unreadable

    /// Nobody waits for the answer any more.
    case cancelled
}
