import Glibc
import MediaScanner

/// Says on standard error what a scan left out and what it could not read, and how much it found.
enum ScanConversation {
    /// Writes the notes and the summary.
    ///
    /// Hidden and system files are counted only: a library has thousands, and nobody misses them.
    ///
    /// - Parameters:
    ///   - summary: What was left out and what could not be read.
    ///   - found: What was found.
    ///   - isSaid: Whether the answer itself says that there is nothing to do, where that is so.
    static func write(_ summary: ScanSummary, found: ScanCounts, isSaid: Bool) {
        let names = PrintableName(for: STDERR_FILENO)
        for entry in summary.ignored where entry.reason != .hidden && entry.reason != .system {
            StandardError.write(
                line: Array("ignored: '".utf8) + names.bytes(of: entry.pathBytes)
                    + Array("': \(words(entry.reason))".utf8)
            )
        }
        for problem in summary.problems {
            StandardError.write(
                line: Array("warning: cannot read '".utf8) + names.bytes(of: problem.pathBytes)
                    + Array("': \(words(problem.cause))".utf8)
            )
        }
        StandardError.write(line: summaryLine(summary, found))
        if found.videos == 0, !isSaid { StandardError.write(line: "nothing to do: no videos found") }
    }

    /// What the scan came to, in one line.
    static func summaryLine(_ summary: ScanSummary, _ found: ScanCounts) -> String {
        var line = "\(Counted.words(found.videos, "video")) (\(ReadableSize.text(found.size))), "
        line += "\(Counted.words(found.companions, "companion")) in \(Counted.words(summary.folderCount, "folder"))"
        if found.orphans > 0 { line += "; \(Counted.words(found.orphans, "companion")) without a video" }
        if !summary.ignored.isEmpty {
            let quiet = summary.ignored.count { $0.reason == .hidden || $0.reason == .system }
            line += "; \(summary.ignored.count) ignored"
            if quiet > 0 { line += " (\(quiet) hidden or of the system)" }
        }
        if !summary.problems.isEmpty { line += "; \(Counted.words(summary.problems.count, "problem"))" }
        return line
    }

    /// Why something was left out, for a person.
    static func words(_ reason: IgnoredEntry.Reason) -> String {
        switch reason {
        case .hidden: "hidden (--hidden reads it)"
        case .system: "kept by the system"
        case .partialDownload: "a download that has not ended"
        case .ownTemporary: "a temporary file of an interrupted run; 'plexomatic recover' settles it"
        case .sample: "a sample"
        case .discStructure: "part of a disc, whose files work under their own names only"
        case .linkedFolder: "a link to a folder; name the folder itself to read it"
        case .pattern(let text): "matches --ignore '\(text)'"
        }
    }

    /// Why something could not be read, for a person.
    static func words(_ cause: ScanProblem.Cause) -> String {
        switch cause {
        case .unreadableFolder(let code), .unreadableFile(let code): String(cString: strerror(code)).lowercased()
        case .vanished: "it went away or changed while it was being read"
        case .loop: "the folder contains itself"
        case .alreadyVisited: "it was read already under another path"
        case .tooDeep: "it lies too deep"
        }
    }
}
