/// How a field is written: what follows the colon in `{season:2}` and `{title:upper}`.
enum TemplateFormat: Hashable, Sendable {
    case plain

    /// With zeros in front up to so many digits.
    case width(Int)

    case upper, lower

    /// With dots or underscores for blanks.
    case dots, underscores

    /// The format that a word asks for; `nil` where there is no such format for the field.
    ///
    /// - Parameters:
    ///   - word: The word behind the colon.
    ///   - field: What is written.
    init?(_ word: String, for field: TemplateField) {
        if field.isNumber {
            guard let width = Int(word), (1...6).contains(width) else { return nil }
            self = .width(width)
            return
        }
        switch word {
        case "upper": self = .upper
        case "lower": self = .lower
        case "dots": self = .dots
        case "underscores": self = .underscores
        default: return nil
        }
    }

    /// A value as it is written.
    func text(_ value: String) -> String {
        switch self {
        case .plain: value
        case .width(let width): String(repeating: "0", count: max(0, width - value.utf8.count)) + value
        case .upper: value.uppercased()
        case .lower: value.lowercased()
        case .dots: String(value.map { $0 == " " ? "." : $0 })
        case .underscores: String(value.map { $0 == " " ? "_" : $0 })
        }
    }
}
