import Foundation

/// Work on a thread of its own, as a command's is.
///
/// Tests run on few threads, as many as there are processors. One that is blocked until asynchronous work is done may hold
/// the very thread that the work needs.
package enum OwnThread {
    /// Waits for work that blocks.
    ///
    /// - Parameter work: What is done.
    /// - Returns: What it returns.
    /// - Throws: What it throws.
    package static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try work() }) }
        }
    }
}
