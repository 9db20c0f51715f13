/// A request on its way to the thread that performs it.
struct Submission: Sendable {
    /// The number by which it is cancelled.
    let ticket: UInt64

    let request: HTTPRequest

    /// Takes the body piece by piece; without one it is collected.
    let receiver: HTTPReceiver?

    /// Hears the outcome, exactly once.
    let finish: @Sendable (Result<HTTPResponse, HTTPError>) -> Void
}
