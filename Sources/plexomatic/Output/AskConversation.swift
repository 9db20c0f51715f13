import Glibc
import LanguageModel
import RenameAssistant

/// Says on standard error how far the asking is, and afterwards in one line what came of it.
struct AskConversation {
    /// The model that was asked for, and where.
    let model: String
    let endpoint: String

    /// Shows how far the asking is.
    static func show(_ step: AskProgress, _ progress: ProgressLine) {
        switch step {
        case .connecting: progress.show("looking for a model")
        case .asking(let done, let total, let cached):
            let known = cached > 0 ? " (\(cached) known)" : ""
            progress.show("asking the model" + known, done, of: total)
        }
    }

    /// Writes the line; nothing where no file was open, and nothing where all answers were known.
    func write(_ report: AskReport) {
        if let problem = report.cacheProblem {
            StandardError.write(line: "warning: answers of the model cannot be kept: \(ErrorMessage.shown(problem))")
        }
        guard report.openFiles > 0, let line = line(for: report) else { return }
        StandardError.write(line: line)
    }

    /// What came of asking, in one line and advice below it; `nil` where nothing need be said.
    func line(for report: AskReport) -> String? {
        let left = report.unasked + report.failed
        let counts = "\(Counted.words(report.asked, "question")) asked, \(report.cached) known"
        switch report.cause {
        case nil, .offline: return report.asked > 0 ? "model: \(counts)" : nil
        case .limit(let limit): return "model: \(counts); \(report.unasked) not asked (--ask-limit \(limit))"
        case .time: return "model: \(counts); time was up for \(left) more (--ask-time)"
        case .prompts(let error):
            let message = ErrorMessage(error)
            return "model: not asked: \(message.headline). \(message.advice)"
        case .model(let error):
            let message = ErrorMessage(error, model: model, endpoint: endpoint)
            let rest = left > 0 ? "\(Counted.words(left, "question")) went unanswered, and the" : "the"
            return "model: \(message.headline); \(rest) rules decide alone.\n  \(message.advice)"
        }
    }
}
