import Dispatch
import Glibc
import Synchronization

/// Reads a tree of folders on several threads and hands on what was found in a stable order.
///
/// Folders wait on a stack and are read by whichever thread is free. Results are handed on from the top down, the
/// folders of one level in byte order of their names, as soon as all before them have been; since the stack is worked
/// off in the same order, little has to be held back.
///
/// Nothing recurses and no descriptor outlives its folder, so neither depth nor width has a limit but memory.
///
/// What is made of a folder is kept as the closure that hands it on: a generic walk would be compiled for no type in
/// particular, and its bookkeeping took a tenth of a scan.
final class FolderWalk: Sendable {
    /// Hands on what was made of a folder.
    typealias Delivery = @Sendable () -> Void

    /// How deep folders may lie below a root; what is deeper can only be a loop that its file system hides.
    static var deepestLevel: Int { 16_384 }

    private let options: ScanOptions
    private let state: Mutex<FolderWalkState>
    private let work = DispatchSemaphore(value: 0)
    private let threadCount: Int

    /// A walk over folders that begins when ``run(_:emit:)`` is called.
    ///
    /// - Parameters:
    ///   - roots: What to read, in order; see ``ScanRoots``.
    ///   - options: What to look for.
    ///   - threadCount: How many threads read.
    init(_ roots: [ScanRoots.Root], options: ScanOptions, threadCount: Int) {
        self.options = options
        self.threadCount = threadCount
        var initial = FolderWalkState()
        for (index, root) in roots.enumerated() {
            initial.nodes.append(.init(parent: -1, level: 0))
            initial.waiting.append(
                FolderTask(
                    node: index,
                    path: root.path,
                    isRoot: true,
                    selectedNames: root.selectedNames,
                    largestAbove: 0
                )
            )
        }
        initial.waiting.reverse()
        initial.unsent = initial.nodes.indices.reversed()
        initial.unfinished = roots.count
        state = Mutex(initial)
    }

    /// Reads all folders and returns when the last result was handed on.
    ///
    /// - Parameter transform: Makes something of the contents of a folder; called on several threads at once. The
    ///   closures that it returns are called in order, never two at once.
    /// - Returns: What was left out and what could not be read.
    /// - Throws: ``ScanError/invalidPattern(_:reason:)``.
    func run(
        _ transform: @Sendable (borrowing FolderContents) -> Delivery?
    ) throws(ScanError) -> ScanSummary {
        // Each thread compiles the patterns anew; that they compile is known from here on.
        _ = try IgnoreRules(options)
        let first = state.withLock { $0.waiting.count }
        guard first > 0 else { return ScanSummary() }
        for _ in 0..<first { work.signal() }
        DispatchQueue.concurrentPerform(iterations: threadCount) { _ in
            guard let reader = try? FolderReader(options) else { return }
            while let task = next() {
                let (delivery, findings) = reader.read(task, transform)
                finish(task, delivery: delivery, findings: findings)
                send()
            }
        }
        return state.withLock { $0.summary }
    }

    /// Waits for a folder to read; `nil` when all are read.
    private func next() -> FolderTask? {
        work.wait()
        return state.withLock { $0.waiting.popLast() }
    }

    private func finish(_ task: FolderTask, delivery: Delivery?, findings: FolderFindings) {
        let added = state.withLock { state in
            var findings = findings
            var delivery = delivery
            let level = state.nodes[task.node].level + 1
            if let identity = findings.identity, state.contains(identity, above: task.node) {
                findings = FolderFindings()
                findings.problems = [ScanProblem(pathBytes: task.path, cause: .loop)]
                delivery = nil
            } else if level > Self.deepestLevel, !findings.subfolders.isEmpty {
                findings.subfolders = []
                findings.problems.append(ScanProblem(pathBytes: task.path, cause: .tooDeep))
            }
            let start = state.nodes.count
            for _ in findings.subfolders { state.nodes.append(.init(parent: task.node, level: level)) }
            let children = start..<state.nodes.count
            for (index, name) in zip(children, findings.subfolders).reversed() {
                let path = FolderContents.prefix(of: task.path) + name
                state.waiting.append(
                    FolderTask(
                        node: index,
                        path: path,
                        isRoot: false,
                        selectedNames: nil,
                        largestAbove: findings.largestVideo
                    )
                )
            }
            findings.subfolders = []
            state.nodes[task.node].result = .init(
                path: task.path,
                isPartial: task.selectedNames != nil,
                delivery: delivery,
                findings: findings,
                children: children
            )
            state.nodes[task.node].identity = findings.identity
            state.unfinished += children.count - 1
            return state.unfinished == 0 ? threadCount : children.count
        }
        for _ in 0..<added { work.signal() }
    }

    /// Hands on what is complete, unless another thread is at it.
    private func send() {
        var mayGoOn = state.withLock { state in
            defer { state.isSending = true }
            return !state.isSending
        }
        while mayGoOn {
            let deliveries = state.withLock { $0.takeReady() }
            for deliver in deliveries { deliver() }
            mayGoOn = !deliveries.isEmpty
        }
    }
}
