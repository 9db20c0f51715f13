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
}
