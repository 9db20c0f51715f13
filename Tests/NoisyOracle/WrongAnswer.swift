import LanguageModel

/// A way in which models are wrong.
enum WrongAnswer: String, CaseIterable, Sendable {
    case offByOne, swapped, otherYear, siblingTitle, inventedTitle, tagAsNumber, otherNumber, pathInTitle, otherType
}

extension WrongAnswer {
    /// A true suggestion made wrong in this way; `nil` where it cannot be.
    ///
    /// - Parameters:
    ///   - truth: What is right.
    ///   - other: What is right for another file.
    ///   - numbers: Numbers that the name has as resolution, codec or checksum.
    ///   - dice: What chooses.
    /// - Returns: The suggestion.
    func suggestion(
        from truth: Suggestion,
        other: Suggestion,
        numbers: [Int],
        dice: inout Dice
    ) -> Suggestion? {
        var wrong = truth
        switch self {
        case .offByOne:
            let step = dice.chance(0.5) ? 2 : -2
            if !truth.episodeHalves.isEmpty {
                wrong.episodeHalves = truth.episodeHalves.map { max(0, $0 + step) }
            } else if !truth.absoluteHalves.isEmpty {
                wrong.absoluteHalves = truth.absoluteHalves.map { max(0, $0 + step) }
            } else if let part = truth.part {
                wrong.part = max(1, part + step / 2)
            } else if let year = truth.year {
                wrong.year = year + step / 2
            } else {
                return nil
            }
        case .swapped:
            guard let season = truth.season, truth.episodeHalves.count == 1 else { return nil }
            wrong.season = truth.episodeHalves[0] / 2
            wrong.episodeHalves = [season * 2]
        case .otherYear: wrong.year = other.year ?? 1900 + Int.random(in: 0..<120, using: &dice)
        case .siblingTitle: wrong.title = other.title
        case .inventedTitle:
            let words = ["Crimson", "Harbor", "Legacy", "Night", "Empire", "Silent", "Winter", "Chronicles"]
            wrong.title = (0..<Int.random(in: 1...3, using: &dice)).compactMap { _ in words.randomElement(using: &dice)
            }
            .joined(separator: " ")
        case .tagAsNumber:
            guard let number = numbers.randomElement(using: &dice) else { return nil }
            if truth.kind == .movie, dice.chance(0.5) {
                wrong.part = number
            } else {
                wrong.kind = .episode
                wrong.episodeHalves = [number * 2]
                wrong.season = wrong.season ?? (dice.chance(0.5) ? 1 : nil)
            }
        case .otherNumber:
            guard other.kind == .episode else { return nil }
            wrong.kind = .episode
            wrong.season = other.season
            wrong.episodeHalves = other.episodeHalves
            wrong.absoluteHalves = other.absoluteHalves
            wrong.date = other.date
        case .pathInTitle:
            wrong.title =
                (["../../etc/", "/", "..\\", "a/b/", "~/"].randomElement(using: &dice) ?? "/") + (truth.title ?? "x")
        case .otherType:
            guard let kind = truth.kind else { return nil }
            wrong.kind = kind == .movie ? .episode : .movie
            // A model that says "film" mostly leaves the numbers out as well.
            if wrong.kind == .movie, dice.chance(0.5) {
                wrong.season = nil
                wrong.episodeHalves = []
                wrong.absoluteHalves = []
                wrong.date = nil
            }
        }
        return wrong == truth ? nil : wrong
    }
}
