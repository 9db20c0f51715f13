import Foundation
import HTTPTransport
import LanguageModel
package import MediaNames
import RunStore
import Synchronization

/// Asks a model about what the rules left open: groups the doubts, looks for answers of earlier runs, sends the rest.
///
/// However the endpoint behaves, the asking ends in bounded time, and what has no answer stays as the rules have it.
package final class ModelInquiry: Sendable {
    private let settings: AskSettings
    private let layout: Layout
    private let transport: HTTPClient
    private let book: AnswerBook
    private let progress: @Sendable (AskProgress) -> Void
    private let connection = Mutex<Task<Result<ModelSession, ModelError>, Never>?>(nil)

    /// So many questions in a row without an answer end the asking.
    static let mostFailures = 3

    /// - Parameters:
    ///   - settings: Whether, where and how long.
    ///   - layout: Whose names are written.
    ///   - progress: Hears how far the asking is.
    package init(
        _ settings: AskSettings,
        layout: Layout,
        progress: @escaping @Sendable (AskProgress) -> Void = { _ in }
    ) {
        self.settings = settings
        self.layout = layout
        self.progress = progress
        transport = HTTPClient(inFlight: settings.parallel)
        book = AnswerBook(settings.cache)
    }

    /// Whether a model is asked about a file.
    package func asks(about parsed: ParsedFilename, path: [UInt8]) -> Bool {
        settings.policy.asks(about: parsed, path: path)
    }

    /// Whether any of a folder's files may be open, as far as its plan tells.
    func mayAsk(about groups: borrowing [PlannedGroup], in range: Range<Int>) -> Bool {
        if settings.policy == .always { return true }
        // By index: a whole group is copied to be looked at, its verdict is not.
        for index in range where groups[index].verdict == .needsReview { return true }
        return false
    }

    /// Begins to look for the endpoint, so that it was found when the names are read.
    package func begin() {
        guard !settings.isOffline, settings.policy != .never else { return }
        connection.withLock { connection in
            guard connection == nil else { return }
            let (settings, transport) = (settings, transport)
            connection = Task.detached {
                do throws(ModelError) {
                    return .success(try await ModelSession(settings, transport))
                } catch {
                    return .failure(error)
                }
            }
        }
    }

    /// Waits until it is known whether anything can answer: an endpoint with a model, or an earlier run.
    ///
    /// Seeing which files are open costs as much as reading them, so nobody looks before this says that it is worth it.
    ///
    /// - Parameter openFiles: How many files the rules left open.
    /// - Returns: What to say of the asking if nothing can answer, else `nil`.
    func refusal(openFiles: Int) -> AskReport? {
        Waiting.forResult {
            var report = AskReport()
            let session = await self.connect(&report)
            let endpoint = self.settings.endpoint.description
            guard session == nil, self.book.knownModel(for: self.settings.model, at: endpoint) == nil else {
                return nil
            }
            report.openFiles = openFiles
            report.cacheProblem = self.book.trouble
            return report
        }
    }

    /// Lets the server load the model while the open names are still being looked at.
    ///
    /// Only where it was never asked before: later most answers are known, and a model that nobody asks need not be loaded.
    func warmUp() {
        let endpoint = settings.endpoint.description
        guard book.knownModel(for: settings.model, at: endpoint) == nil,
            let connection = connection.withLock({ $0 })
        else { return }
        Task.detached {
            guard case .success(let session) = await connection.value else { return }
            do throws(ModelError) {
                try await session.client.load()
            } catch {
                // The first question meets the same and says so; to load early was only for speed.
                return
            }
        }
    }

    /// Asks about folders and waits for the answers.
    ///
    /// - Parameter folders: The open files.
    /// - Returns: For each folder the checked suggestions by the files' indices, and what came of the asking.
    package func answers(for folders: [OpenFolder]) -> (suggestions: [[Int: CheckedSuggestion]], report: AskReport) {
        Waiting.forResult { await self.ask(folders) }
    }

    /// Asks about folders.
    ///
    /// - Parameter folders: The open files.
    /// - Returns: For each folder the checked suggestions by the files' indices, and what came of the asking.
    package func ask(_ folders: [OpenFolder]) async -> (suggestions: [[Int: CheckedSuggestion]], report: AskReport) {
        var report = AskReport()
        report.openFiles = folders.reduce(0) { $0 + $1.files.count }
        var suggestions = [[Int: CheckedSuggestion]](repeating: [:], count: folders.count)
        guard report.openFiles > 0 else { return (suggestions, report) }
        let pages: Pages
        do throws(PromptError) {
            pages = try Pages(settings.prompts)
        } catch {
            report.cause = .prompts(error)
            return (suggestions, report)
        }
        let questions = folders.enumerated().flatMap { number, folder in
            DoubtGroup.groups(of: folder).compactMap { pages.question(about: $0, in: folder, number: number) }
        }
        let outcome = await answers(to: questions, pages, &report)
        for (question, answer) in zip(questions, outcome.answers) {
            guard let answer else { continue }
            let folder = folders[question.folder]
            let answers = GroupAnswer(answer.suggestion, group: question.group, folder: folder)
            for index in question.group.indices {
                guard let file = folder.files[index] else { continue }
                let own = answers.suggestion(for: index)
                suggestions[question.folder][index] = CheckedSuggestion(
                    suggestion: own,
                    verdict: SuggestionCheck(path: file.path, parsed: file.parsed, layout: layout).verdict(on: own),
                    model: outcome.model.name,
                    digest: outcome.model.digest,
                    isCached: answer.isCached
                )
            }
        }
        report.cacheProblem = book.trouble
        return (suggestions, report)
    }

    private struct Answer {
        let suggestion: Suggestion
        let isCached: Bool
    }

    /// What came back for a question, by its place among all.
    private struct Reply: Sendable {
        let question: Int
        let result: Result<ModelAnswer, ModelError>
    }

    private struct Outcome {
        var model = InstalledModel(name: "", digest: "")
        var answers: [Answer?]
    }

    private func answers(to questions: [Question], _ pages: Pages, _ report: inout AskReport) async -> Outcome {
        var outcome = Outcome(answers: [Answer?](repeating: nil, count: questions.count))
        progress(.connecting)
        let session = await connect(&report)
        let endpoint = settings.endpoint.description
        let known: KnownModel
        if let session {
            known = KnownModel(
                dialect: session.facts.dialect.rawValue,
                model: session.model.name,
                digest: session.model.digest
            )
            book.note(known, for: settings.model, at: endpoint)
        } else if let last = book.knownModel(for: settings.model, at: endpoint) {
            known = last
        } else {
            report.unasked = questions.count
            return outcome
        }
        outcome.model = InstalledModel(name: known.model, digest: known.digest)
        func key(_ question: Question) -> AnswerKey {
            AnswerKey(
                endpoint: endpoint,
                dialect: known.dialect,
                model: known.model,
                digest: known.digest,
                instructions: pages.instructions(question).fingerprint,
                options: ModelOptions().fingerprint,
                question: question.text
            )
        }
        var open: [Int] = []
        for (index, question) in questions.enumerated() {
            if let text = book.answer(to: key(question)), let read = try? SuggestionReader.read(text) {
                outcome.answers[index] = Answer(suggestion: read.suggestion, isCached: true)
                report.cached += 1
            } else {
                open.append(index)
            }
        }
        guard let session else {
            report.unasked = open.count
            return outcome
        }
        let asked = open.prefix(settings.limit)
        if asked.count < open.count { report.cause = .limit(settings.limit) }
        var run = InquiryRun(total: asked.count, cached: report.cached, progress)
        let end = ContinuousClock.now + settings.budget
        let book = book
        await withTaskGroup(of: Reply.self) { group in
            var next = asked.startIndex
            func send() {
                guard next < asked.endIndex, run.goesOn(until: end) else { return }
                let index = asked[next]
                next += 1
                let (text, instructions) = (questions[index].text, pages.instructions(questions[index]))
                group.addTask {
                    Reply(question: index, result: await session.client.result(of: text, instructions, until: end))
                }
            }
            for _ in 0..<settings.parallel { send() }
            while let reply = await group.next() {
                run.note(reply.result)
                if case .success(let answer) = reply.result {
                    outcome.answers[reply.question] = Answer(suggestion: answer.suggestion, isCached: false)
                    let key = key(questions[reply.question])
                    book.keep(answer.text, for: key, serverVersion: session.facts.version)
                }
                send()
            }
        }
        report.asked = run.answered + run.failed
        report.failed = run.failed
        report.promptTokens = run.promptTokens
        report.answerTokens = run.answerTokens
        report.unasked = open.count - report.asked
        if let cause = run.cause { report.cause = cause }
        if run.cause == nil, report.unasked > 0, report.cause == nil { report.cause = .time(settings.budget) }
        return outcome
    }

    private func connect(_ report: inout AskReport) async -> ModelSession? {
        guard !settings.isOffline else {
            report.cause = .offline
            return nil
        }
        begin()
        guard let connection = connection.withLock({ $0 }) else { return nil }
        switch await connection.value {
        case .success(let session): return session
        case .failure(let error):
            report.cause = .model(error)
            return nil
        }
    }
}
