import Foundation
import Synchronization

/// Lets a command wait for work that others do: the one place where the two ways of waiting meet.
enum Waiting {
    /// Waits for asynchronous work on a thread that may be blocked, as a command's is.
    static func forResult<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
        let result = Mutex<Value?>(nil)
        let group = DispatchGroup()
        group.enter()
        Task.detached {
            let value = await work()
            result.withLock { $0 = value }
            group.leave()
        }
        group.wait()
        return result.withLock { value in
            guard let value else { preconditionFailure("the group was left without a result") }
            return value
        }
    }
}
