/// Something that can be read in a name, and the names that show when it applies.
///
/// A rule looks at the tokens and notes claims. It never decides: whether a claim holds is the resolver's part.
protocol NameRule: SendableMetatype {
    /// The rule's name, as evidence gives it.
    static var name: RuleName { get }

    /// Names and what this rule alone reads in them, as ``Claim/description`` words it; several claims are joined by
    /// `; `.
    static var examples: KeyValuePairs<String, String> { get }

    /// Names that look alike, but in which this rule must read nothing.
    static var counterexamples: [String] { get }

    /// Whether the name holds what the rule looks for at all: a glance that spares most names the reading.
    static func mayRead(_ name: TokenizedName) -> Bool

    /// Notes what a name claims that ``mayRead(_:)`` let pass.
    static func read(_ name: TokenizedName, into claims: inout [Claim])
}

extension NameRule {
    /// Notes what the name claims, if it holds what the rule looks for.
    @inline(__always)
    static func note(_ name: TokenizedName, into claims: inout [Claim]) {
        if mayRead(name) { read(name, into: &claims) }
    }
}

/// A rule that consists of words and their meanings.
protocol VocabularyRule {
    /// The words.
    static var vocabulary: [Vocabulary] { get }
}
