import LanguageModel

/// Keeps count while questions are under way, and knows when it is better to stop.
struct InquiryRun {
    private let total: Int
    private let cached: Int
    private let progress: @Sendable (AskProgress) -> Void
    private var failuresInARow = 0

    private(set) var answered = 0
    private(set) var failed = 0
    private(set) var promptTokens = 0
    private(set) var answerTokens = 0

    /// Why the asking ended before its end, or the last failure.
    private(set) var cause: AskReport.Cause?

    /// Whether no further question is sent.
    private(set) var isStopped = false

    init(total: Int, cached: Int, _ progress: @escaping @Sendable (AskProgress) -> Void) {
        self.total = total
        self.cached = cached
        self.progress = progress
        progress(.asking(done: 0, of: total, cached: cached))
    }

    /// Whether another question may be sent.
    func goesOn(until end: ContinuousClock.Instant) -> Bool {
        !isStopped && ContinuousClock.now < end
    }

    /// Takes the outcome of a question.
    mutating func note(_ result: Result<ModelAnswer, ModelError>) {
        switch result {
        case .success(let answer):
            answered += 1
            promptTokens += answer.promptTokens ?? 0
            answerTokens += answer.answerTokens ?? 0
            failuresInARow = 0
        case .failure(let error):
            failed += 1
            failuresInARow += 1
            if !isStopped { cause = .model(error) }
            // A dead endpoint is not asked again; one that fails in other ways gets a few more questions.
            if error.isOfEndpoint || failuresInARow >= ModelInquiry.mostFailures { isStopped = true }
        }
        progress(.asking(done: answered + failed, of: total, cached: cached))
    }
}
