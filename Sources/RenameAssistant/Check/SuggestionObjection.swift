/// One reason against a model's suggestion; each kind of reason is a type of its own, with its own words.
package protocol SuggestionObjection: Hashable, Sendable {
    /// The word that programs go by.
    static var code: String { get }

    /// Whether the suggestion is wrong; otherwise a person may still find it right.
    static var isFatal: Bool { get }

    /// The reason for people.
    var message: String { get }
}

extension Objection {
    /// A reason against a suggestion, as plans and answers show it.
    package init(_ objection: any SuggestionObjection) {
        self.init(code: type(of: objection).code, message: "model: " + objection.message)
    }
}
