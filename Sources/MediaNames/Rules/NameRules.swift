/// All rules that look at numbers and shapes, in the order in which they read.
enum NameRules {
    static let all: [RuleEntry] = [
        RuleEntry(CatalogueIDRule.self), RuleEntry(ChecksumRule.self), RuleEntry(VideoIDRule.self),
        RuleEntry(ResolutionRule.self),
        RuleEntry(SeasonEpisodeRule.self), RuleEntry(CrossNotationRule.self), RuleEntry(SeasonRule.self),
        RuleEntry(EpisodeRule.self), RuleEntry(CountRule.self), RuleEntry(AirDateRule.self), RuleEntry(YearRule.self),
        RuleEntry(PartRule.self), RuleEntry(AbsoluteNumberRule.self), RuleEntry(NumberPairRule.self),
        RuleEntry(FilmNumberRule.self), RuleEntry(EditionRule.self), RuleEntry(ExtraRule.self),
        RuleEntry(JunkRule.self),
    ]

    /// What all rules claim of a name.
    static func claims(in name: TokenizedName) -> [Claim] {
        var claims: [Claim] = []
        if !name.numbers.isEmpty { claims.reserveCapacity(12) }
        // By name and not over `all`: the entries' closures cost more than most rules.
        CatalogueIDRule.note(name, into: &claims)
        ChecksumRule.note(name, into: &claims)
        VideoIDRule.note(name, into: &claims)
        ResolutionRule.note(name, into: &claims)
        SeasonEpisodeRule.note(name, into: &claims)
        CrossNotationRule.note(name, into: &claims)
        SeasonRule.note(name, into: &claims)
        EpisodeRule.note(name, into: &claims)
        CountRule.note(name, into: &claims)
        AirDateRule.note(name, into: &claims)
        YearRule.note(name, into: &claims)
        PartRule.note(name, into: &claims)
        AbsoluteNumberRule.note(name, into: &claims)
        NumberPairRule.note(name, into: &claims)
        FilmNumberRule.note(name, into: &claims)
        EditionRule.note(name, into: &claims)
        ExtraRule.note(name, into: &claims)
        JunkRule.note(name, into: &claims)
        return claims
    }
}
