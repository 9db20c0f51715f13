import LanguageModel
import MediaNames
import RenameAssistant

/// What a name says, in words for people: the name with its parts marked, the evidence, the rivals, the certainty.
struct ReadingText {
    private let style: Style
    private let names: PrintableName

    init(style: Style, names: PrintableName) {
        self.style = style
        self.names = names
    }

    /// The paragraph about one name.
    func describe(_ parsed: ParsedFilename, of input: [UInt8]) -> [UInt8] {
        var text = names.bytes(of: input)
        text.append(0x0A)
        let marks = Self.marks(parsed.evidence, in: input)
        // A mark counts bytes; below characters that are wider than one column it would point beside its part.
        if input.allSatisfy({ (0x20..<0x7F).contains($0) }), marks.contains(where: { $0 != 0x20 }) {
            text += style.dim(String(decoding: marks, as: UTF8.self)).utf8
            text.append(0x0A)
        }
        text += ("  " + headline(parsed) + "\n").utf8
        for evidence in parsed.evidence where evidence.field != .noise { text += line(for: evidence, in: input) }
        for rival in parsed.rivals {
            text += "  \(style.yellow("or")) \(summary(rival.reading)): \(rival.lost)\n".utf8
        }
        return text
    }

    /// The lines about what a model suggested, and why it was believed or not.
    func describe(_ checked: CheckedSuggestion) -> [UInt8] {
        let word = checked.verdict.word
        let shownWord =
            switch word {
            case .accepted: style.green("accepted")
            case .rejected: style.yellow("refuted")
            case .needsReview, .unchanged: style.yellow("waits for you")
            }
        let summary = checked.verdict.reading.map { self.summary($0) } ?? shown(checked.suggestion.json.description)
        let source = shown(checked.model) + (checked.isCached ? ", answered before" : "")
        var text = "  \(style.bold("model")) \(summary) — \(shownWord) (\(source))\n"
        for objection in checked.verdict.objections { text += "    \(shown(objection.message))\n" }
        return Array(text.utf8)
    }

    private func headline(_ parsed: ParsedFilename) -> String {
        let summary = summary(parsed.reading)
        let word = parsed.certainty.name
        let reasons = parsed.certainty.doubts.map(\.rawValue).joined(separator: ", ")
        let certainty = parsed.certainty.isSettled ? style.green(word) : style.yellow(word)
        return "\(style.bold(summary)) — \(certainty)" + (reasons.isEmpty ? "" : " (\(reasons))")
    }

    /// One line that says what a reading takes the file for.
    private func summary(_ reading: Reading) -> String {
        if reading.isRejected { return "not a media name" }
        var words: [String] = []
        if let kind = reading.kind { words.append(kind.rawValue) }
        words.append(reading.title.map { "“\(shown($0))”" } ?? "without a title")
        if let year = reading.year { words.append("(\(year))") }
        if !reading.seasons.isEmpty {
            words.append("season " + reading.seasons.map(String.init).joined(separator: ", "))
        }
        if !reading.episodes.isEmpty { words.append("episode " + Self.list(reading.episodes)) }
        if !reading.absoluteEpisodes.isEmpty { words.append("absolute " + Self.list(reading.absoluteEpisodes)) }
        if let date = reading.airDate { words.append("of \(date)") }
        if let part = reading.part { words.append("part \(part)") }
        if let title = reading.episodeTitle { words.append("“\(shown(title))”") }
        return words.joined(separator: " ")
    }

    private static func list(_ numbers: [EpisodeNumber]) -> String {
        if numbers.count > 3, let first = numbers.first, let last = numbers.last { return "\(first)–\(last)" }
        return numbers.map(\.description).joined(separator: ", ")
    }

    private func line(for evidence: Evidence, in input: [UInt8]) -> [UInt8] {
        let field = evidence.field.rawValue.replacingUnderscores
        let padding = String(repeating: " ", count: max(1, 18 - field.utf8.count))
        var text = Array("    \(style.dim(field))\(padding)\(shown(evidence.value))".utf8)
        if evidence.range.upperBound <= input.count, !evidence.range.isEmpty {
            text += style.dim("  ← ").utf8
            text += names.bytes(of: input[evidence.range])
            text += style.dim("  (\(evidence.rule))").utf8
        }
        text.append(0x0A)
        return text
    }

    private func shown(_ text: String) -> String {
        String(decoding: names.bytes(of: Array(text.utf8)), as: UTF8.self)
    }

    /// A line of marks below the name: a letter for each byte that says something.
    private static func marks(_ evidence: [Evidence], in input: [UInt8]) -> [UInt8] {
        var marks = [UInt8](repeating: 0x20, count: input.count)
        for part in evidence where part.range.upperBound <= input.count {
            for index in part.range { marks[index] = mark(part.field) }
        }
        while marks.last == 0x20 { marks.removeLast() }
        return marks
    }

    private static func mark(_ field: EvidenceField) -> UInt8 {
        switch field {
        case .title, .alternativeTitle: UInt8(ascii: "T")
        case .episodeTitle: UInt8(ascii: "t")
        case .year, .date: UInt8(ascii: "Y")
        case .season: UInt8(ascii: "S")
        case .episode, .absoluteEpisode: UInt8(ascii: "E")
        case .part: UInt8(ascii: "P")
        case .noise: UInt8(ascii: ".")
        default: UInt8(ascii: "-")
        }
    }
}

extension String {
    /// The name of a field as people write it.
    fileprivate var replacingUnderscores: String {
        String(decoding: utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
    }
}
