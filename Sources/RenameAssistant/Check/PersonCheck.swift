import LanguageModel
package import MediaNames

/// Sees whether what a person says of a file could be a film or an episode at all.
///
/// A person may contradict a name, and nobody else may; but a season that cannot be, a path in a title or a date that is
/// no day is a slip of the hand. That the new name reads back, and that the layout can express it, is seen when it is
/// planned, as for everyone.
package enum PersonCheck {
    /// What is wrong with it, in the order of the fields; empty if it is well formed.
    package static func flaws(of reading: Reading) -> [Objection] {
        var flaws = SuggestionShape(Suggestion(reading)).flaws.map {
            Objection(code: ShapeObjection.code, message: ShapeObjection($0).message)
        }
        for text in [reading.title, reading.episodeTitle] + reading.editions where !(text ?? "").allSatisfy(isPlain) {
            flaws.append(Objection(code: ShapeObjection.code, message: "it has characters that nobody can see"))
        }
        return flaws
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
            // The joiner belongs to emoji; every other format character hides or turns around what follows.
            case .format: scalar.value == 0x200D
            default: scalar.value != 0xFFFD
            }
        }
    }
}

extension Suggestion {
    /// What a reading claims, in the form that is checked.
    init(_ reading: Reading) {
        let kind: Kind? =
            switch reading.kind {
            case .movie: .movie
            case .episode: .episode
            case .extra, nil: nil
            }
        self.init(
            kind: kind,
            title: reading.fullTitle ?? reading.title,
            year: reading.year,
            season: reading.seasons.first,
            episodeHalves: reading.episodes.map(\.halves),
            absoluteHalves: reading.absoluteEpisodes.map(\.halves),
            date: reading.airDate?.description,
            part: reading.isPartOfTitle ? nil : reading.part,
            edition: reading.editions.isEmpty ? nil : reading.editions.joined(separator: " ")
        )
    }
}
