import FilePaths
import OperationJournal

/// The operations of the journal for people: a line for each, from where to where.
struct RecordListing {
    let names: PrintableName

    /// Writes operations to standard output.
    ///
    /// - Parameters:
    ///   - records: The operations.
    ///   - backward: Whether they are shown as they would be taken back.
    func write(_ records: [OperationRecord], backward: Bool = false) {
        var text: [UInt8] = []
        for record in records {
            let (from, to) = backward ? (record.destination, record.source) : (record.source, record.destination)
            let state =
                backward ? "" : "  \(record.state.rawValue)\(record.cause.map { ": \(FailureWords.of($0))" } ?? "")"
            text += "\(record.id)\(state)\n  ".utf8
            text += names.bytes(of: from.bytes)
            text += "\n    → ".utf8
            text += names.bytes(of: to.bytes)
            text += "\n".utf8
        }
        StandardOutput.write(text)
    }

    /// Writes what was tried in vain.
    func write(_ attempts: [AttemptRecord]) {
        var text: [UInt8] = []
        for attempt in attempts {
            let number = attempt.operation.map(\.description) ?? "-"
            let cause = attempt.cause.map { ": \(FailureWords.of($0))" } ?? ""
            let later = attempt.takenOverBy.map { "; done again by batch \($0)" } ?? ""
            text += "\(number)  \(attempt.state.rawValue)\(cause)\(later)\n  ".utf8
            text += names.bytes(of: attempt.source.bytes)
            text += "\n    → ".utf8
            text += names.bytes(of: attempt.destination.bytes)
            text += "\n".utf8
        }
        StandardOutput.write(text)
    }

    /// Writes the folders that a batch made or removed.
    func write(_ folders: [DirectoryRecord]) {
        var text: [UInt8] = []
        for folder in folders where folder.state == .done {
            text += "folder \(folder.role == .made ? "made" : "removed")\n  ".utf8
            text += names.bytes(of: folder.path.bytes)
            text += "\n".utf8
        }
        StandardOutput.write(text)
    }
}
