/// Something read in a name: what it says, where it stands and which rule read it.
package struct Evidence: Hashable, Sendable {
    /// The field that the evidence speaks to.
    package let field: EvidenceField

    /// The value as the field shows it.
    package let value: String

    /// Byte offsets into the name that was read.
    package let range: Range<Int>

    /// The name of the rule.
    package let rule: String

    package init(field: EvidenceField, value: String, range: Range<Int>, rule: String) {
        self.field = field
        self.value = value
        self.range = range
        self.rule = rule
    }
}
