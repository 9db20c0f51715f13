import MediaNames
import RenameAssistant

/// Writes the answers of `explain`, collected into large writes.
struct ExplainOutput: ~Copyable {
    private let format: OutputFormat
    private let evidence: Bool
    private let words: ReadingText
    private let media: ExplainedMedia?
    private var json = JSONWriter()
    private var text: [UInt8] = []
    private var isFirst = true

    /// How many bytes are collected before they are written.
    private static let chunk = 1 << 16

    /// - Parameters:
    ///   - format: How to print.
    ///   - evidence: Whether ranges and rivals are written too.
    ///   - style: What text looks like.
    ///   - media: Looks into the files that names stand for; `nil` to look at names alone.
    init(_ format: OutputFormat, evidence: Bool, style: Style, media: ExplainedMedia? = nil) {
        self.media = media
        self.format = format
        self.evidence = evidence
        self.words = ReadingText(style: style, names: PrintableName(for: Terminal.output.descriptor))
    }

    /// Writes what the numbers of a folder say together; nothing where none is missing or doubled.
    mutating func write(_ report: SiblingGroups.Report) {
        let lines = words.describe(report.numbers, in: report.folder)
        if !lines.isEmpty { text += [0x0A] + lines }
    }

    /// Writes one answer.
    mutating func write(_ parsed: ParsedFilename, of input: [UInt8], _ checked: CheckedSuggestion? = nil) {
        let media = media?.look(into: input)
        switch format {
        case .text:
            if !isFirst { text.append(0x0A) }
            text += words.describe(parsed, of: input)
            if let media { text += words.describe(media, beside: parsed.reading) }
            if let checked { text += words.describe(checked) }
            if text.count >= Self.chunk { flush() }
        case .jsonl:
            ReadingJSON.write(parsed, of: input, evidence: evidence, checked, media: media, to: &json)
            json.newline()
            if json.count >= Self.chunk { flush() }
        case .json:
            if isFirst { begin() }
            ReadingJSON.write(parsed, of: input, evidence: evidence, checked, media: media, to: &json)
            if json.count >= Self.chunk { flushKeepingComma() }
        }
        isFirst = false
    }

    /// Writes what is left.
    mutating func finish() {
        if format == .json {
            if isFirst { begin() }
            json.endArray()
            json.endObject()
            json.newline()
        }
        writeOut()
    }

    private mutating func begin() {
        json.beginObject()
        json.key("schema_version")
        json.value(1)
        json.key("names")
        json.beginArray()
    }

    /// Writes what was collected of texts and lines, before something else is said.
    mutating func flush() {
        guard format != .json else { return }
        writeOut()
    }

    private mutating func writeOut() {
        StandardOutput.write(format == .text ? text : json.bytes)
        text.removeAll(keepingCapacity: true)
        json.removeAll()
    }

    /// Writes the objects so far; the next one needs the comma that the writer forgets.
    private mutating func flushKeepingComma() {
        StandardOutput.write(json.bytes)
        StandardOutput.write(",")
        json.removeAll()
    }
}
