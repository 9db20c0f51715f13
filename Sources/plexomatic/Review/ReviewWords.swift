import MediaNames
import RenameAssistant

/// The words of the review: how a person is told what is read, where it comes from and what speaks against it.
struct ReviewWords {
    private let names = PrintableName(isTerminal: true)

    /// A name or a text from outside, without what could move the cursor.
    func shown(_ bytes: some Collection<UInt8>) -> String { String(decoding: names.bytes(of: bytes), as: UTF8.self) }

    func shown(_ text: String) -> String { shown(Array(text.utf8)) }

    /// What numbers a file among its neighbours: `1x02`, `12`, `2024-01-31`.
    func label(_ reading: Reading) -> String {
        func list(_ numbers: [EpisodeNumber]) -> String {
            guard let first = numbers.first, let last = numbers.last else { return "" }
            return first == last ? padded(first) : "\(padded(first))-\(padded(last))"
        }
        func padded(_ number: EpisodeNumber) -> String { (number.whole < 10 ? "0" : "") + number.description }
        if let season = reading.seasons.first {
            return "\(season)x" + (reading.episodes.isEmpty ? "?" : list(reading.episodes))
        }
        if let date = reading.airDate { return date.description }
        let number = list(reading.episodes.isEmpty ? reading.absoluteEpisodes : reading.episodes)
        if !number.isEmpty { return number }
        return reading.kind == .movie ? reading.year.map(String.init) ?? "film" : "?"
    }

    func words(_ origin: FieldOrigin) -> String {
        switch origin {
        case .rule(_, let text): "from “\(shown(text))”"
        case .folder(_, let text): "from the folder “\(shown(text))”"
        case .siblings: "from the other files"
        case .otherReading: "by the reading you took"
        case .model(let name): "suggested by \(shown(name))"
        case .person: "said by you"
        }
    }

    /// A whole reading in one line.
    func summary(_ reading: Reading) -> String {
        let fields = IdentityField.ordered.filter { $0 != .type }.compactMap { field -> String? in
            guard let value = field.value(in: reading) else { return nil }
            switch field {
            case .title: return shown(value)
            case .episodeTitle: return "“\(shown(value))”"
            case .year: return "(\(value))"
            default: return "\(field.name) \(shown(value))"
            }
        }
        return ([reading.kind?.rawValue].compactMap(\.self) + fields).joined(separator: " ")
    }

    /// What numbers leave out or hold twice.
    func words(_ series: FolderNumbers.Series) -> String {
        var parts: [String] = []
        if !series.missing.isEmpty {
            let missing = series.missing.map {
                $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
            }
            parts.append("missing \(missing.joined(separator: ", "))")
        }
        if !series.doubled.isEmpty {
            parts.append("more than one file for episode \(series.doubled.map(\.description).joined(separator: ", "))")
        }
        return (series.season.map { "season \($0): " } ?? "") + parts.joined(separator: "; ")
    }

    /// What came of an action, for the line above the keys; `nil` where nothing need be said.
    func words(_ reply: ReviewReply) -> String? {
        switch reply {
        case .done: nil
        case .settled(let count, let left, let freed, let objection): settled(count, left, freed, objection)
        case .shown(let count):
            "Changed, not decided yet: Enter accepts it" + (count > 1 ? ", a accepts all \(count)." : ".")
        case .refused(let objections):
            "Not possible: " + (objections.isEmpty ? "there is none" : reasons(objections))
        case .noValue(let field): "That is no \(field.name): write \(field.form)."
        case .noOffset: "Not possible: these files have no numbers, or one would fall below 0."
        case .nothingToUndo: "There is nothing to undo."
        case .notKept(let reason): "Not decided, since it cannot be kept: \(shown(reason))"
        }
    }

    private func settled(_ count: Int, _ left: Int, _ freed: Int, _ objection: Objection?) -> String? {
        var parts: [String] = []
        if count > 1 || left > 0 { parts.append("\(count) decided") }
        if left > 0 { parts.append("\(left) left" + (objection.map { " (\(shown($0.message)))" } ?? "")) }
        if freed > 0 {
            parts.append("\(Counted.words(freed, "other file")) can have \(freed == 1 ? "its" : "their") name now")
        }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    func reasons(_ objections: [Objection]) -> String {
        objections.map { shown($0.message) }.joined(separator: "; ")
    }
}
