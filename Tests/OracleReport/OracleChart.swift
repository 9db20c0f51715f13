import Foundation
import NoisyOracle

/// Right and wrong names against how often the model is right, as a picture.
struct OracleChart {
    private let counts: [(Double, NoisyOracle.Count)]

    private static let width = 640.0
    private static let height = 360.0
    private static let margin = 56.0

    init(_ counts: [(Double, NoisyOracle.Count)]) {
        self.counts = counts
    }

    var svg: String {
        let most = Double(counts.map { $0.1.right + $0.1.wrong + $0.1.waiting }.max() ?? 1)
        var lines = [
            #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(Int(Self.width)) \#(Int(Self.height))" font-family="sans-serif" font-size="13">"#,
            #"<rect width="100%" height="100%" fill="white"/>"#,
        ]
        for tick in 0...5 {
            let value = most * Double(tick) / 5
            let y = Self.y(value, most)
            lines.append(#"<path d="M\#(Self.margin) \#(y)H\#(Self.width - 16)" stroke="lightgray"/>"#)
            lines.append(#"<text x="\#(Self.margin - 6)" y="\#(y + 4)" text-anchor="end">\#(Int(value))</text>"#)
        }
        for (p, _) in counts {
            lines.append(#"<text x="\#(Self.x(p))" y="\#(Self.height - 28)" text-anchor="middle">\#(p)</text>"#)
        }
        lines.append(
            #"<text x="\#(Self.width / 2)" y="\#(Self.height - 8)" text-anchor="middle">how often the model is right</text>"#
        )
        for (name, colour, value) in [
            ("right", "seagreen", { Double($0.right) }), ("waiting", "gray", { Double($0.waiting) }),
            ("wrong", "crimson", { Double($0.wrong) }),
        ] as [(String, String, (NoisyOracle.Count) -> Double)] {
            let points = counts.map { "\(Self.x($0.0)),\(Self.y(value($0.1), most))" }.joined(separator: " ")
            lines.append(#"<polyline points="\#(points)" fill="none" stroke="\#(colour)" stroke-width="2"/>"#)
            if let first = counts.first {
                lines.append(
                    #"<text x="\#(Self.margin + 8)" y="\#(Self.y(value(first.1), most) - 6)" fill="\#(colour)">\#(name)</text>"#
                )
            }
        }
        return (lines + ["</svg>", ""]).joined(separator: "\n")
    }

    private static func x(_ p: Double) -> Double { margin + p * (width - margin - 24) }
    private static func y(_ value: Double, _ most: Double) -> Double {
        height - 48 - (value / most * (height - 72)).rounded()
    }
}
