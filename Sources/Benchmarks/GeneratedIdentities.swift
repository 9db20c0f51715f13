import MediaNames

/// Makes up films and episodes whose titles are as hard to read as real ones: numbers, years, tags, Roman numerals,
/// other scripts and punctuation among their words.
struct GeneratedIdentities {
    private var state: UInt64

    /// The same seed gives the same identities.
    init(seed: UInt64) {
        state = seed
    }

    private static let plain = [
        "Quiet", "Harbor", "Tide", "Fog", "Lantern", "Ember", "Sparrow", "North", "Mill", "Copper", "Winter", "Saint",
        "Marble", "River", "Glass", "Hollow", "Summer", "Stone", "Iron", "Orchard", "of", "the", "and", "in", "a",
    ]
    private static let hard = [
        "24", "1917", "2049", "7", "3", "13", "101", "360", "II", "IV", "X", "Web", "French", "German", "Season",
        "Episode", "Part", "Complete", "Extended", "HD", "Real", "Limited", "US", "UK", "Proper", "Disc", "Pilot",
        "Special", "Trailer", "S.W.A.T.", "9-1-1", "M3GAN", "Se7en", "Mr.", "Dr.", "Ann's", "Rock'n'Roll", "(500)",
        "Half-Life", "Tide: Rising", "What?", "100%", "Café", "Über", "Тихая", "Гавань", "静かな", "港", "Éclair",
    ]

    /// The next number of SplitMix64.
    ///
    /// - SeeAlso: <https://prng.di.unimi.it/splitmix64.c>
    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func number(below bound: Int) -> Int { Int(next() % UInt64(bound)) }

    private mutating func chance(of one: Int) -> Bool { number(below: one) == 0 }

    private mutating func title() -> String {
        let words = (0..<number(below: 4) + 1).map { _ in
            chance(of: 4) ? Self.hard[number(below: Self.hard.count)] : Self.plain[number(below: Self.plain.count)]
        }
        let title = words.joined(separator: " ")
        guard let first = title.first else { return title }
        return first.uppercased() + title.dropFirst()
    }

    /// The next identity.
    mutating func identity() -> MediaIdentity { chance(of: 3) ? .movie(film()) : .episode(episode()) }

    private mutating func film() -> MovieIdentity {
        MovieIdentity(
            title: title(),
            year: 1920 + number(below: 106),
            part: chance(of: 20) ? 1 + number(below: 4) : nil,
            editions: chance(of: 10) ? [["Final Cut", "Director's Cut", "Ann's Cut 2"][number(below: 3)]] : [],
            catalogueIDs: chance(of: 10) ? [CatalogueID(.tmdb, "\(1 + number(below: 99_999))")] : []
        )
    }

    private mutating func episode() -> EpisodeIdentity {
        let first = 1 + number(below: 40)
        let numbering: EpisodeNumbering =
            switch number(below: 8) {
            case 0: .absolute([EpisodeNumber(1 + number(below: 1200))])
            case 1:
                AirDate(year: 1990 + number(below: 36), month: 1 + number(below: 12), day: 1 + number(below: 28))
                    .map { .airDate($0) } ?? .absolute([1])
            case 2:
                .seasonEpisode(season: number(below: 12), episodes: [EpisodeNumber(first), EpisodeNumber(first + 1)])
            default: .seasonEpisode(season: number(below: 31), episodes: [EpisodeNumber(first)])
            }
        return EpisodeIdentity(
            series: title(),
            year: chance(of: 3) ? 1950 + number(below: 76) : nil,
            country: chance(of: 15) ? "US" : nil,
            numbering: numbering,
            episodeTitle: chance(of: 3) ? nil : title(),
            catalogueIDs: chance(of: 10) ? [CatalogueID(.tvdb, "\(1 + number(below: 99_999))")] : []
        )
    }
}
