/// A reading that the evidence allows, but that does not lead.
package struct Rival: Hashable, Sendable {
    package let reading: Reading

    /// Why it does not lead, as a short phrase.
    package let lost: String

    package init(reading: Reading, lost: String) {
        self.reading = reading
        self.lost = lost
    }
}
