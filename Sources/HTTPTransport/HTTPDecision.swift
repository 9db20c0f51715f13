/// What a receiver wants after a piece of an answer.
package enum HTTPDecision: Hashable, Sendable {
    case goOn

    /// The rest is of no use: the connection is closed, and the server stops working on it.
    case stop
}

/// Takes an answer piece by piece, on the transport's own thread: its status, and bytes as they arrive.
package typealias HTTPReceiver = @Sendable (_ status: Int, _ piece: [UInt8]) -> HTTPDecision
