import RenameAssistant

/// One line of `doctor`: something that was looked at, how it is, and what to do about it.
struct HealthFinding {
    /// How it is.
    enum Level: String {
        case good, note, bad
    }

    let level: Level

    /// What was looked at, as `journal` or `disk`.
    let subject: String

    let text: String

    /// What to do, where something is to be done.
    let remedy: String?

    init(_ level: Level, _ subject: String, _ text: String, remedy: String? = nil) {
        self.level = level
        self.subject = subject
        self.text = text
        self.remedy = remedy
    }
}

extension HealthFinding {
    /// Lines for a person, the remedy below its finding.
    static func text(of findings: [HealthFinding], _ style: Style) -> String {
        let width = findings.map(\.subject.count).max() ?? 0
        return findings.map { finding in
            let mark: String
            switch finding.level {
            case .good: mark = style.green("ok  ")
            case .note: mark = style.yellow("note")
            case .bad: mark = style.red("bad ")
            }
            let subject = finding.subject + String(repeating: " ", count: width - finding.subject.count)
            let remedy = finding.remedy.map { "\n      " + String(repeating: " ", count: width) + "  \($0)" } ?? ""
            return "\(mark)  \(subject)  \(finding.text)\(remedy)\n"
        }.joined()
    }

    /// The findings as JSON.
    static func document(of findings: [HealthFinding], _ format: OutputFormat) -> [UInt8] {
        HistoryDocument.bytes(of: findings, format, under: "findings") { writer, finding in
            writer.beginObject()
            writer.key("level")
            writer.value(finding.level.rawValue)
            writer.key("subject")
            writer.value(finding.subject)
            writer.key("text")
            writer.value(finding.text)
            writer.key("remedy")
            writer.value(finding.remedy)
            writer.endObject()
        }
    }
}
