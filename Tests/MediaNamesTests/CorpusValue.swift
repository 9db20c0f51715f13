/// A value as the corpus writes it.
enum CorpusValue: Decodable, Hashable, Sendable, CustomStringConvertible {
    case absent
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([CorpusValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .absent
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            let list = try container.decode([CorpusValue].self)
            self = list.isEmpty ? .absent : .list(list)
        }
    }

    var description: String {
        switch self {
        case .absent: "nothing"
        case .flag(let flag): "\(flag)"
        case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
        case .text(let text): text
        case .list(let values): values.map(\.description).joined(separator: ", ")
        }
    }
}
