import Glibc
import MediaNames
import MediaScanner
import RenameAssistant

/// What a server would misread, for people and for programs.
struct LintListing {
    let style: Style
    let names: PrintableName

    /// Each path with what is wrong below it, and what to do.
    func text(of findings: [LintFinding]) -> [UInt8] {
        var text: [UInt8] = []
        var path: [UInt8]?
        for finding in findings {
            if finding.flaw.path != path {
                path = finding.flaw.path
                text += names.bytes(of: finding.flaw.path)
                text += "\n".utf8
            }
            text += "  \(style.yellow(shown(finding.flaw.message)))  (\(finding.code))\n".utf8
            text += "    \(shown(finding.flaw.remedy))\n".utf8
        }
        return text
    }

    /// A sentence that holds a piece of a name, which is no safer than the name.
    private func shown(_ text: String) -> String {
        String(decoding: names.bytes(of: Array(text.utf8)), as: UTF8.self)
    }

    /// The findings as JSON.
    static func document(of findings: [LintFinding], _ format: OutputFormat) -> [UInt8] {
        HistoryDocument.bytes(of: findings, format, under: "findings") { writer, finding in
            writer.beginObject()
            writer.key("code")
            writer.value(finding.code)
            writer.path("path", "path_bytes", finding.flaw.path)
            writer.key("message")
            writer.value(finding.flaw.message)
            writer.key("remedy")
            writer.value(finding.flaw.remedy)
            writer.endObject()
        }
    }

    /// Says on standard error what could not be read and how much was found.
    static func writeSummary(_ report: LibraryLinter.Report, for layout: Layout) {
        let names = PrintableName(for: STDERR_FILENO)
        for problem in report.summary.problems {
            StandardError.write(
                line: Array("warning: cannot read '".utf8) + names.bytes(of: problem.pathBytes) + Array("'".utf8)
            )
        }
        let videos = Counted.words(report.videos, "video")
        let count = report.findings.count
        StandardError.write(
            line: count == 0
                ? "\(videos): nothing that \(layout.serverName) would misread"
                : "\(videos): \(Counted.words(count, "finding")) for \(layout.serverName)"
        )
    }
}
