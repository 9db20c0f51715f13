package import MediaProbe
import MediaScanner
import Synchronization
package import SystemPackage

/// Looks into videos, several at a time, and remembers what they said.
///
/// However the program behaves, this ends in bounded time, and what is not known is as if nobody had looked.
package final class MediaInquiry: Sendable {
    let settings: ProbeSettings
    private let progress: @Sendable (_ done: Int, _ total: Int) -> Void
    private let state = Mutex(ProbeReport())

    /// So many files in a row that take too long end the looking: a disk that does not answer, most likely.
    static let mostTimeouts = 3

    /// - Parameters:
    ///   - settings: Whether, with what and how many at a time.
    ///   - progress: Hears how many files of how many are done.
    package init(
        _ settings: ProbeSettings,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) {
        self.settings = settings
        self.progress = progress
    }

    /// What came of it so far.
    package var report: ProbeReport { state.withLock { $0 } }

    /// What one file says about itself.
    ///
    /// - Parameter path: A file that need not come from a scan.
    /// - Returns: `nil` where nothing is there to look into it.
    package func information(about path: FilePath) -> Result<MediaInformation, ProbeError>? {
        guard let program = settings.program else { return nil }
        return Waiting.forResult { await Self.answer(of: program, about: path) }
    }

    /// What the program says of its version.
    ///
    /// - Returns: `nil` where it is not installed.
    package func version() -> Result<String, ProbeError>? {
        guard let program = settings.program else { return nil }
        return Waiting.forResult {
            do throws(ProbeError) {
                return .success(try await program.version())
            } catch {
                return .failure(error)
            }
        }
    }

    /// Looks into files, and adds what they say to a table.
    ///
    /// - Parameters:
    ///   - files: Which, in any order.
    ///   - table: What is known already is not asked again.
    func look(into files: [MediaFile], noting table: inout MediaTable) {
        let files = files.filter { table[$0] == nil && $0.size > 0 }
        guard !files.isEmpty else { return }
        var book = ProbeBook(settings.cache)
        let known = book.informations(about: files)
        for (index, information) in known { table[files[index]] = information }
        let open = files.indices.filter { known[$0] == nil }.map { files[$0] }
        state.withLock { state in
            state.wanted += files.count
            state.cached += known.count
            state.isMissing = state.isMissing || (settings.program == nil && !open.isEmpty)
        }
        if let program = settings.program, !open.isEmpty {
            for (file, information) in asked(program, about: open, &book) { table[file] = information }
        }
        book.flush()
        let trouble = book.trouble
        state.withLock { $0.cacheProblem = $0.cacheProblem ?? trouble }
    }

    /// Asks about files, so many at a time as the settings allow.
    private func asked(
        _ program: ProbeProgram,
        about files: [MediaFile],
        _ book: inout ProbeBook
    ) -> [(MediaFile, MediaInformation)] {
        progress(0, files.count)
        let (answers, filled) = Waiting.forResult { [book, settings] in
            var (answers, book): ([(MediaFile, MediaInformation)], ProbeBook) = ([], book)
            await withTaskGroup(of: (Int, Result<MediaInformation, ProbeError>).self) { group in
                var next = 0
                var done = 0
                var timeouts = 0
                func start() {
                    let index = next
                    next += 1
                    group.addTask { (index, await Self.answer(of: program, about: files[index].path)) }
                }
                while next < min(settings.parallel, files.count) { start() }
                while let (index, result) = await group.next() {
                    done += 1
                    timeouts = result == .failure(.tookTooLong) ? timeouts + 1 : 0
                    if case .success(let information) = result {
                        answers.append((files[index], information))
                        book.note(information, of: files[index])
                    }
                    self.note(result)
                    self.progress(done, files.count)
                    if next < files.count, timeouts < Self.mostTimeouts, !result.isOfProgram { start() }
                }
            }
            return (answers, book)
        }
        book = filled
        return answers
    }

    private func note(_ result: Result<MediaInformation, ProbeError>) {
        state.withLock { state in
            state.asked += 1
            guard case .failure(let error) = result else { return }
            state.failed += 1
            state.cause = error
        }
    }

    private static func answer(
        of program: ProbeProgram,
        about path: FilePath
    ) async -> Result<MediaInformation, ProbeError> {
        do throws(ProbeError) {
            return .success(try await program.information(about: path))
        } catch {
            return .failure(error)
        }
    }
}

extension Result where Failure == ProbeError {
    /// Whether the program itself is at fault, so that the next file would fare no better.
    fileprivate var isOfProgram: Bool {
        if case .failure(.notStarted) = self { true } else { false }
    }
}
