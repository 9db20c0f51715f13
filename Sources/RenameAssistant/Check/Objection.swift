package import MediaNames

/// One reason against renaming a group without a person's word.
package struct Objection: Hashable, Sendable, Decodable {
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

    /// The rules alone are less sure than was asked for.
    static func onlyLikely(_ certainty: Certainty) -> Objection {
        Objection(code: "certainty", message: "read as \(certainty.name) only")
    }

    /// The name that it would get says something else when it is read.
    static let noRoundTrip = Objection(
        code: "no_round_trip",
        message: "the new name would not be read as the same film or episode"
    )

    /// A person said that it keeps its name.
    static let skipped = Objection(code: "skipped", message: "left as it is by you")

    /// The layout cannot express the identity.
    init(_ obstacle: LayoutObstacle) {
        self.init(code: "layout", message: Conflict.Cause.layout(obstacle).message)
    }
}
