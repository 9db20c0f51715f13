import Glibc
import MediaScanner
import RenameAssistant

/// Says on standard error what a plan comes to, what stands in its way, and what to do next.
enum PlanConversation {
    /// Writes conflicts, what could not be read, and the summary.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - summary: What the scan left out and could not read.
    ///   - isVerbose: Whether what was ignored is listed.
    static func write(_ plan: RenamePlan, _ summary: ScanSummary, isVerbose: Bool) {
        write(plan.conflicts)
        for problem in summary.problems {
            StandardError.write(
                line: "warning: cannot read '\(shown(problem.pathBytes))': \(ScanConversation.words(problem.cause))"
            )
        }
        if isVerbose {
            for entry in summary.ignored {
                StandardError.write(
                    line: "ignored: '\(shown(entry.pathBytes))': \(ScanConversation.words(entry.reason))"
                )
            }
        }
        StandardError.write(line: line(for: plan))
    }

    /// Writes what stands in a plan's way, and the ways out.
    static func write(_ conflicts: [Conflict]) {
        for conflict in conflicts {
            StandardError.write(line: "conflict: '\(shown(conflict.path))': \(ConflictWords.reason(for: conflict))")
            for copy in conflict.copies {
                StandardError.write(line: "  from '\(shown(copy.path))'" + ConflictWords.remark(on: copy, in: conflict))
            }
        }
        for remedy in ConflictWords.remedies(for: conflicts) { StandardError.write(line: remedy) }
    }

    private static func shown(_ path: [UInt8]) -> String {
        String(decoding: PrintableName(for: STDERR_FILENO).bytes(of: path), as: UTF8.self)
    }

    /// What can be done with the plan.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - planFile: Where it was written, if it was.
    ///   - words: What the person typed to have it made.
    static func writeNextStep(_ plan: RenamePlan, planFile: String?, words: [String]) {
        let tally = plan.tally()
        let argument =
            planFile.map { "--plan \(ShellWord.of($0))" } ?? words.joined(separator: " ")
        if tally[.accepted] > 0 {
            StandardError.write(line: "Nothing was changed. To do it: plexomatic apply \(argument)")
        }
        if tally.open > 0 {
            StandardError.write(line: "To decide about what is left: plexomatic review \(argument)")
        }
    }

    private static func line(for plan: RenamePlan) -> String {
        guard !plan.groups.isEmpty else { return "nothing to do: no videos found" }
        var parts: [String] = []
        let tally = plan.tally()
        if tally.files > 0 {
            parts.append(
                "\(Counted.words(tally[.accepted], "video")) to rename (\(Counted.words(tally.files, "file"))"
                    + (tally.likely > 0 ? ", \(tally.likely) likely only" : "") + ")"
            )
        } else {
            parts.append("nothing to rename")
        }
        let waiting = tally.open
        if waiting > 0 { parts.append("\(waiting) left for you to decide") }
        if !plan.conflicts.isEmpty { parts.append(Counted.words(plan.conflicts.count, "conflict")) }
        let unchanged = tally.leftAlone
        if unchanged > 0 { parts.append("\(unchanged) right already or left alone") }
        return parts.joined(separator: "; ")
    }
}
