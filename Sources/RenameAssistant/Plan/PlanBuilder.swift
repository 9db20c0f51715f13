import Foundation
import MediaNames
import MediaScanner
import OperationJournal
import Synchronization
import SystemPackage

/// Makes a plan of scanned folders, several at a time.
struct PlanBuilder: Sendable {
    let options: PlanOptions

    /// The folders that the person named, absolute; no file leaves them and the library's roots.
    let roots: [FilePath]

    let planner: FolderPlanner

    /// How many folders a thread takes at once.
    private static let block = 32

    /// The plan, with its conflicts found.
    ///
    /// - Parameters:
    ///   - folders: What was scanned.
    ///   - progress: Hears how many videos were read; called on several threads.
    /// - Returns: The plan; its groups stand in the order of the folders.
    func plan(_ folders: [ScannedFolder], progress: @escaping @Sendable (Int) -> Void) -> RenamePlan {
        let planned = plannedFolders(folders, progress)
        var groups: [PlannedGroup] = []
        groups.reserveCapacity(planned.reduce(0) { $0 + $1.groups.count })
        for folder in planned { groups += folder.groups }
        for index in groups.indices { groups[index].id = index + 1 }
        var finder = ConflictFinder(groups, facts: planned.flatMap(\.facts), vacates: options.action == .move)
        finder.find()
        return RenamePlan(
            action: options.action,
            layout: options.layout.rawValue,
            library: options.libraryRoot,
            createdAt: Date().formatted(.iso8601),
            roots: roots + options.libraryRoots.filter { !roots.contains($0) },
            groups: finder.groups,
            conflicts: finder.conflicts
        )
    }

    /// The groups of some folders, with what is known of their paths.
    private struct PlannedFolders {
        var groups: [PlannedGroup] = []
        var facts: [[TargetFacts]] = []
    }

    private func plannedFolders(
        _ folders: [ScannedFolder],
        _ progress: @escaping @Sendable (Int) -> Void
    ) -> [PlannedFolders] {
        let blocks = (folders.count + Self.block - 1) / Self.block
        let results = Mutex([PlannedFolders](repeating: PlannedFolders(), count: blocks))
        DispatchQueue.concurrentPerform(iterations: blocks) { number in
            let range = number * Self.block..<min((number + 1) * Self.block, folders.count)
            var planned = PlannedFolders()
            for index in range { planned.groups += planner.groups(of: folders[index]) }
            planned.facts = planned.groups.map { group in
                // Groups that wait only keep others from their sources.
                let isAccepted = group.verdict == .accepted
                return group.operations.map { operation in
                    TargetFacts(operation) { isAccepted ? TargetPresence(at: $0) : .absent }
                }
            }
            results.withLock { $0[number] = planned }
            progress(planned.groups.count)
        }
        return results.withLock { $0 }
    }
}
