/// One rule with all that it brings along.
struct RuleEntry: Sendable {
    let name: String

    /// Names, and what the rule alone reads in them.
    let examples: [(name: String, claims: String)]

    /// Names in which the rule must read nothing.
    let counterexamples: [String]

    /// Notes what a name claims.
    let read: @Sendable (_ name: TokenizedName, _ claims: inout [Claim]) -> Void

    init<Rule: NameRule>(_ rule: Rule.Type) {
        name = Rule.name.rawValue
        examples = Rule.examples.map { ($0.key, $0.value) }
        counterexamples = Rule.counterexamples
        read = { Rule.note($0, into: &$1) }
    }
}
