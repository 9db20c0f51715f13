import Foundation
import LanguageModel
import MediaNames
import NoisyOracle
import RenameAssistant
import Testing

/// The bounds that the check keeps with a model whose mistakes are known, on this project's own names.
@Suite(.timeLimit(.minutes(10)))
struct NoisyOracleTests {
    private static let oracle = NoisyOracle(cases)

    /// The corpus of `MediaNames`, and names that its rules leave open, one at a time.
    static var cases: [CorpusCase] {
        cases(PackageResources.corpus_json) + cases(PackageResources.open_json)
    }

    private static func cases(_ corpus: [UInt8]) -> [CorpusCase] {
        guard let value = try? JSONReader.value(of: corpus) else { return [] }
        return (value.list ?? []).flatMap { entry -> [CorpusCase] in
            // Whole folders say of each name what its siblings settle; here names are read one at a time.
            guard case .object(let members)? = entry["expect"], entry["each"] == nil else { return [] }
            let expected = Dictionary(members.map { ($0.key, $0.value) }) { $1 }
            return (entry["filenames"]?.list ?? []).compactMap(\.text).map { CorpusCase(input: $0, expected: expected) }
        }
    }

    @Test("however often the model is wrong, no more names are wrong than by rules alone, and never fewer are right")
    func neverWorse() {
        let settled = Self.oracle.cases.filter { $0.score.isStated && $0.parsed.certainty.isSettled }
        let right = settled.count { $0.score.isRight($0.parsed.reading) }
        #expect(!settled.isEmpty)
        for step in 0...10 {
            let count = Self.oracle.count(rightWith: Double(step) / 10, seed: UInt64(step))
            #expect(count.right >= right)
            #expect(count.wrong <= settled.count - right)
        }
    }

    @Test("of many wrong suggestions almost none is accepted, and none with a number that is not there")
    func mistakes() {
        let mistakes = Self.oracle.mistakes(atLeast: 5_000)
        #expect(mistakes.ungrounded.isEmpty)
        #expect(mistakes.accepted.count * 1_000 <= mistakes.suggested, "\(Set(mistakes.accepted).sorted())")
    }

    @Test("true suggestions are believed, or come first in line")
    func truths() {
        let truths = Self.oracle.truths()
        #expect(truths.asked > 10)
        #expect(truths.settledRight * 10 >= truths.asked * 3, "\(truths.lost)")
        #expect(truths.rightOrFirst * 100 >= truths.asked * 85, "\(truths.lost)")
        #expect(truths.agreeingAccepted * 10 >= truths.agreeing * 9, "\(truths.lost)")
    }
}
