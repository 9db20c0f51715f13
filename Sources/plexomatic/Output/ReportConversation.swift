import OperationJournal
import SystemPackage

/// Says on standard error what a run did, what it could not do and why, and how to take it back.
struct ReportConversation {
    let isQuiet: Bool

    /// Writes what an apply did.
    ///
    /// - Parameters:
    ///   - report: What it did.
    ///   - words: What was to be done with each file.
    /// - Returns: What the program's end is to tell.
    func write(applied report: BatchReport, _ words: OperationWords) -> ExitStatus {
        for outcome in report.outcomes where outcome.state == .failed {
            guard let cause = outcome.cause else { continue }
            StandardError.write(
                line: "failed: cannot \(words.verb) \(ErrorMessage.quoted(outcome.source)) to "
                    + "\(ErrorMessage.quoted(outcome.destination)): \(FailureWords.of(cause))"
            )
        }
        writeUnsettled(report)
        writeNotes(report)
        let done = report.count(.done) - report.finishedEarlier
        if !isQuiet {
            var line = "\(words.past) \(Counted.words(done, "file"))"
            if report.finishedEarlier > 0 { line += "; \(report.finishedEarlier) done already by an earlier run" }
            if report.count(.failed) > 0 { line += "; \(report.count(.failed)) failed, and were left as they were" }
            if report.count(.cancelled) > 0 { line += "; \(report.count(.cancelled)) not reached" }
            StandardError.write(line: line)
            if let batch = report.batch, done > 0 {
                StandardError.write(line: "To take it back: plexomatic rollback \(batch)")
            }
        }
        if report.isInterrupted { return .interrupted }
        return report.total == report.count(.done) ? .done : .failed
    }

    /// Writes what a rollback did.
    ///
    /// - Returns: What the program's end is to tell.
    func write(rolledBack results: [BatchResult]) -> ExitStatus {
        var status = ExitStatus.done
        var restored = 0
        var unreached = 0
        for result in results {
            switch result.result {
            case .success(let report):
                status = status.merged(with: write(rolledBack: report))
                restored += report.count(.rolledBack)
                unreached += report.unreached
            case .failure(let error):
                let message = ErrorMessage(error)
                message.write()
                status = status.merged(with: message.status)
            }
        }
        if !isQuiet {
            var line = restored == 0 ? "nothing was taken back" : "took back \(Counted.words(restored, "file"))"
            if unreached > 0 { line += "; \(unreached) not reached" }
            StandardError.write(line: line)
        }
        return status
    }

    private func write(rolledBack report: BatchReport) -> ExitStatus {
        var status = report.isInterrupted ? ExitStatus.interrupted : .done
        for outcome in report.outcomes where outcome.state == .done && outcome.cause != .interrupted {
            guard let cause = outcome.cause else { continue }
            StandardError.write(
                line: "failed: cannot take back \(ErrorMessage.quoted(outcome.destination)): "
                    + "\(FailureWords.of(cause)); it was left where it is"
            )
            if cause == .checksumDiffers || cause == .changedSinceMoved {
                StandardError.write(line: "  If it is the right file all the same: plexomatic rollback --force")
            }
            status = status.merged(with: .failed)
        }
        for folder in report.unrestoredFolders {
            StandardError.write(
                line: "failed: cannot make the folder \(ErrorMessage.quoted(folder.path)) again: "
                    + FailureWords.of(folder.cause)
            )
            status = status.merged(with: .failed)
        }
        writeUnsettled(report)
        writeNotes(report)
        return status
    }

    /// Writes what a recovery found, in one line where all is well.
    ///
    /// - Returns: What the program's end is to tell.
    func write(recovered reports: [BatchResult]) -> ExitStatus {
        var status = ExitStatus.done
        for report in reports {
            switch report.result {
            case .success(let settled):
                let line =
                    "recovered \(Counted.words(settled.total, "file")) of an interrupted run (batch \(report.batch)): "
                    + "\(settled.count(.done)) kept, \(settled.count(.rolledBack)) back under their old names, "
                    + "\(settled.count(.cancelled)) never begun"
                if !isQuiet, settled.total > 0 { StandardError.write(line: line) }
                for outcome in settled.outcomes where outcome.state == .needsAttention {
                    StandardError.write(
                        line: "attention: \(ErrorMessage.quoted(outcome.source)) → "
                            + "\(ErrorMessage.quoted(outcome.destination)): "
                            + (outcome.cause.map { FailureWords.of($0) } ?? "neither place holds the file")
                    )
                    StandardError.write(line: "  " + AttentionAdvice.of(outcome))
                    status = status.merged(with: .waiting)
                }
                if settled.isInterrupted { status = status.merged(with: .interrupted) }
            case .failure(let error):
                let message = ErrorMessage(error)
                message.write()
                status = status.merged(with: message.status)
            }
        }
        return status
    }

    private func writeUnsettled(_ report: BatchReport) {
        for outcome in report.outcomes where outcome.state == .performing || outcome.state == .rollingBack {
            StandardError.write(
                line:
                    "attention: \(ErrorMessage.quoted(outcome.source)) → \(ErrorMessage.quoted(outcome.destination)): "
                    + (outcome.cause.map { FailureWords.of($0) } ?? "under way")
            )
            StandardError.write(line: "  'plexomatic recover' settles it.")
        }
    }

    private func writeNotes(_ report: BatchReport) {
        for folder in report.unsyncedFolders {
            StandardError.write(
                line: "note: the file system of \(ErrorMessage.quoted(folder)) cannot sync folders; "
                    + "after a power cut names there may be the old ones"
            )
        }
        writeManner(report)
        for root in report.unlockedRoots {
            StandardError.write(
                line: "note: \(ErrorMessage.quoted(root)) cannot be locked; see that no other run works there"
            )
        }
    }

    private func writeManner(_ report: BatchReport) {
        for folder in report.uncheckedFolders {
            StandardError.write(
                line: "note: the file system of \(ErrorMessage.quoted(folder)) has no rename that refuses to "
                    + "overwrite; each name was seen to be free, but this is not race-free"
            )
        }
        for path in report.partedFiles {
            StandardError.write(
                line: "note: \(ErrorMessage.quoted(path)) has other names on the disk that it left; they are a file of "
                    + "their own now, and both take up space"
            )
        }
        for path in report.incompleteCopies {
            StandardError.write(
                line: "note: \(ErrorMessage.quoted(path)) could not be given all of the times, mode and attributes "
                    + "that the file had"
            )
        }
    }
}
