import LanguageModel
import MediaNames

extension SuggestionCheck {
    /// What speaks against the title, and what is then left of the name.
    func titleObjections(to claimed: Reading, _ reading: inout Reading) -> [any SuggestionObjection] {
        guard let title = claimed.title else { return [] }
        let numbers: Set<EvidenceField> = [
            .season, .episode, .absoluteEpisode, .date, .year, .part, .catalogueID, .resolution,
        ]
        // What the rules took for a number may be the title's where the suggestion has no use for it as a number.
        let taken =
            FileNumbers(claimed) == FileNumbers(parsed.reading) && claimed.year == parsed.reading.year
            ? ranges(of: numbers) : ranges(of: [.catalogueID, .resolution])
        switch TitleGround(ground, taken: taken).strength(of: title) {
        case .missing(let word): return [UngroundedTitleObjection(word: word)]
        case .initials: return [WeakTitleObjection(.initials)]
        case .scattered: return [WeakTitleObjection(.scattered)]
        case .whole(let component, let range):
            let isFile = component == ground.components.count - 1
            let isSame = Self.isSame(title, parsed.reading.title) || Self.isSame(title, parsed.reading.fullTitle)
            if !isSame, let episodeTitle = reading.episodeTitle, Self.overlaps(episodeTitle, title) {
                reading.episodeTitle = nil
            }
            if swallowsNumber(title, in: range) { return [WeakTitleObjection(.numbers)] }
            let unexplained = unexplainedWords(titleRange: isFile ? range : nil, title: title, reading)
            return unexplained.isEmpty ? [] : [UnexplainedObjection(words: unexplained)]
        }
    }

    /// Whether a film's title ends with numbers that may as well count an episode, and nothing says that it is a film.
    private func swallowsNumber(_ title: String, in range: Range<Int>) -> Bool {
        guard parsed.certainty.doubts.contains(.movieOrEpisode) else { return false }
        let words = ground.components.flatMap(\.self).filter { $0.range.overlaps(range) }
        return words.count { $0.text.allSatisfy(\.isNumber) } > 1 || words.allSatisfy { $0.text.allSatisfy(\.isNumber) }
    }

    private static func overlaps(_ left: String, _ right: String) -> Bool {
        !Set(TitleGround.words(of: left)).isDisjoint(with: TitleGround.words(of: right))
    }

    /// Words of the file's name that neither the suggestion nor the rules have a use for.
    private func unexplainedWords(titleRange: Range<Int>?, title: String, _ reading: Reading) -> [String] {
        let titleWords = Set(TitleGround.words(of: title))
        let used: [Range<Int>] =
            parsed.evidence.filter { evidence in
                switch evidence.field {
                case .title: return Self.isSame(evidence.value, title)
                case .episodeTitle: return reading.episodeTitle != nil
                default: return true
                }
            }.map(\.range) + (titleRange.map { [$0] } ?? [])
        // Behind the first tag of a release nothing says what the work is.
        let tags = ranges(of: [.resolution, .sourceMedium, .videoCodec])
        let zone = tags.map(\.lowerBound).min() ?? path.count
        return ground.file.filter { word in
            word.range.lowerBound < zone && !used.contains { $0.overlaps(word.range) }
                && !titleWords.contains(word.text) && !isBracketed(word)
        }.map(\.text)
    }

    /// Whether a word without digits stands in square brackets, where groups and sites put their names.
    private func isBracketed(_ word: NameGround.Word) -> Bool {
        guard !word.text.contains(where: \.isNumber),
            let bracket = path[..<word.range.lowerBound].lastIndex(where: {
                $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
            })
        else { return false }
        return path[bracket] == UInt8(ascii: "[") && path[word.range.upperBound...].contains(UInt8(ascii: "]"))
    }

    /// Where the rules read these fields.
    func ranges(of fields: Set<EvidenceField>) -> [Range<Int>] {
        parsed.evidence.filter { fields.contains($0.field) }.map(\.range)
    }
}
