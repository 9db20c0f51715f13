import FilePaths
import MediaNames
import MediaScanner
import SystemPackage

/// The open files of a review as a text that is edited and read again: a line a file.
///
/// A line that stays is accepted, one that is deleted is skipped, and one that still has a `?` is left open.
package struct ReviewText {
    /// What is wrong with a line.
    package struct Fault: Hashable, Sendable {
        /// From 1.
        package let line: Int
        package let message: String
    }

    /// What a person made of the text.
    package struct Decisions: Sendable {
        /// What is accepted, by the groups' indices, and in which line it stands.
        var accepted: [Int: (reading: Reading, line: Int)] = [:]

        /// The groups' indices.
        var skipped: [Int] = []
        var open: [Int] = []

        /// How many files are accepted, skipped and left open.
        package var counts: (accepted: Int, skipped: Int, open: Int) { (accepted.count, skipped.count, open.count) }
    }

    private let dialogue: ReviewDialogue

    /// What separates fields; no name can hold it on every file system, and titles that do have it escaped.
    private static let separator = " | "
    private static let open = "?"

    package init(_ dialogue: ReviewDialogue) {
        self.dialogue = dialogue
    }

    /// The text, for a program that edits UTF-8.
    package var text: String {
        var text = """
            # Each line below is a file that waits for you. Save the file to decide:
            #   a line that you leave or change  the file gets the name that the line makes
            #   a line that you delete           the file keeps its name, and you are not asked again
            #   a line with a ?                  nothing is decided; put a value there, or remove the field
            # To decide nothing at all, delete every line, or end the editor with an error.
            # Fields: \(IdentityField.ordered.dropFirst().map(\.name).joined(separator: ", ")).
            # Each is written as its word and its value; the word after the number is movie or episode.

            """
        for shown in dialogue.cases {
            let waiting = shown.groups.filter { dialogue.isPending($0) }
            guard !waiting.isEmpty else { continue }
            text += "\n# \(Self.plain(shown.title)) in \(Self.plain(dialogue.plan.folders[shown.folder].path.string))\n"
            var reasons = ""
            for group in waiting {
                let why = dialogue.plan.groups[group].objections.map { Self.plain($0.message) }.joined(separator: "; ")
                if why != reasons { text += "# \(why)\n" }
                reasons = why
                text += "#   \(Self.plain(String(decoding: dialogue.plan.file(of: group).name, as: UTF8.self)))\n"
                text += line(group) + "\n"
            }
        }
        return text
    }

    /// Reads the text again.
    ///
    /// - Returns: What it decides, or what is wrong with it.
    package func read(_ text: String) -> (decisions: Decisions, faults: [Fault]) {
        var decisions = Decisions()
        var faults: [Fault] = []
        var waiting: [Int: Int] = [:]
        for group in dialogue.cases.flatMap(\.groups) where dialogue.isPending(group) {
            waiting[dialogue.plan.groups[group].id] = group
        }
        var seen = Set<Int>()
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.drop(while: \.isWhitespace)
            guard !content.isEmpty, !content.hasPrefix("#") else { continue }
            let parts = Self.parts(String(content))
            guard let id = Int(parts[0]), let group = waiting[id] else {
                faults.append(Fault(line: index + 1, message: "'\(parts[0])' is the number of no file that waits"))
                continue
            }
            guard seen.insert(group).inserted else {
                faults.append(Fault(line: index + 1, message: "the file \(id) has a line already"))
                continue
            }
            if parts.contains(where: { $0 == Self.open || $0.hasSuffix(" " + Self.open) }) {
                decisions.open.append(group)
                continue
            }
            var reading = dialogue.reading(of: group)
            if let fault = Self.set(Array(parts.dropFirst()), in: &reading) {
                faults.append(Fault(line: index + 1, message: fault))
            } else {
                decisions.accepted[group] = (reading, index + 1)
            }
        }
        if seen.isEmpty, faults.isEmpty { return (decisions, []) }
        decisions.skipped = waiting.values.filter { !seen.contains($0) }.sorted()
        let planned = dialogue.plan.trial(decisions.accepted.mapValues(\.reading))
        for (group, entry) in decisions.accepted {
            guard let trial = planned[group], trial.verdict == .needsReview || trial.verdict == .rejected else {
                continue
            }
            let reasons = trial.objections.map(\.message).joined(separator: "; ")
            faults.append(Fault(line: entry.line, message: reasons))
        }
        return (decisions, faults.sorted { $0.line < $1.line })
    }

    private func line(_ group: Int) -> String {
        let reading = dialogue.reading(of: group)
        var parts = [String(dialogue.plan.groups[group].id), reading.kind?.rawValue ?? Self.open]
        for field in IdentityField.ordered where field != .type {
            if let value = field.value(in: reading) {
                parts.append("\(field.name) \(Self.plain(value).replacing("|", with: "\\|"))")
            } else if dialogue.isMissing(field, in: reading) {
                parts.append("\(field.name) \(Self.open)")
            }
        }
        return parts.joined(separator: Self.separator)
    }

    /// Sets the fields of a line; those that it has not are taken away.
    ///
    /// - Returns: What is wrong with them.
    private static func set(_ parts: [String], in reading: inout Reading) -> String? {
        guard let kind = parts.first, IdentityField.type.set(kind, in: &reading), !kind.isEmpty else {
            return "behind the number stands movie or episode"
        }
        var values: [IdentityField: String] = [:]
        for part in parts.dropFirst() {
            let fields = IdentityField.allCases.filter { part == $0.name || part.hasPrefix($0.name + " ") }
            guard let field = fields.max(by: { $0.name.count < $1.name.count }) else {
                return "'\(part)' begins with no field's name"
            }
            values[field] = String(part.dropFirst(field.name.count).drop(while: \.isWhitespace))
        }
        // First all that is not there goes, then the rest is set: a season makes an episode of a number.
        for field in IdentityField.ordered where field != .type && values[field] == nil {
            _ = field.set("", in: &reading)
        }
        if values[.season] == nil { (reading.seasons, reading.episodes, reading.absoluteEpisodes) = ([], [], []) }
        for field in IdentityField.ordered {
            guard let value = values[field] else { continue }
            guard field.set(value, in: &reading) else { return "'\(value)' is no \(field.name): write \(field.form)" }
        }
        return nil
    }

    /// The fields of a line.
    private static func parts(_ line: String) -> [String] {
        var parts = [""]
        var isEscaped = false
        for character in line {
            if character == "|", !isEscaped {
                parts.append("")
            } else {
                if character != "\\" || isEscaped { parts[parts.count - 1].append(character) }
            }
            isEscaped = character == "\\" && !isEscaped
        }
        return parts.map { String($0.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
    }

    /// A text on one line, without what an editor would show as something else.
    private static func plain(_ text: String) -> String {
        String(
            text.map {
                $0.isNewline || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
                    ? "\u{FFFD}" : $0
            }
        )
    }
}

extension ReviewDialogue {
    /// Decides what a text decides, in one step.
    package func decide(_ decisions: ReviewText.Decisions) -> ReviewReply {
        var changes: [Int: PersonDecision?] = [:]
        for group in decisions.skipped { changes[group] = .skip }
        for (group, entry) in decisions.accepted {
            if let identity = MediaIdentity(entry.reading) { changes[group] = .accept(identity) }
        }
        return decide(changes)
    }
}
