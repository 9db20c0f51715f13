/// All rules that look at numbers and shapes, in the order in which they read.
enum NameRules {
    static var all: [any NameRule.Type] {
        [
            CatalogueIDRule.self, ChecksumRule.self, ResolutionRule.self, SeasonEpisodeRule.self,
            CrossNotationRule.self,
            SeasonRule.self, EpisodeRule.self, CountRule.self, AirDateRule.self, YearRule.self, PartRule.self,
            AbsoluteNumberRule.self, NumberPairRule.self, FilmNumberRule.self, JunkRule.self,
        ]
    }

    /// What all rules claim of a name.
    static func claims(in name: TokenizedName) -> [Claim] {
        var claims: [Claim] = []
        claims.reserveCapacity(12)
        CatalogueIDRule.read(name, into: &claims)
        ChecksumRule.read(name, into: &claims)
        ResolutionRule.read(name, into: &claims)
        SeasonEpisodeRule.read(name, into: &claims)
        CrossNotationRule.read(name, into: &claims)
        SeasonRule.read(name, into: &claims)
        EpisodeRule.read(name, into: &claims)
        CountRule.read(name, into: &claims)
        AirDateRule.read(name, into: &claims)
        YearRule.read(name, into: &claims)
        PartRule.read(name, into: &claims)
        AbsoluteNumberRule.read(name, into: &claims)
        NumberPairRule.read(name, into: &claims)
        FilmNumberRule.read(name, into: &claims)
        JunkRule.read(name, into: &claims)
        return claims
    }
}
