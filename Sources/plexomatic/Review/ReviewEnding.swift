import ArgumentParser
import Glibc
import OperationJournal
import RenameAssistant

/// What follows the review: a summary, one question, and the renames if the answer is yes.
struct ReviewEnding {
    private let command: ReviewCommand
    private let settings: Settings
    private let progress: ProgressLine

    init(_ command: ReviewCommand, _ settings: Settings, _ progress: ProgressLine) {
        self.command = command
        self.settings = settings
        self.progress = progress
    }

    /// Says what was decided, asks whether it is to be done, and does it.
    ///
    /// - Parameters:
    ///   - dialogue: The review, at its end.
    ///   - earlier: What recovering an interrupted run came to.
    /// - Throws: `JournalError`, `CommandError`, or the exit status.
    func conclude(_ dialogue: ReviewDialogue, _ earlier: ExitStatus) throws {
        let plan = dialogue.plan.finished()
        var status = earlier
        if dialogue.open > 0 { status = status.merged(with: .waiting) }
        let files = plan.groups.filter { $0.verdict == .accepted }.flatMap(\.operations).count(where: \.isChange)
        if !command.program.quiet, dialogue.total > 0 {
            StandardError.write(line: summary(of: dialogue, plan))
        }
        // Nothing is done where that was wished of any conflict; what was decided is kept all the same.
        if plan.wishes.onConflict == .fail, !plan.conflicts.isEmpty {
            PlanConversation.write(plan.conflicts)
            throw CommandError.conflicts(plan.conflicts.count)
        }
        guard files > 0 else { return try status.leave() }
        let sure = plan.groups.count { $0.verdict == .accepted && $0.origin != .person }
        let rest =
            sure > 0 && dialogue.total > 0
            ? ", with those of \(Counted.words(sure, "video")) that needed no decision" : ""
        let question = "\(plan.action.words.imperative) \(Counted.words(files, "file")) now\(rest)?"
        guard Terminal.input.isPresent, try Confirmation.ask(question, flag: "apply --yes") else {
            StandardError.write(line: "Nothing was renamed; your decisions are kept. To do it later: \(later)")
            return try status.leave()
        }
        let run = try JournalRun(opening: settings, progress, isQuiet: command.program.quiet)
        let settled = SettledPlan.made(plan)
        let request = settled.request(verification: settings.verification, fallsBackToCopy: false)
        let report = try run.perform(request, settled.groups)
        let conversation = ReportConversation(isQuiet: command.program.quiet)
        try status.merged(with: conversation.write(applied: report, plan.action.words)).leave()
    }

    private func summary(of dialogue: ReviewDialogue, _ plan: RenamePlan) -> String {
        let skipped = plan.groups.count { $0.verdict == .rejected && $0.origin == .person }
        var parts = ["\(dialogue.total - dialogue.open) of \(Counted.words(dialogue.total, "file")) decided"]
        if skipped > 0 { parts.append("\(skipped) left as they are") }
        if dialogue.open > 0 { parts.append("\(dialogue.open) still to decide") }
        return parts.joined(separator: "; ")
    }

    /// The command that does what was decided.
    private var later: String {
        if let file = command.planFile { return "plexomatic apply --plan \(ShellWord.of(file))" }
        return "plexomatic apply " + (command.selection.words + command.plan.words).joined(separator: " ")
    }
}
