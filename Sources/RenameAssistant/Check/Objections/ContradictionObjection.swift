/// The suggestion says something else than what the rules read as strong evidence.
package struct ContradictionObjection: SuggestionObjection {
    package static let code = "contradicts_evidence"
    package static let isFatal = true

    /// The field in which the two differ.
    package let field: String

    /// What the name states.
    package let stated: String

    package init(field: String, stated: String) {
        self.field = field
        self.stated = stated
    }

    package var message: String { "it contradicts the name, which states \(field) \(stated)" }
}
