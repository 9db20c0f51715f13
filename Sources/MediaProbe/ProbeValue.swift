/// Any JSON value, for text in which a number may be a string and anything may be missing.
indirect enum ProbeValue: Hashable, Sendable {
    case none
    case number(Double)
    case text(String)
    case list([ProbeValue])
    case object([String: ProbeValue])

    /// Nothing that describes a file is nested deeper.
    fileprivate static let deepest = 12

    /// The value under a key; ``none`` for anything that is no object.
    subscript(key: String) -> ProbeValue {
        if case .object(let members) = self { members[key] ?? .none } else { .none }
    }

    var list: [ProbeValue] { if case .list(let values) = self { values } else { [] } }
    var text: String? { if case .text(let text) = self { text } else { nil } }

    /// A number, also where it is written as text.
    var number: Double? {
        switch self {
        case .number(let number): number
        case .text(let text): Double(text).flatMap { $0.isFinite ? $0 : nil }
        case .none, .list, .object: nil
        }
    }

    /// A whole number within bounds.
    func integer(in range: ClosedRange<Int>) -> Int? {
        number.flatMap { Int(exactly: $0) }.flatMap { range.contains($0) ? $0 : nil }
    }

    /// The value under a key, in whatever case that is written: some containers have `TITLE`.
    func tag(_ name: String) -> ProbeValue {
        guard case .object(let members) = self else { return .none }
        if let value = members[name] { return value }
        // Of several the first by name, so that the same file says the same each time.
        return members.filter { $0.key.lowercased() == name }.min { $0.key < $1.key }?.value ?? .none
    }
}

extension ProbeValue: Decodable {
    init(from decoder: any Decoder) throws {
        guard decoder.codingPath.count <= Self.deepest else { throw ProbeError.unreadable }
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Double.self) {
            self = number.isFinite ? .number(number) : .none
        } else if let members = try? container.decode([String: ProbeValue].self) {
            self = .object(members)
        } else if let values = try? container.decode([ProbeValue].self) {
            self = .list(values)
        } else {
            // `null`, `true`, numbers that fit nowhere, and what is nested too deep.
            self = .none
        }
    }
}
