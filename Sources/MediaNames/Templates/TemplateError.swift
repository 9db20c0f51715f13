/// Why a text is no template, and where.
package struct TemplateError: Error, Hashable, Sendable {
    package enum Cause: Hashable, Sendable {
        /// Nothing of this name can be put into a name of this kind.
        case unknownField(String, NameTemplate.Kind)

        /// The field cannot be written that way.
        case unknownFormat(String, of: TemplateField)

        /// A bracket that is not closed: `{` or `<`.
        case unclosed(Character)

        /// A bracket that closes nothing: `}` or `>`.
        case unexpected(Character)

        /// A sign that names may not have.
        case forbidden(Character)

        /// Between two slashes, or before the first or behind the last, stands nothing.
        case emptyComponent

        /// A slash within brackets, where it may come and go.
        case slashInBrackets

        /// Names without this could not be told apart.
        case missingField(TemplateField)
    }

    package let cause: Cause

    /// Which character it is about, from 1.
    package let position: Int
}

extension TemplateError {
    /// What is wrong, for people.
    package var message: String {
        switch cause {
        case .unknownField(let name, let kind):
            "there is no field '\(name)' at character \(position), but "
                + TemplateField.allCases.filter { $0.isAllowed(in: kind) }.map(\.rawValue).joined(separator: ", ")
        case .unknownFormat(let word, let field):
            "'\(field.rawValue)' cannot be written as '\(word)' at character \(position)"
        case .unclosed(let bracket): "the '\(bracket)' at character \(position) is not closed"
        case .unexpected(let bracket):
            "the '\(bracket)' at character \(position) closes nothing"
                + (bracket == "}" ? "; a bracket of the name itself is written twice" : "")
        case .forbidden(let sign): "names cannot have the '\(sign)' at character \(position)"
        case .emptyComponent: "a name is empty at character \(position)"
        case .slashInBrackets: "a folder cannot be left out: the '/' at character \(position) stands within '<' and '>'"
        case .missingField(let field): "the file's name needs '{\(field.rawValue)}' to be told apart from others"
        }
    }
}
