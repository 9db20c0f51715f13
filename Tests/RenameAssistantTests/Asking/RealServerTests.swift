import Foundation
import LanguageModel
import RenameAssistant
import Testing

/// With a real inference server, where `PLEXOMATIC_LLAMA_URL` names one: `http://127.0.0.1:8080/v1`.
///
/// Any model will do, the more useless the better: nothing that it says may do harm, and nothing may hang.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PLEXOMATIC_LLAMA_URL"] != nil), .timeLimit(.minutes(5)))
struct RealServerTests {
    @Test("a real server with any model harms no name and ends in time")
    func harmless() throws {
        let url = try #require(ProcessInfo.processInfo.environment["PLEXOMATIC_LLAMA_URL"])
        var settings = AskSettings(endpoint: try Endpoint(url), patience: .seconds(30))
        settings.budget = .seconds(120)
        let evaluation = ModelEvaluation(NoisyOracleTests.cases)
        let start = ContinuousClock.now
        let outcome = evaluation.outcome(settings, limit: 40)
        #expect(ContinuousClock.now - start < .seconds(160))
        #expect(outcome.harmed == 0)
        #expect(outcome.report.asked > 0, "\(String(describing: outcome.report.cause))")
    }
}
