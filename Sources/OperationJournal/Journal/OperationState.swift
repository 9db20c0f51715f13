/// How far an operation is.
///
/// Only `performing` and `rollingBack` are uncertain after a crash, so recovery looks at these alone.
public enum OperationState: String, Hashable, Sendable, CaseIterable {
    /// Recorded; nothing was touched.
    case planned

    /// The intent is durable; the file may be at its old place, its new one, or parked between them.
    case performing

    /// The file is at its destination, durably.
    case done

    /// It was tried, and the file is certainly at its source.
    case failed

    /// The batch stopped before it; nothing was touched.
    case cancelled

    /// The intent to take it back is durable.
    case rollingBack = "rolling_back"

    /// The file is back at its source, durably.
    case rolledBack = "rolled_back"

    /// The facts match no case that the journal knows, so nothing is touched any more.
    case needsAttention = "needs_attention"
}

extension OperationState {
    /// Its place in ``allCases``: what counts operations by their state does so for every one of them.
    var place: Int {
        switch self {
        case .planned: 0
        case .performing: 1
        case .done: 2
        case .failed: 3
        case .cancelled: 4
        case .rollingBack: 5
        case .rolledBack: 6
        case .needsAttention: 7
        }
    }

    /// Whether it is under way, or was when the program ended: only recovery can say where its file is.
    var isUnderWay: Bool { self == .performing || self == .rollingBack }

    /// Whether its file is at its destination, or may be.
    var isMaybeDone: Bool { self == .done || isUnderWay }

    /// Whether something is still to become of it, without a person.
    var isOpen: Bool { self == .planned || isUnderWay }

    /// The states for which something holds, as a list in SQL.
    static func list(where holds: (OperationState) -> Bool) -> String {
        "(" + allCases.filter(holds).map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
    }
}
