/// Where the decision about a group comes from: part of the record, so that it can be asked for later.
package struct Provenance: Hashable, Sendable {
    /// `rules`, `model`, `catalogue` or `person`.
    package var origin: String?

    /// How sure the reading was.
    package var certainty: String?

    /// The identity as JSON.
    package var identity: String?

    /// The model that suggested it, and the digest of its weights.
    package var model: String?
    package var digest: String?

    /// The model's suggestion as JSON.
    package var suggestion: String?

    /// Who decided, where a person did.
    package var decidedBy: String?

    package init(
        origin: String? = nil,
        certainty: String? = nil,
        identity: String? = nil,
        model: String? = nil,
        digest: String? = nil,
        suggestion: String? = nil,
        decidedBy: String? = nil
    ) {
        self.origin = origin
        self.certainty = certainty
        self.identity = identity
        self.model = model
        self.digest = digest
        self.suggestion = suggestion
        self.decidedBy = decidedBy
    }
}
