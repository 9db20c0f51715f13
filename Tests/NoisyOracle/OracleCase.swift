package import LanguageModel
package import MediaNames
package import RenameAssistant

/// A labelled name as an oracle knows it: what the rules read, and what is right.
package struct OracleCase: Sendable {
    package let test: CorpusCase
    package let path: [UInt8]
    package let parsed: ParsedFilename

    /// What is right; what the corpus does not tell is as the rules read it.
    package let truth: Suggestion

    package let score: CorpusScore

    /// Whether a model is asked about the name.
    package let isAsked: Bool

    package init(_ test: CorpusCase) {
        self.test = test
        let bytes = Array(test.input.utf8)
        let read = NameReader().read(bytes.span)
        score = CorpusScore(test)
        isAsked = score.isStated && AskPolicy.auto.asks(about: read, path: bytes)
        // Where the corpus tells only some fields, a reading that is right in those tells the others.
        let right = ([read.reading] + read.rivals.map { Self.titled($0.reading, read.reading.title) })
            .first { CorpusScore(test).isRight($0) }
        truth = Self.truth(right == nil ? test.expected : [:], right ?? read.reading)
        path = bytes
        parsed = read
    }

    private static func titled(_ reading: Reading, _ title: String?) -> Reading {
        var reading = reading
        reading.title = reading.title ?? title
        return reading
    }

    private static func truth(_ expected: [String: JSONValue], _ leading: Reading) -> Suggestion {
        func halves(_ field: String, _ read: [EpisodeNumber]) -> [Int] {
            guard let value = expected[field] else { return read.map(\.halves) }
            return OracleCase.halves(value)
        }
        var truth = Suggestion(title: expected["title"]?.text ?? leading.title)
        truth.year = expected["year"].map { $0.integer } ?? leading.year
        truth.part = expected["part"].map { $0.integer } ?? leading.part
        truth.date = expected["date"].map { $0.text } ?? leading.airDate?.description
        truth.season =
            expected["season"].map { OracleCase.halves($0).first.map { $0 / 2 } } ?? leading.seasons.first
        truth.episodeHalves = halves("episode", leading.episodes)
        truth.absoluteHalves = halves("absolute_episode", leading.absoluteEpisodes)
        let isNumbered = !truth.episodeHalves.isEmpty || !truth.absoluteHalves.isEmpty || truth.date != nil
        truth.kind =
            expected["type"]?.text.flatMap { Suggestion.Kind(rawValue: $0) } ?? (isNumbered ? .episode : .movie)
        if truth.kind == .movie {
            truth.season = nil
            truth.episodeHalves = []
            truth.absoluteHalves = []
            truth.date = nil
        }
        return truth
    }

    private static func halves(_ value: JSONValue) -> [Int] {
        switch value {
        case .list(let list): list.flatMap { halves($0) }
        case .integer(let integer): [integer * 2]
        case .number(let number): [Int((number * 2).rounded())]
        default: []
        }
    }

    /// Numbers that stand in the name as something else than what counts.
    package var tagNumbers: [Int] {
        parsed.evidence.filter { [.resolution, .videoCodec, .noise, .releaseGroup].contains($0.field) }.flatMap {
            evidence in
            String(decoding: path[evidence.range], as: UTF8.self).split { !$0.isNumber }.compactMap { Int($0) }
                .filter { $0 < 10_000 }
        }
    }
}
