import HTTPTransport
import Synchronization

/// Holds an answer while it arrives on the transport's thread.
final class AnswerCollector: Sendable {
    private let answer: Mutex<StreamedAnswer>

    init(_ dialect: Dialect) {
        answer = Mutex(StreamedAnswer(dialect))
    }

    /// Takes the next bytes.
    func take(_ bytes: [UInt8], status: Int) -> HTTPDecision {
        answer.withLock { $0.take(bytes, status: status) }
    }

    /// The answer, as nothing more comes.
    func finished() -> StreamedAnswer {
        answer.withLock { answer in
            answer.finish()
            return answer
        }
    }
}
