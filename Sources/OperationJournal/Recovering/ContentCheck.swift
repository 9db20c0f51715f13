/// What became of a file that an operation brought to its place.
package struct ContentFinding: Sendable {
    /// What was found.
    package enum Verdict: Hashable, Sendable {
        /// Every byte is what was recorded.
        case whole

        /// Size and samples are what was recorded; the bytes between were never on record.
        case sampled

        /// It is the recorded file by its identity; no checksum is on record.
        case unread

        /// Its content is not what was recorded.
        case changed

        /// Nothing is at its place.
        case missing

        /// It could not be read.
        case unreadable(FailureCause)
    }

    package let operation: OperationRecord
    package let verdict: Verdict
}

/// Reads files again on demand, and compares them with the journal.
struct ContentCheck {
    let database: JournalDatabase
    let monitor: RunMonitor

    /// Checks the files of one batch, or of all.
    ///
    /// What a later operation moved on is checked where that brought it.
    func run(_ batch: BatchID?) throws(JournalError) -> [ContentFinding] {
        let batches: [BatchID]
        if let batch {
            guard try database.batch(batch) != nil else { throw .noSuchBatch(batch) }
            batches = [batch]
        } else {
            batches = try database.batches().map(\.id)
        }
        var findings: [ContentFinding] = []
        for batch in batches {
            let records = try database.operations(of: batch, in: [.done])
            guard !records.isEmpty else { continue }
            let folders = OpenFolders(roots: try database.roots(of: batch))
            for (index, record) in records.enumerated() {
                guard !monitor.isInterrupted() else { return findings }
                if try !database.isMovedOn(record) {
                    findings.append(ContentFinding(operation: record, verdict: verdict(on: record, folders)))
                }
                monitor.onEvent(.examined(files: index + 1, of: records.count))
            }
        }
        return findings
    }

    private func verdict(on record: OperationRecord, _ folders: OpenFolders) -> ContentFinding.Verdict {
        do throws(FailureCause) {
            guard let file = try folders.look(at: record.destination) else { return .missing }
            guard let checksum = record.arrivalChecksum, file.isRegularFile else {
                return file.mark == record.arrival ? .unread : .changed
            }
            guard try checksum.matches(record.destination) else { return .changed }
            if case .sha256 = checksum { return .whole }
            return .sampled
        } catch {
            return .unreadable(error)
        }
    }
}
