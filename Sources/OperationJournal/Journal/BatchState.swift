/// How far a batch is.
package enum BatchState: String, Hashable, Sendable, CaseIterable {
    /// Operations are being performed, or were when the program ended.
    case running

    /// Every operation is at its destination.
    case done

    /// Some operations failed, were cancelled or were taken back.
    case partial

    /// Operations are being taken back, or were when the program ended.
    case rollingBack = "rolling_back"

    /// Nothing of it is left.
    case rolledBack = "rolled_back"

    /// The state of a batch that is at its end, by what became of its operations.
    ///
    /// - Returns: `nil` if it is not: a batch that was called settled would never be recovered.
    init?(settled counts: [OperationState: Int]) {
        guard !counts.contains(where: { $0.isOpen && $1 > 0 }) else { return nil }
        let done = counts[.done, default: 0]
        if done > 0, done == counts.values.reduce(0, +) {
            self = .done
        } else if done == 0, counts[.needsAttention, default: 0] == 0 {
            self = .rolledBack
        } else {
            self = .partial
        }
    }
}
