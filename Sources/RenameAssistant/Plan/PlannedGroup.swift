package import MediaNames

/// A video and its companions: one decision, one fate.
package struct PlannedGroup: Sendable {
    /// The group's number within its plan, from 1; 0 until the plan is whole.
    package var id: Int

    package var verdict: Verdict

    /// Who vouches for the identity, or `nil` where nobody does yet.
    package let origin: Origin?

    /// How sure the rules are, or `nil` where the plan does not say.
    package let certainty: String?

    /// The identity under the name that the library uses, or else the leading reading.
    package let reading: Reading

    /// What speaks against renaming it.
    package var objections: [Objection]

    /// Other readings that the evidence allows.
    package let candidates: [Rival]

    package var operations: [PlannedOperation]

    /// What a model suggested, if one was asked.
    package var suggestion: SuggestionRecord?

    package init(
        id: Int = 0,
        verdict: Verdict,
        origin: Origin?,
        certainty: String?,
        reading: Reading,
        objections: [Objection] = [],
        candidates: [Rival] = [],
        operations: [PlannedOperation],
        suggestion: SuggestionRecord? = nil
    ) {
        self.id = id
        self.verdict = verdict
        self.origin = origin
        self.certainty = certainty
        self.reading = reading
        self.objections = objections
        self.candidates = candidates
        self.operations = operations
        self.suggestion = suggestion
    }
}

extension PlannedGroup {
    /// Whether it waits for a person; what one decided to leave alone does not.
    package var isOpen: Bool { verdict.isOpen(by: origin) }
}
