import MediaProbe
import RenameAssistant

/// Says on standard error how far the looking into videos is, and afterwards what did not come of it.
enum ProbeConversation {
    /// Shows how far it is.
    static func show(_ done: Int, of total: Int, _ progress: ProgressLine) {
        progress.show("looking into \(Counted.words(total, "video"))", done, of: total)
    }

    /// Writes what a person should know; nothing where all went well.
    ///
    /// - Parameters:
    ///   - report: What came of it.
    ///   - isWished: Whether somebody asked for it, so that it is said if it cannot be had.
    static func write(_ report: ProbeReport, isWished: Bool) {
        for line in lines(for: report, isWished: isWished) { StandardError.write(line: line) }
    }

    /// What a person should know, line by line.
    static func lines(for report: ProbeReport, isWished: Bool) -> [String] {
        var lines: [String] = []
        if let problem = report.cacheProblem {
            lines.append("warning: what videos say cannot be kept: \(ErrorMessage.shown(problem))")
        }
        if report.isMissing, isWished {
            lines.append("ffprobe: not found; the plan is made from names alone.\n  \(remedy)")
        }
        guard let cause = report.cause, isWished || cause.isOfMachine else { return lines }
        let unknown = report.wanted - report.cached - report.asked + report.failed
        lines.append("ffprobe: \(words(cause)); \(Counted.words(unknown, "video")) of \(report.wanted) not looked into")
        return lines
    }

    /// How to get the program.
    static let remedy = "Install it: apt install ffmpeg (or name it: PLEXOMATIC_FFPROBE=/path/to/ffprobe)."

    /// Why a program said nothing that can be used.
    static func words(_ error: ProbeError) -> String {
        switch error {
        case .notStarted(let words): "it cannot be started: \(ErrorMessage.shown(words))"
        case .tookTooLong: "it took too long"
        case .saidTooMuch: "it wrote more than anything that describes a file"
        case .failed(let status): "it failed with status \(status)"
        case .unreadable: "it said nothing that can be read"
        case .cancelled: "it was stopped"
        }
    }
}

extension ProbeError {
    /// Whether the program or the disk is at fault, and not one file that is damaged.
    fileprivate var isOfMachine: Bool {
        switch self {
        case .notStarted, .tookTooLong: true
        case .saidTooMuch, .failed, .unreadable, .cancelled: false
        }
    }
}
