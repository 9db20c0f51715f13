import OperationJournal

/// The batches of a journal as a table, oldest first.
enum BatchTable {
    /// The table; one line says so where there is none.
    static func text(of batches: [BatchRecord], _ style: Style) -> String {
        guard !batches.isEmpty else { return "no batches\n" }
        let rows = batches.map { batch in
            [
                batch.id.description, batch.createdAt, batch.action.rawValue, batch.state.rawValue,
                OperationState.allCases.compactMap { state in
                    batch.counts[state].map { "\($0) \(state.rawValue)" }
                }.joined(separator: ", ") + (batch.takenOverBy.map { "; rest done by batch \($0)" } ?? ""),
            ]
        }
        let header = ["batch", "when", "action", "state", "files"]
        let widths = header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
        func line(_ cells: [String]) -> String {
            zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
                .joined(separator: "  ").trimmingEnd()
        }
        return ([style.bold(line(header))] + rows.map(line)).joined(separator: "\n") + "\n"
    }
}

extension String {
    fileprivate func trimmingEnd() -> String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
