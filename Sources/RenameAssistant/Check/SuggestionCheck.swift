import Foundation
import LanguageModel
package import MediaNames

/// Checks what a model suggests for one file against what stands in its name.
///
/// The model may choose among the readings that the name allows, and never make one. Nothing is accepted by the check's
/// word alone: where the numbers are those that lead by rules, two witnesses agree that were asked apart.
package struct SuggestionCheck {
    let parsed: ParsedFilename
    let layout: Layout
    let path: [UInt8]
    let ground: NameGround
    private let reader = NameReader(keepsEvidence: false)

    /// The rules whose word stands against any other.
    private static let strongRules: Set<String> = ["season-episode", "cross-notation"]

    /// - Parameters:
    ///   - path: The name with the folders that it was read with.
    ///   - parsed: What the rules read in it, with evidence.
    ///   - layout: Whose names are written.
    package init(path: [UInt8], parsed: ParsedFilename, layout: Layout) {
        self.path = path
        self.parsed = parsed
        self.layout = layout
        ground = NameGround(path, readEnd: parsed.evidence.map(\.range.upperBound).max() ?? 0)
    }

    /// What a suggestion means, and all that speaks against it.
    struct Finding {
        /// The reading with the suggested fields; `nil` if the suggestion is no identity at all.
        var reading: Reading?
        var objections: [any SuggestionObjection] = []
    }

    /// Checks a suggestion.
    ///
    /// - Parameter suggestion: What the model answered.
    /// - Returns: The reading that it means, and the objections in the order of the checks.
    func finding(on suggestion: Suggestion) -> Finding {
        let shape = SuggestionShape(suggestion)
        guard let claimed = shape.reading else { return Finding(objections: shape.flaws.map { ShapeObjection($0) }) }
        var reading = completed(claimed)
        var objections: [any SuggestionObjection] = contradictions(of: claimed)
        objections += numberObjections(to: claimed)
        let title = titleObjections(to: claimed, &reading)
        objections += title
        if isOfOtherSeason(claimed) { objections.append(IncoherenceObjection(.seasonFolder)) }
        if isOnOtherShelf(claimed) { objections.append(IncoherenceObjection(.shelf)) }
        if objections.isEmpty, let trip = roundTrip(&reading) { objections.append(trip) }
        return Finding(reading: reading, objections: objections)
    }

    /// The claimed reading with what the rules read and nobody was asked about.
    private func completed(_ claimed: Reading) -> Reading {
        let leading = parsed.reading
        var reading = leading
        reading.kind = claimed.kind
        reading.year = claimed.year
        reading.seasons = claimed.seasons
        reading.episodes = claimed.episodes
        reading.absoluteEpisodes = claimed.absoluteEpisodes
        reading.airDate = claimed.airDate
        reading.part = claimed.part
        reading.isSeasonPack = false
        reading.isRejected = false
        // The spelling of the name is kept where the words are the same.
        let isSame = Self.isSame(claimed.title, leading.title) || Self.isSame(claimed.title, leading.fullTitle)
        if !isSame {
            reading.title = claimed.title
            reading.fullTitle = nil
            reading.isPartOfTitle = false
            reading.alternativeTitles = []
        } else if Self.isSame(claimed.title, leading.title), leading.fullTitle != nil, !leading.isPartOfTitle {
            reading.fullTitle = nil
        }
        return reading
    }

    static func isSame(_ left: String?, _ right: String?) -> Bool {
        guard let left, let right else { return false }
        return TitleGround.words(of: left).joined() == TitleGround.words(of: right).joined()
    }

    /// Whether the season's own folder has another number.
    private func isOfOtherSeason(_ claimed: Reading) -> Bool {
        let file = path.lastIndex(of: UInt8(ascii: "/")) ?? 0
        let folders = parsed.evidence.filter { $0.field == .season && $0.range.upperBound <= file }
        return folders.contains { Int($0.value) != nil && Int($0.value) != claimed.seasons.first }
            && claimed.kind == .episode
    }

    /// Whether a folder says that it holds films where an episode was suggested, or the other way round.
    private func isOnOtherShelf(_ claimed: Reading) -> Bool {
        let shelves: Set<String> =
            claimed.kind == .movie
            ? ["series", "tv", "tv shows", "tvshows", "shows", "anime"] : ["movies", "films", "film"]
        return ground.components.dropLast().contains { shelves.contains($0.map(\.text).joined(separator: " ")) }
    }

    /// What the rules read as strong evidence and the suggestion has otherwise.
    private func contradictions(of claimed: Reading) -> [any SuggestionObjection] {
        var objections: [any SuggestionObjection] = []
        let leading = parsed.reading
        let strong = parsed.evidence.filter { Self.strongRules.contains($0.rule) }
        if !strong.isEmpty {
            let isOpen = parsed.certainty.doubts.contains(.otherSeason) || parsed.certainty.doubts.contains(.doubled)
            if claimed.kind != leading.kind {
                objections.append(ContradictionObjection(field: "type", stated: leading.kind?.rawValue ?? "episode"))
            }
            if strong.contains(where: { $0.field == .season }), !isOpen, claimed.seasons != leading.seasons {
                objections.append(ContradictionObjection(field: "season", stated: Self.list(leading.seasons)))
            }
            if strong.contains(where: { $0.field == .episode }), !isOpen, claimed.episodes != leading.episodes {
                objections.append(ContradictionObjection(field: "episode", stated: Self.list(leading.episodes)))
            }
        }
        if let date = leading.airDate, !parsed.certainty.doubts.contains(.dateOrder), claimed.airDate != date,
            parsed.rivals.isEmpty
        {
            objections.append(ContradictionObjection(field: "date", stated: date.description))
        }
        if let year = enclosedYear, claimed.year != nil, claimed.year != year {
            objections.append(ContradictionObjection(field: "year", stated: String(year)))
        }
        return objections
    }

    /// The year that stands alone in round brackets, if there is exactly one.
    private var enclosedYear: Int? {
        let years = parsed.evidence.filter { $0.field == .year }.compactMap { evidence -> Int? in
            let range = evidence.range
            guard range.lowerBound > 0, range.upperBound < path.count, path[range.lowerBound - 1] == UInt8(ascii: "("),
                path[range.upperBound] == UInt8(ascii: ")")
            else { return nil }
            return Int(evidence.value)
        }
        return Set(years).count == 1 ? years.first : nil
    }

    private func numberObjections(to claimed: Reading) -> [any SuggestionObjection] {
        let wanted = FileNumbers(claimed)
        if wanted == FileNumbers(parsed.reading), claimed.year == parsed.reading.year,
            claimed.kind == parsed.reading.kind
        {
            return []
        }
        let isKept = parsed.rivals.contains { FileNumbers($0.reading) == wanted && $0.reading.year == claimed.year }
        if !isKept, FileNumbers(parsed.reading) != wanted || claimed.year != parsed.reading.year {
            var numbers = NumberGround(
                ground,
                taken: ranges(of: [.resolution, .videoCodec, .catalogueID, .sourceMedium])
            )
            if let missing = numbers.missing(in: claimed) { return [missing] }
        }
        return [SecondOpinionObjection(isKept: isKept)]
    }

    /// Sees that the rules alone read the new name as what it was made from; without the episode's title if need be.
    private func roundTrip(_ reading: inout Reading) -> (any SuggestionObjection)? {
        guard let identity = MediaIdentity(reading) else { return RoundTripObjection() }
        do throws(LayoutObstacle) {
            if try readsBack(identity) { return nil }
            guard case .episode(var episode) = identity, episode.episodeTitle != nil else {
                return RoundTripObjection()
            }
            episode.episodeTitle = nil
            guard try readsBack(.episode(episode)) else { return RoundTripObjection() }
            reading.episodeTitle = nil
            return nil
        } catch {
            return LayoutObjection(error)
        }
    }

    private func readsBack(_ identity: MediaIdentity) throws(LayoutObstacle) -> Bool {
        let place = try layout.place(for: identity)
        let folder = path.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? []
        let name = Array(folder) + Array((place.stem + ".mkv").utf8)
        guard let again = MediaIdentity(reader.read(name.span).reading) else { return false }
        if again == identity { return true }
        return try layout.place(for: again) == place
    }

    private static func list(_ numbers: [some CustomStringConvertible]) -> String {
        numbers.map(\.description).joined(separator: ", ")
    }
}
