import FilePaths
import Glibc
import OperationJournal
import RenameAssistant

/// What a verification found, for people and for programs.
struct VerifyOutput {
    let findings: [ContentFinding]

    /// Whether every file is what the journal says, as far as it says.
    var isClean: Bool {
        findings.allSatisfy { finding in
            switch finding.verdict {
            case .whole, .sampled, .unread: true
            case .changed, .missing, .unreadable: false
            }
        }
    }

    /// Lists what is wrong (or everything) on standard output, and sums up on standard error.
    func writeText(isVerbose: Bool, isQuiet: Bool) {
        let names = PrintableName(for: STDOUT_FILENO)
        var text: [UInt8] = []
        var counts: [String: Int] = [:]
        for finding in findings {
            let word = Self.word(finding.verdict)
            counts[word, default: 0] += 1
            if case .whole = finding.verdict, !isVerbose { continue }
            if case .sampled = finding.verdict, !isVerbose { continue }
            text += "\(word)\(Self.reason(finding.verdict))  ".utf8
            text += names.bytes(of: finding.operation.destination.bytes)
            text += "\n".utf8
        }
        StandardOutput.write(text)
        guard !isQuiet else { return }
        let order = ["whole", "sampled", "unread", "changed", "missing", "unreadable"]
        let parts = order.compactMap { word in counts[word].map { "\($0) \(word)" } }
        let files = "\(findings.count) file\(findings.count == 1 ? "" : "s")"
        StandardError.write(line: "\(files)\(parts.isEmpty ? "" : ": ")\(parts.joined(separator: ", "))")
    }

    /// The findings as JSON.
    func document(_ format: OutputFormat) -> [UInt8] {
        HistoryDocument.bytes(of: findings, format, under: "files") { writer, finding in
            writer.beginObject()
            writer.key("operation")
            writer.value(finding.operation.id.number)
            writer.key("batch")
            writer.value(finding.operation.batch.number)
            writer.path("path", "path_bytes", finding.operation.destination.bytes)
            writer.key("verdict")
            writer.value(Self.word(finding.verdict))
            writer.key("checksum")
            writer.value(finding.operation.arrivalChecksum?.description)
            writer.endObject()
        }
    }

    private static func word(_ verdict: ContentFinding.Verdict) -> String {
        switch verdict {
        case .whole: "whole"
        case .sampled: "sampled"
        case .unread: "unread"
        case .changed: "changed"
        case .missing: "missing"
        case .unreadable: "unreadable"
        }
    }

    private static func reason(_ verdict: ContentFinding.Verdict) -> String {
        if case .unreadable(let cause) = verdict { " (\(FailureWords.of(cause)))" } else { "" }
    }
}
