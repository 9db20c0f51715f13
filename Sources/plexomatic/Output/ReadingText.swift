import LanguageModel
import MediaNames
import RenameAssistant

/// What a name says, in words for people: the name with its parts marked, the evidence, the rivals, the certainty.
struct ReadingText {
    let style: Style
    private let names: PrintableName

    init(style: Style, names: PrintableName) {
        self.style = style
        self.names = names
    }

    /// The paragraph about one name.
    ///
    /// The line below the name marks its parts with letters, and each line of evidence begins with its letter.
    func describe(_ parsed: ParsedFilename, of input: [UInt8]) -> [UInt8] {
        var text = names.bytes(of: input)
        text.append(0x0A)
        if let marks = NameMarks(parsed.evidence, in: input).line {
            text += style.dim(String(decoding: marks, as: UTF8.self)).utf8
            text.append(0x0A)
        }
        text += ("  " + headline(parsed) + "\n").utf8
        for evidence in parsed.evidence where evidence.field != .noise { text += line(for: evidence, in: input) }
        if !parsed.reading.isRejected { text += noise(parsed.evidence, in: input) }
        for rival in parsed.rivals {
            text += "  \(style.yellow("or")) \(summary(rival.reading)) — not taken: \(rival.lost)\n".utf8
        }
        return text
    }

    /// What the numbers of a folder leave out or hold twice, one line for each.
    func describe(_ numbers: FolderNumbers, in folder: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for series in numbers.series {
            let name = "“\(shown(series.title))”" + (series.season.map { " season \($0)" } ?? "")
            if !series.missing.isEmpty {
                let missing = series.missing.map {
                    $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
                }
                text += line(folder, "\(name) has no episode \(missing.joined(separator: ", "))")
            }
            if !series.doubled.isEmpty {
                let doubled = series.doubled.map(\.description).joined(separator: ", ")
                text += line(folder, "\(name) has more than one file for episode \(doubled)")
            }
        }
        return text
    }

    private func line(_ folder: [UInt8], _ words: String) -> [UInt8] {
        names.bytes(of: folder) + Array("/: \(style.yellow(words))\n".utf8)
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
        var reasons = parsed.certainty.doubts.map(\.rawValue)
        if let hesitation = parsed.hesitation { reasons.append(hesitation.rawValue) }
        let certainty = parsed.certainty.isSettled ? style.green(word) : style.yellow(word)
        return "\(style.bold(summary)) — \(certainty)"
            + (reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))")
    }

    /// One line that says what a reading takes the file for.
    private func summary(_ reading: Reading) -> String {
        if reading.isRejected { return "not a media name" }
        var words: [String] = []
        if let kind = reading.kind { words.append(reading.isSeasonPack ? "season pack" : kind.rawValue) }
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
        let mark = String(UnicodeScalar(NameMarks.mark(evidence.field)))
        var text = Array("    \(style.dim(mark))  \(style.dim(field))\(padding)\(shown(evidence.value))".utf8)
        if evidence.range.upperBound <= input.count, !evidence.range.isEmpty {
            text += style.dim("  ← ").utf8
            text += names.bytes(of: input[evidence.range])
            text += style.dim("  (\(evidence.rule))").utf8
        }
        text.append(0x0A)
        return text
    }

    /// A text from a file or its name, as it may be shown here.
    func shown(_ text: String) -> String {
        String(decoding: names.bytes(of: Array(text.utf8)), as: UTF8.self)
    }

    /// The parts that say nothing about the work, in one line.
    private func noise(_ evidence: [Evidence], in input: [UInt8]) -> [UInt8] {
        let parts = evidence.filter { $0.field == .noise && !$0.range.isEmpty && $0.range.upperBound <= input.count }
        guard !parts.isEmpty else { return [] }
        var text = Array("    \(style.dim("."))  \(style.dim("other tags"))        ".utf8)
        for (index, part) in parts.enumerated() {
            if index > 0 { text += ", ".utf8 }
            text += names.bytes(of: input[part.range])
        }
        return text + [0x0A]
    }
}

extension String {
    /// The name of a field as people write it.
    fileprivate var replacingUnderscores: String {
        String(decoding: utf8.map { $0 == 0x5F ? 0x20 : $0 }, as: UTF8.self)
    }
}
