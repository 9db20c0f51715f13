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
}
