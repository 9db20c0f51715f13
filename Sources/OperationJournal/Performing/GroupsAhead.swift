import Foundation
import Synchronization
import SystemPackage

/// Reads the groups of a run and looks at their files on a thread of its own, a little ahead of the one that writes them
/// down: to wait for what the plan and the folders say took as long as to write.
///
/// It changes nothing, neither in folders nor in the journal.
final class GroupsAhead: Sendable {
    /// A group, and what was at the sources of its operations a moment ago.
    ///
    /// It goes through several hands, and has a dozen texts that each would count anew.
    final class Sighted: Sendable {
        let group: GroupRequest

        /// In the order of the operations; `nil` for nothing.
        let files: [Result<FileIdentity?, FailureCause>]

        init(_ group: GroupRequest, _ files: [Result<FileIdentity?, FailureCause>]) {
            self.group = group
            self.files = files
        }
    }

    /// What both threads know.
    private struct Exchange {
        var portions: [[Sighted]] = []

        /// How the reading ended, once it has.
        var ending: Result<Void, any Error>?

        /// Whether nobody wants to hear more.
        var isStopped = false
    }

    /// The reading ends early since nobody wants to hear more.
    private struct Stopped: Error {}

    /// How many files a portion has at least, and how many portions wait at most.
    private static let portion = 256
    private static let mostWaiting = 8

    private let exchange = Mutex(Exchange())

    /// Counts the portions that wait, and the ending.
    private let filled = DispatchSemaphore(value: 0)

    /// Counts the portions that there is room for.
    private let room = DispatchSemaphore(value: 0)

    /// Signals that the thread is at its end.
    private let end = DispatchSemaphore(value: 0)

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - groups: The groups of the run.
    ///   - roots: The folders that they lie in.
    init(_ groups: GroupStream, roots: [FilePath]) {
        for _ in 0..<Self.mostWaiting { room.signal() }
        let thread = Thread { [self] in
            let ending = Result { try read(groups, OpenFolders(roots: roots)) }
            exchange.withLock { $0.ending = ending }
            filled.signal()
            end.signal()
        }
        thread.name = "groups ahead"
        thread.start()
    }

    /// The next groups in the order of the plan, or `nil` at the end.
    ///
    /// - Throws: What reading the groups throws, after all groups that were read before.
    func next() throws -> [Sighted]? {
        filled.wait()
        let (portion, ending) = exchange.withLock { exchange in
            exchange.portions.isEmpty ? (nil, exchange.ending) : (exchange.portions.removeFirst(), nil)
        }
        guard let portion else {
            try ending?.get()
            return nil
        }
        room.signal()
        return portion
    }

    /// Ends the reading, wherever it is, and waits until the thread has let go of everything.
    func stop() {
        exchange.withLock { $0.isStopped = true }
        room.signal()
        end.wait()
    }

    private func read(_ groups: GroupStream, _ folders: OpenFolders) throws {
        var portion: [Sighted] = []
        var count = 0
        try groups.forEach { group in
            portion.append(
                Sighted(
                    group,
                    group.operations.map { operation in
                        Result { () throws(FailureCause) in try folders.look(at: operation.from) }
                    }
                )
            )
            count += group.operations.count
            guard count >= Self.portion else { return }
            try hand(over: portion)
            portion = []
            count = 0
        }
        try hand(over: portion)
    }

    private func hand(over portion: [Sighted]) throws {
        guard !portion.isEmpty else { return }
        room.wait()
        let isStopped = exchange.withLock { exchange in
            if !exchange.isStopped { exchange.portions.append(portion) }
            return exchange.isStopped
        }
        guard !isStopped else { throw Stopped() }
        filled.signal()
    }
}
