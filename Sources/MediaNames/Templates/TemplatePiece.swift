/// A piece of a template: text, a field, or pieces that go together or not at all.
indirect enum TemplatePiece: Hashable, Sendable {
    case text(String)
    case field(TemplateField, TemplateFormat)

    /// Left out unless each of its fields has a value: `< ({year})>`.
    case optional([TemplatePiece])

    /// The fields in it, those of inner brackets too.
    var fields: [TemplateField] {
        switch self {
        case .text: []
        case .field(let field, _): [field]
        case .optional(let pieces): pieces.flatMap(\.fields)
        }
    }
}
