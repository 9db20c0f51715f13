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
        // Most rules need a number, and many names have none.
        let hasNumber = !name.numbers.isEmpty
        if hasNumber { claims.reserveCapacity(12) }
        // By name and not over `all`: the entries' closures cost more than most rules.
        if hasNumber {
            CatalogueIDRule.read(name, into: &claims)
            ChecksumRule.read(name, into: &claims)
            VideoIDRule.read(name, into: &claims)
            ResolutionRule.read(name, into: &claims)
            SeasonEpisodeRule.read(name, into: &claims)
            CrossNotationRule.read(name, into: &claims)
        }
        SeasonRule.read(name, into: &claims)
        EpisodeRule.read(name, into: &claims)
        if hasNumber {
            CountRule.read(name, into: &claims)
            AirDateRule.read(name, into: &claims)
            YearRule.read(name, into: &claims)
        }
        PartRule.read(name, into: &claims)
        if hasNumber {
            AbsoluteNumberRule.read(name, into: &claims)
            NumberPairRule.read(name, into: &claims)
            FilmNumberRule.read(name, into: &claims)
        }
        EditionRule.read(name, into: &claims)
        ExtraRule.read(name, into: &claims)
        JunkRule.read(name, into: &claims)
        return claims
    }
}
