/// What one rule reads at one place of a name, before anybody weighs it against the rest.
///
/// Claims are looked through and copied all the time, so nothing in one has to be counted or allocated.
struct Claim: Sendable {
    /// What a claim says.
    enum Value: Sendable {
        /// Seasons and episodes; either may be empty, not both.
        case numbering(seasons: NumberRuns, episodes: NumberRuns)
        case date(AirDate)

        /// A date of which day and month may be swapped.
        case ambiguousDate(AirDate, or: AirDate)
        case year(Int)
        case part(Int)
        /// The catalogue, and where the identifier stands.
        case catalogueID(CatalogueID.Catalogue, Range<UInt32>)
        case text(ClaimText)
        case flag
    }

    /// How much speaks for the claim by itself.
    enum Weight: UInt8, Sendable, Comparable {
        case weak, fair, strong

        static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    let field: EvidenceField
    let value: Value

    /// The pieces of the name that say so.
    var pieces: Range<Int> { Int(firstPiece)..<Int(endPiece) }

    private let firstPiece: UInt16
    private let endPiece: UInt16
    let weight: Weight

    /// The name of the rule.
    let rule: RuleName

    init(_ field: EvidenceField, _ value: Value, pieces: Range<Int>, weight: Weight, rule: RuleName) {
        self.field = field
        self.value = value
        // No name has so many pieces that the numbers would not fit: ``NameTokenizer/longest``.
        self.firstPiece = UInt16(truncatingIfNeeded: pieces.lowerBound)
        self.endPiece = UInt16(truncatingIfNeeded: pieces.upperBound)
        self.weight = weight
        self.rule = rule
    }

    /// The seasons that the claim states.
    var seasons: [Int] {
        if case .numbering(let seasons, _) = value { seasons.wholes } else { [] }
    }

    /// Whether the claim states a season.
    var hasSeason: Bool {
        if case .numbering(let seasons, _) = value { !seasons.isEmpty } else { false }
    }

    /// How many episodes the claim states.
    var episodeCount: Int {
        if case .numbering(_, let episodes) = value { episodes.count } else { 0 }
    }

    /// The episodes that the claim states.
    var episodes: [EpisodeNumber] {
        if case .numbering(_, let episodes) = value { episodes.all } else { [] }
    }
}

extension Claim {
    /// The claim in words, as rules' examples give it: `season 1 episode 2 3`, `date 2011-11-15`.
    ///
    /// - Parameter name: The name that was read.
    /// - Returns: The words.
    func description(in name: TokenizedName) -> String {
        switch value {
        case .numbering:
            var parts: [String] = []
            if !seasons.isEmpty { parts.append("season " + seasons.map(String.init).joined(separator: " ")) }
            if !episodes.isEmpty { parts.append("episode " + episodes.map(\.description).joined(separator: " ")) }
            return parts.joined(separator: " ")
        case .date(let date): return "date \(date)"
        case .ambiguousDate(let date, let other): return "date \(date) or \(other)"
        case .year(let year): return "year \(year)"
        case .part(let part): return "part \(part)"
        case .catalogueID(let catalogue, let range): return "\(catalogue.rawValue) \(name.text(.bytes(range)))"
        case .text(let text): return "\(field.rawValue) \(name.text(text))"
        case .flag: return field.rawValue
        }
    }
}
