package import MediaNames

/// One reason against renaming a group without a person's word.
package struct Objection: Hashable, Sendable {
    /// The word that programs go by.
    package let code: String

    /// The reason for people.
    package let message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }

    /// What a doubt of the rules objects.
    package init(_ doubt: Doubt) {
        self.init(code: "doubt", message: doubt.rawValue)
    }
}
