import Foundation
import MediaNames
import NoisyOracle
import RenameAssistant

/// Measures the check of suggestions with a model whose mistakes are known.
///
///     swift run -c release OracleReport corpus.jsonl… [--svg chart.svg] [--list]
@main
enum OracleReport {
    static func main() throws {
        var files = Array(CommandLine.arguments.dropFirst())
        let lists = files.contains("--list")
        files.removeAll { $0 == "--list" }
        var svg: String?
        if let option = files.firstIndex(of: "--svg"), option + 1 < files.count {
            svg = files[option + 1]
            files.removeSubrange(option...(option + 1))
        }
        guard !files.isEmpty else {
            print("usage: OracleReport FILE… [--svg FILE] [--list], where each FILE is a labelled corpus")
            exit(64)
        }
        var tests: [CorpusCase] = []
        for file in files {
            for line in try Data(contentsOf: URL(fileURLWithPath: file)).split(separator: 0x0A) {
                tests.append(try CorpusCase(line: Array(line)))
            }
        }
        let oracle = NoisyOracle(tests)
        let counts = (0...10).map { (Double($0) / 10, oracle.count(rightWith: Double($0) / 10)) }
        let rules = oracle.cases.filter { $0.score.isStated && $0.parsed.certainty.isSettled }
        print("names: \(tests.count), with an identity: \(oracle.cases.count { $0.score.isStated })")
        print("settled by rules: \(rules.count), right: \(rules.count { $0.score.isRight($0.parsed.reading) })")
        print("p     right  wrong  waiting")
        for (p, count) in counts { print("\(p)   \(count.right)   \(count.wrong)   \(count.waiting)") }
        let truths = oracle.truths()
        print(
            "asked: \(truths.asked); with p = 1 settled rightly: \(truths.settledRight), right or first: \(truths.rightOrFirst)"
        )
        print("true suggestions with the leading numbers: \(truths.agreeing), accepted: \(truths.agreeingAccepted)")
        let mistakes = oracle.mistakes(atLeast: 40_000)
        print(
            "wrong suggestions: \(mistakes.suggested), accepted: \(mistakes.accepted.count), of these ungrounded: \(mistakes.ungrounded.count)"
        )
        for text in Set(mistakes.accepted).sorted() { print("  accepted \(text)") }
        if lists { for text in truths.lost { print("  \(text)") } }
        if let svg { try OracleChart(counts).svg.write(toFile: svg, atomically: true, encoding: .utf8) }
    }
}
