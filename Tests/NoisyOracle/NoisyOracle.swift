package import RenameAssistant
import LanguageModel
import MediaNames

/// A model whose mistakes are known: it says what is right with a set probability, and otherwise something wrong.
package struct NoisyOracle: Sendable {
    /// What became of all names of a corpus.
    package struct Count: Hashable, Sendable {
        package var right = 0
        package var wrong = 0
        package var waiting = 0
    }

    /// What became of true suggestions.
    package struct Truths: Sendable {
        package var asked = 0

        /// How many of the asked have the numbers that lead by rules, and how many of those were accepted.
        package var agreeing = 0
        package var agreeingAccepted = 0

        package var settledRight = 0

        /// Settled rightly, or waiting with the right answer first.
        package var rightOrFirst = 0

        /// Those that were rejected, and those that agree and wait, with the reasons.
        package var lost: [String] = []
    }

    /// What became of wrong suggestions.
    package struct Mistakes: Sendable {
        package var suggested = 0
        package var accepted: [String] = []

        /// Accepted with a number, date or year that does not stand in the name.
        package var ungrounded: [String] = []
    }

    package let cases: [OracleCase]

    package init(_ tests: [CorpusCase]) {
        cases = tests.map { OracleCase($0) }
    }

    private func verdict(_ one: OracleCase, _ suggestion: Suggestion) -> SuggestionVerdict {
        SuggestionCheck(path: one.path, parsed: one.parsed, layout: .plex).verdict(on: suggestion)
    }

    /// A suggestion that is wrong in one way or another.
    private func wrong(_ one: OracleCase, _ dice: inout Dice) -> (Suggestion, WrongAnswer)? {
        for _ in 0..<12 {
            guard let way = WrongAnswer.allCases.randomElement(using: &dice),
                let other = cases.randomElement(using: &dice)
            else { return nil }
            let wrong = way.suggestion(from: one.truth, other: other.truth, numbers: one.tagNumbers, dice: &dice)
            // The title of another name may be the same in other letters.
            if let wrong, way != .siblingTitle || Self.letters(wrong.title) != Self.letters(one.truth.title) {
                return (wrong, way)
            }
        }
        return nil
    }

    private static func letters(_ title: String?) -> String {
        (title ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// What becomes of all names if the model is right with a probability.
    package func count(rightWith probability: Double, seed: UInt64 = 1) -> Count {
        var dice = Dice(seed: seed)
        var count = Count()
        for one in cases where one.score.isStated {
            if one.parsed.certainty.isSettled {
                if one.score.isRight(one.parsed.reading) { count.right += 1 } else { count.wrong += 1 }
                continue
            }
            guard one.isAsked else {
                count.waiting += 1
                continue
            }
            let suggestion = dice.chance(probability) ? one.truth : wrong(one, &dice)?.0 ?? one.truth
            guard case .accepted(_, let reading) = verdict(one, suggestion) else {
                count.waiting += 1
                continue
            }
            if one.score.isRight(reading) {
                count.right += 1
            } else {
                count.wrong += 1
            }
        }
        return count
    }

    /// What becomes of true suggestions.
    package func truths() -> Truths {
        var truths = Truths()
        for one in cases where one.isAsked {
            truths.asked += 1
            let verdict = verdict(one, one.truth)
            let agrees = Self.agrees(one)
            if agrees { truths.agreeing += 1 }
            let reasons = verdict.objections.map { type(of: $0).code + ": " + $0.message }.joined(separator: "; ")
            switch verdict {
            case .accepted(_, let reading):
                if agrees { truths.agreeingAccepted += 1 }
                if one.score.isRight(reading) {
                    truths.settledRight += 1
                    truths.rightOrFirst += 1
                } else {
                    truths.lost.append("accepted, but not right: \(one.test.input)")
                }
            case .needsReview(let reading, _):
                if one.score.isRight(reading) { truths.rightOrFirst += 1 }
                if agrees || !one.score.isRight(reading) { truths.lost.append("waits (\(reasons)): \(one.test.input)") }
            case .rejected: truths.lost.append("rejected (\(reasons)): \(one.test.input) \(one.truth.json)")
            }
        }
        return truths
    }

    /// What becomes of wrong suggestions.
    package func mistakes(atLeast least: Int, seed: UInt64 = 7) -> Mistakes {
        var dice = Dice(seed: seed)
        var mistakes = Mistakes()
        let asked = cases.filter(\.isAsked)
        guard !asked.isEmpty else { return mistakes }
        while mistakes.suggested < least {
            for one in asked {
                guard let (suggestion, way) = wrong(one, &dice) else { continue }
                mistakes.suggested += 1
                guard case .accepted = verdict(one, suggestion) else { continue }
                let text = "\(way.rawValue): \(one.test.input) \(suggestion.json)"
                mistakes.accepted.append(text)
                if !Self.isInEvidence(suggestion, one) { mistakes.ungrounded.append(text) }
            }
        }
        return mistakes
    }

    /// Whether the numbers of the truth are those that lead by rules.
    private static func agrees(_ one: OracleCase) -> Bool {
        let (truth, leading) = (one.truth, one.parsed.reading)
        let episodes = leading.episodes.map(\.halves)
        let absolute = leading.absoluteEpisodes.map(\.halves)
        let numbers = truth.season == nil && truth.episodeHalves.isEmpty ? truth.absoluteHalves : truth.episodeHalves
        let lead = leading.seasons.isEmpty && episodes.isEmpty ? absolute : episodes
        return truth.season == leading.seasons.first && leading.seasons.count <= 1 && numbers == lead
            && truth.date == leading.airDate?.description && truth.part == leading.part && truth.year == leading.year
            && truth.kind?.rawValue == leading.kind?.rawValue
    }

    /// Whether all numbers of a suggestion stand in the name, by themselves or as a part of a longer number.
    private static func isInEvidence(_ suggestion: Suggestion, _ one: OracleCase) -> Bool {
        let runs = one.test.input.split { !$0.isNumber }.map(String.init)
        let numbers =
            suggestion.episodeHalves.map { $0 / 2 } + suggestion.absoluteHalves.map { $0 / 2 }
            + [suggestion.season, suggestion.year, suggestion.part].compactMap(\.self)
            + (suggestion.date?.split(separator: "-").compactMap { Int($0) } ?? [])
        return numbers.allSatisfy { number in
            runs.contains { $0.contains(String(number)) || Int($0) == number % 100 }
                || one.parsed.reading.part == number
                || one.parsed.reading.seasons.contains(number)
        }
    }
}
