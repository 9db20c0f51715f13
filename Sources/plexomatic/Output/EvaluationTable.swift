import RenameAssistant

/// What models gain, harm and cost, side by side.
struct EvaluationTable {
    private let baseline: ModelEvaluation.Baseline

    private static let heads = [
        "model", "gained", "harmed", "first", "other", "refuted", "silent", "tokens in", "tokens out", "s/name",
    ]

    init(_ baseline: ModelEvaluation.Baseline) {
        self.baseline = baseline
    }

    /// What the rules do alone.
    var baselineText: String {
        """
        \(baseline.names) names: by rules alone \(baseline.right) right, \(baseline.wrong) wrong, \(baseline.waiting) waiting
        a model is asked about \(baseline.open) of those that wait

        """
    }

    /// One line for each model.
    func text(_ rows: [ModelEvaluation.Outcome]) -> String {
        let cells = [Self.heads] + rows.map(Self.cells)
        let widths = Self.heads.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        return cells.map { row in
            row.enumerated().map { column, text in
                let padding = String(repeating: " ", count: widths[column] - text.count)
                return column == 0 ? text + padding : padding + text
            }.joined(separator: "  ") + "\n"
        }.joined()
    }

    private static func cells(_ row: ModelEvaluation.Outcome) -> [String] {
        let names = max(1, row.report.asked)
        let seconds = row.duration / .seconds(names)
        return [
            ErrorMessage.shown(row.model), "\(row.gained)", "\(row.harmed)", "\(row.first)", "\(row.others)",
            "\(row.refuted)", "\(row.silent)", "\(row.report.promptTokens / names)",
            "\(row.report.answerTokens / names)", row.report.asked == 0 ? "-" : "\((seconds * 100).rounded() / 100)",
        ]
    }
}
