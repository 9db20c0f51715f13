/// All that the rules read in one name, and how sure they are.
package struct ParsedFilename: Sendable {
    /// The reading that leads.
    package private(set) var reading: Reading

    /// Other readings that the evidence allows, the nearest first.
    package let rivals: [Rival]

    /// What each range of the name said.
    package let evidence: [Evidence]

    package let certainty: Certainty

    /// Why the reading is likely and not certain, where that is so and evidence is kept.
    package let hesitation: Hesitation?

    package init(
        reading: Reading,
        rivals: [Rival],
        evidence: [Evidence],
        certainty: Certainty,
        hesitation: Hesitation? = nil
    ) {
        self.hesitation = hesitation
        self.reading = reading
        self.rivals = rivals
        self.evidence = evidence
        self.certainty = certainty
    }

    /// Hands the reading over, for whoever reads nothing more of the name.
    ///
    /// - Returns: The reading; an empty one is left in its place.
    package mutating func takeReading() -> Reading { reading.take() }
}
