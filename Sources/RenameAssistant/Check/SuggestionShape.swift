import Foundation
import LanguageModel
import MediaNames

/// Sees whether a suggestion could be a film or an episode of any file at all.
struct SuggestionShape {
    /// What it claims, if it has a shape.
    let reading: Reading?
    let flaws: [ShapeObjection.Flaw]

    /// The earliest film, and next year at the latest.
    static let years: ClosedRange<Int> = {
        let now = Calendar(identifier: .gregorian).component(.year, from: Date())
        return 1880...max(1880, now + 1)
    }()

    init(_ suggestion: Suggestion) {
        var flaws: [ShapeObjection.Flaw] = []
        var reading = Reading()
        switch suggestion.kind {
        case .movie: reading.kind = .movie
        case .episode: reading.kind = .episode
        case nil: flaws.append(.noType)
        }
        if let title = suggestion.title, title.contains(where: { $0.isLetter || $0.isNumber }) {
            reading.title = title
            let isPath = title.contains { "/\\\0".contains($0) } || title.hasPrefix("..") || title.hasPrefix("~")
            if isPath { flaws.append(.pathInTitle) }
        } else {
            flaws.append(.noTitle)
        }
        if let year = suggestion.year {
            reading.year = year
            if !Self.years.contains(year) { flaws.append(.year) }
        }
        if let season = suggestion.season {
            reading.seasons = [season]
            if !(0...99).contains(season), !Self.years.contains(season) { flaws.append(.season) }
        }
        for numbers in [suggestion.episodeHalves, suggestion.absoluteHalves] {
            let isAscending = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
            if !isAscending || !numbers.allSatisfy({ (0...19_998).contains($0) }) { flaws.append(.episode) }
        }
        reading.episodes = suggestion.episodeHalves.map(Self.number)
        reading.absoluteEpisodes = suggestion.absoluteHalves.map(Self.number)
        if let text = suggestion.date {
            reading.airDate = Self.date(text)
            if reading.airDate == nil { flaws.append(.date) }
        }
        if let part = suggestion.part {
            reading.part = part
            if !(1...99).contains(part) { flaws.append(.part) }
        }
        if suggestion.numbering != nil { flaws.append(.mixed) }
        let isNumbered =
            !reading.episodes.isEmpty || !reading.absoluteEpisodes.isEmpty || reading.airDate != nil
        if reading.kind == .movie, isNumbered || !reading.seasons.isEmpty { flaws.append(.numberedMovie) }
        if reading.kind == .episode, !isNumbered { flaws.append(.noNumber) }
        self.flaws = flaws
        self.reading = flaws.isEmpty ? reading : nil
    }

    private static func number(_ halves: Int) -> EpisodeNumber {
        halves % 2 == 0 ? EpisodeNumber(halves / 2) : EpisodeNumber(halfAfter: halves / 2)
    }

    private static func date(_ text: String) -> AirDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return AirDate(year: year, month: month, day: day)
    }
}
