/// What the threads of a ``FolderWalk`` share: which folders are known, waiting, read and handed on.
struct FolderWalkState: Sendable {
    /// A folder that the walk knows of.
    struct Node: Sendable {
        /// The place of the folder above, or -1 for a root.
        let parent: Int

        /// How many folders stand above it.
        let level: Int

        var identity: FolderIdentity?

        /// What came of reading it; `nil` before that and after it was handed on.
        var result: Result?
    }

    /// What came of reading a folder.
    struct Result: Sendable {
        let path: [UInt8]

        /// Whether single files of the folder were wanted rather than all of it.
        let isPartial: Bool

        let delivery: FolderWalk.Delivery?
        let findings: FolderFindings

        /// The places of the folders in it.
        let children: Range<Int>
    }

    var nodes: [Node] = []

    /// Folders to read, the next one last.
    var waiting: [FolderTask] = []

    /// Folders that were not yet handed on, the next one last.
    var unsent: [Int] = []

    /// How many folders are waiting or being read.
    var unfinished = 0

    /// Whether a thread is handing on results.
    var isSending = false

    var summary = ScanSummary()

    /// Folders that were handed on; only they count, so that the order of reading changes nothing.
    private var visited: Set<FolderIdentity> = []

    /// Whether a folder is one of those above another: it contains itself then.
    func contains(_ identity: FolderIdentity, above node: Int) -> Bool {
        guard identity.isReliable else { return false }
        var parent = nodes[node].parent
        while parent >= 0 {
            if nodes[parent].identity == identity { return true }
            parent = nodes[parent].parent
        }
        return false
    }

    /// Takes the results whose turn has come.
    ///
    /// - Returns: What hands them on, in order; nothing if the next folder is still being read, and nobody hands on any more then.
    mutating func takeReady() -> [FolderWalk.Delivery] {
        var deliveries: [FolderWalk.Delivery] = []
        while deliveries.count < 64, let next = unsent.last, let result = nodes[next].result {
            unsent.removeLast()
            nodes[next].result = nil
            if let identity = result.findings.identity, identity.isReliable, !visited.insert(identity).inserted {
                // Single files whose folder was read as a whole have been handed on with it.
                if !result.isPartial {
                    summary.problems.append(ScanProblem(pathBytes: result.path, cause: .alreadyVisited))
                }
                continue
            }
            visited.formUnion(result.findings.absorbed)
            summary.ignored += result.findings.ignored
            summary.problems += result.findings.problems
            summary.folderCount += result.findings.identity == nil ? 0 : 1
            unsent.append(contentsOf: result.children.reversed())
            if let delivery = result.delivery { deliveries.append(delivery) }
        }
        if deliveries.isEmpty { isSending = false }
        return deliveries
    }
}
