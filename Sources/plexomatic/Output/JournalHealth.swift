import OperationJournal
import SystemPackage

/// What `doctor` says of the journal.
struct JournalHealth {
    let path: FilePath

    /// The findings, the gravest first.
    func findings() -> [HealthFinding] {
        let name = ErrorMessage.quoted(path)
        do {
            guard let history = try JournalHistory(path: path) else {
                return [HealthFinding(.good, "journal", "none yet; \(name) is made by the first 'apply'")]
            }
            var findings = try history.faults().map { fault in
                HealthFinding(
                    .bad,
                    "journal",
                    "\(name): \(fault)",
                    remedy: "Keep a copy of the file; 'history --export' still writes scripts of what can be read."
                )
            }
            let batches = try history.batches()
            let open = batches.filter { $0.state == .running || $0.state == .rollingBack }
            let waiting = batches.reduce(0) { $0 + $1.counts[.needsAttention, default: 0] }
            if !open.isEmpty {
                findings.append(
                    HealthFinding(
                        .note,
                        "journal",
                        "an interrupted or running run: batch \(open.map(\.id.description).joined(separator: " "))",
                        remedy: "plexomatic recover"
                    )
                )
            }
            if waiting > 0 {
                findings.append(
                    HealthFinding(
                        .note,
                        "journal",
                        "\(Counted.words(waiting, "file")) wait for you",
                        remedy: "plexomatic recover"
                    )
                )
            }
            if findings.isEmpty {
                let count = batches.reduce(0) { $0 + $1.counts.values.reduce(0, +) }
                let held = Counted.words(batches.count, "batch", plural: "batches")
                let operations = Counted.words(count, "operation")
                findings.append(HealthFinding(.good, "journal", "\(name): \(held), \(operations), whole"))
            }
            return findings
        } catch {
            let message = ErrorMessage(error)
            return [HealthFinding(.bad, "journal", message.headline, remedy: message.advice)]
        }
    }
}
