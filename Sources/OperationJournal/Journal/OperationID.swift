/// The number of an operation in its journal.
public struct OperationID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number as the journal and the command line show it.
    public let number: Int64

    /// The operation with this number, whether or not there is one.
    public init(_ number: Int64) {
        self.number = number
    }

    /// Orders operations as they were recorded.
    public static func < (left: OperationID, right: OperationID) -> Bool { left.number < right.number }

    /// The number in decimal digits.
    public var description: String { String(number) }
}
