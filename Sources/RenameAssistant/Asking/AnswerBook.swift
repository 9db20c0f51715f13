import LanguageModel
import RunStore
import SystemPackage
import Synchronization

/// The answers of earlier runs; a file that cannot be used is as good as none, and is said once.
final class AnswerBook: Sendable {
    private let cache: AnswerCache?
    private let problem = Mutex<String?>(nil)

    /// - Parameter path: Where answers are kept, or `nil` to keep none.
    init(_ path: FilePath?) {
        guard let path else {
            cache = nil
            return
        }
        do throws(RunStoreError) {
            cache = try AnswerCache(path)
        } catch {
            cache = nil
            switch error {
            case .unusable(_, let words): problem.withLock { $0 = words }
            case .newer(let path): problem.withLock { $0 = "a newer version wrote \(path.string)" }
            }
        }
    }

    /// What went wrong, in SQLite's words.
    var trouble: String? { problem.withLock { $0 } }

    func answer(to key: AnswerKey) -> String? {
        attempt { try $0.answer(to: key) } ?? nil
    }

    func keep(_ answer: String, for key: AnswerKey, serverVersion: String?) {
        attempt { try $0.keep(answer, for: key, serverVersion: serverVersion) }
    }

    func knownModel(for requested: String, at endpoint: String) -> KnownModel? {
        attempt { try $0.knownModel(for: requested, at: endpoint) } ?? nil
    }

    func note(_ known: KnownModel, for requested: String, at endpoint: String) {
        attempt { try $0.note(known, for: requested, at: endpoint) }
    }

    @discardableResult
    private func attempt<Value>(_ work: (AnswerCache) throws -> Value) -> Value? {
        guard let cache else { return nil }
        do {
            return try work(cache)
        } catch {
            problem.withLock { $0 = $0 ?? "\(error)" }
            return nil
        }
    }
}
