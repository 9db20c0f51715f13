/// All rules that look at numbers and shapes, in the order in which they read.
enum NameRules {
    static let all: [RuleEntry] = [
        RuleEntry(CatalogueIDRule.self), RuleEntry(ChecksumRule.self), RuleEntry(ResolutionRule.self),
        RuleEntry(SeasonEpisodeRule.self), RuleEntry(CrossNotationRule.self), RuleEntry(SeasonRule.self),
        RuleEntry(EpisodeRule.self), RuleEntry(CountRule.self), RuleEntry(AirDateRule.self), RuleEntry(YearRule.self),
        RuleEntry(PartRule.self), RuleEntry(AbsoluteNumberRule.self), RuleEntry(NumberPairRule.self),
        RuleEntry(FilmNumberRule.self), RuleEntry(EditionRule.self), RuleEntry(JunkRule.self),
    ]

    /// What all rules claim of a name.
    static func claims(in name: TokenizedName) -> [Claim] {
        var claims: [Claim] = []
        claims.reserveCapacity(12)
        for rule in all { rule.read(name, &claims) }
        return claims
    }
}
