/// Speaks HTTP without making anybody wait: a thread of its own drives all requests, and connections are kept.
package final class HTTPClient: Sendable {
    private let loop: CurlLoop

    /// - Parameter inFlight: How many requests may be under way at once; others wait, and their time does not run yet.
    package init(inFlight: Int = 1) {
        loop = CurlLoop(width: max(1, inFlight))
    }

    deinit { loop.stop() }

    /// Asks a server and waits for the whole answer.
    ///
    /// Redirects are answers like others: nothing is sent to where they point.
    ///
    /// - Parameter request: What is asked.
    /// - Returns: The answer, whatever its status.
    /// - Throws: ``HTTPError``
    package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        try await perform(request, receiver: nil)
    }

    /// Asks a server and hands on the answer's body as it arrives.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - receiver: Takes the pieces, and may end the matter.
    /// - Returns: The answer without its body.
    /// - Throws: ``HTTPError``; ``HTTPError/stopped`` if the receiver ended it.
    package func send(
        _ request: HTTPRequest,
        receiver: @escaping HTTPReceiver
    ) async throws(HTTPError) -> HTTPResponse {
        try await perform(request, receiver: receiver)
    }

    private func perform(_ request: HTTPRequest, receiver: HTTPReceiver?) async throws(HTTPError) -> HTTPResponse {
        try request.checkKey()
        let loop = loop
        let ticket = loop.ticket()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.submit(
                    Submission(ticket: ticket, request: request, receiver: receiver) {
                        continuation.resume(returning: $0)
                    }
                )
            }
        } onCancel: {
            loop.cancel(ticket)
        }
        return try result.get()
    }
}
