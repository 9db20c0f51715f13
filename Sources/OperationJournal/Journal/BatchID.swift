/// The number of a batch in its journal.
public struct BatchID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number as the journal and the command line show it.
    public let number: Int64

    /// The batch with this number, whether or not there is one.
    public init(_ number: Int64) {
        self.number = number
    }

    /// Orders batches as they were recorded.
    public static func < (left: BatchID, right: BatchID) -> Bool { left.number < right.number }

    /// The number in decimal digits.
    public var description: String { String(number) }
}
