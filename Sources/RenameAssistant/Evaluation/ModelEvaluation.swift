import LanguageModel
import MediaNames

/// Measures a model on labelled names: what it gains and harms against the rules alone, and what it costs.
package struct ModelEvaluation: Sendable {
    /// What became of all names by rules alone.
    package struct Baseline: Hashable, Sendable {
        package var names = 0
        package var right = 0
        package var wrong = 0

        /// How many wait, and of these how many a model can be asked about.
        package var waiting = 0
        package var open = 0
    }

    /// What a model made of the names that the rules left open.
    package struct Outcome: Sendable {
        package let model: String

        /// Settled rightly and wrongly.
        package var gained = 0
        package var harmed = 0

        /// Waiting with the right answer first, or with another.
        package var first = 0
        package var others = 0

        /// Refuted, and without an answer that can be read.
        package var refuted = 0
        package var silent = 0

        /// What came of the asking as a whole.
        package var report = AskReport()
        package var duration = Duration.zero
    }

    private struct Name: Sendable {
        let score: CorpusScore
        let path: [UInt8]
        let parsed: ParsedFilename
    }

    private let names: [Name]

    /// - Parameter cases: The labelled names; those whose identity is not told are left out.
    package init(_ cases: [CorpusCase]) {
        names = cases.compactMap { test in
            let score = CorpusScore(test)
            guard score.isStated else { return nil }
            let path = Array(test.input.utf8)
            return Name(score: score, path: path, parsed: NameReader().read(path.span))
        }
    }

    /// What the rules do alone.
    package var baseline: Baseline {
        var baseline = Baseline()
        for name in names {
            baseline.names += 1
            if !name.parsed.certainty.isSettled {
                baseline.waiting += 1
                if AskPolicy.auto.asks(about: name.parsed, path: name.path) { baseline.open += 1 }
            } else if name.score.isRight(name.parsed.reading) {
                baseline.right += 1
            } else {
                baseline.wrong += 1
            }
        }
        return baseline
    }

    /// Asks a model about each open name, one by one; answers of earlier runs do not count.
    ///
    /// - Parameters:
    ///   - settings: Which model, and where.
    ///   - limit: How many names it is asked about at most.
    ///   - progress: Hears how far the asking is.
    /// - Returns: What it made of them.
    package func outcome(
        _ settings: AskSettings,
        limit: Int,
        progress: @escaping @Sendable (AskProgress) -> Void = { _ in }
    ) -> Outcome {
        let open = names.filter { AskPolicy.auto.asks(about: $0.parsed, path: $0.path) }.prefix(limit)
        let folders = open.map { name in
            let slash = name.path.lastIndex(of: UInt8(ascii: "/"))
            return OpenFolder(
                folder: String(decoding: name.path[..<(slash ?? 0)], as: UTF8.self),
                names: [String(decoding: name.path[(slash.map { $0 + 1 } ?? 0)...], as: UTF8.self)],
                files: [0: OpenFile(path: name.path, parsed: name.parsed)]
            )
        }
        var settings = settings
        settings.cache = nil
        let start = ContinuousClock.now
        let (suggestions, report) = ModelInquiry(settings, layout: .plex, progress: progress).answers(for: folders)
        var outcome = Outcome(model: settings.model)
        outcome.duration = .now - start
        outcome.report = report
        for (name, suggestions) in zip(open, suggestions) {
            switch suggestions[0]?.verdict {
            case .accepted(_, let reading)?:
                if name.score.isRight(reading) { outcome.gained += 1 } else { outcome.harmed += 1 }
            case .needsReview(let reading, _)?:
                if name.score.isRight(reading) { outcome.first += 1 } else { outcome.others += 1 }
            case .rejected?: outcome.refuted += 1
            case nil: outcome.silent += 1
            }
        }
        return outcome
    }
}
