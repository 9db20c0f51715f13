/// Takes a template apart.
///
/// ```
/// template  = component *("/" component)
/// component = 1*(text / "{" field [":" format] "}" / "<" component ">")
/// ```
///
/// `{{` and `}}` are the brackets themselves. Angle brackets need no such way: names cannot have them.
struct TemplateParser {
    private let characters: [Character]
    private let kind: NameTemplate.Kind
    private var index = 0

    init(_ text: String, for kind: NameTemplate.Kind) {
        characters = Array(text)
        self.kind = kind
    }

    /// The pieces of each name, from the outermost folder to the file.
    mutating func components() throws(TemplateError) -> [[TemplatePiece]] {
        var components: [[TemplatePiece]] = []
        repeat {
            let start = index
            let pieces = try pieces(isInBrackets: false)
            guard !pieces.isEmpty else { throw fault(.emptyComponent, at: start) }
            components.append(pieces)
        } while takes("/")
        return components
    }

    /// The pieces up to a slash, the end, or the bracket that closes them.
    private mutating func pieces(isInBrackets: Bool) throws(TemplateError) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        var text = ""
        func flushed() -> [TemplatePiece] { text.isEmpty ? [] : [.text(text)] }
        while index < characters.count {
            let character = characters[index]
            let isTwice = index + 1 < characters.count && characters[index + 1] == character
            switch character {
            case "{" where isTwice, "}" where isTwice:
                text.append(character)
                index += 2
            case "{":
                pieces += flushed()
                text = ""
                pieces.append(try field())
            case "<":
                pieces += flushed()
                text = ""
                pieces.append(try optional())
            case "}": throw fault(.unexpected("}"), at: index)
            case ">":
                guard isInBrackets else { throw fault(.unexpected(">"), at: index) }
                return pieces + flushed()
            case "/":
                guard !isInBrackets else { throw fault(.slashInBrackets, at: index) }
                return pieces + flushed()
            default:
                guard Self.isPossible(character) else { throw fault(.forbidden(character), at: index) }
                text.append(character)
                index += 1
            }
        }
        return pieces + flushed()
    }

    private mutating func optional() throws(TemplateError) -> TemplatePiece {
        let start = index
        index += 1
        let pieces = try pieces(isInBrackets: true)
        guard takes(">") else { throw fault(.unclosed("<"), at: start) }
        return .optional(pieces)
    }

    private mutating func field() throws(TemplateError) -> TemplatePiece {
        let start = index
        guard let end = characters[start...].firstIndex(of: "}") else { throw fault(.unclosed("{"), at: start) }
        let words = characters[(start + 1)..<end].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        index = end + 1
        let name = words.first.map { String($0) } ?? ""
        guard let field = TemplateField(rawValue: name), field.isAllowed(in: kind) else {
            throw fault(.unknownField(name, kind), at: start + 1)
        }
        guard words.count > 1 else { return .field(field, .plain) }
        guard let format = TemplateFormat(String(words[1]), for: field) else {
            throw fault(.unknownFormat(String(words[1]), of: field), at: start + name.count + 2)
        }
        return .field(field, format)
    }

    private mutating func takes(_ character: Character) -> Bool {
        guard index < characters.count, characters[index] == character else { return false }
        index += 1
        return true
    }

    /// Whether a character can stand in names as it is.
    private static func isPossible(_ character: Character) -> Bool {
        ForbiddenCharacters.cleaned("a\(character)a") == "a\(character)a"
    }

    private func fault(_ cause: TemplateError.Cause, at index: Int) -> TemplateError {
        TemplateError(cause: cause, position: index + 1)
    }
}
