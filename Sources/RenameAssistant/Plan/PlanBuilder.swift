import Foundation
import MediaNames
import MediaScanner
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
        var finder = ConflictFinder(groups(of: folders, progress))
        finder.find { TargetPresence(at: $0) }
        return RenamePlan(
            layout: options.layout.rawValue,
            library: options.libraryRoot,
            createdAt: Date().formatted(.iso8601),
            roots: roots + options.libraryRoots.filter { !roots.contains($0) },
            groups: finder.groups,
            conflicts: finder.conflicts
        )
    }

    private func groups(of folders: [ScannedFolder], _ progress: @escaping @Sendable (Int) -> Void) -> [PlannedGroup] {
        let blocks = (folders.count + Self.block - 1) / Self.block
        let results = Mutex([[PlannedGroup]](repeating: [], count: blocks))
        DispatchQueue.concurrentPerform(iterations: blocks) { number in
            let range = number * Self.block..<min((number + 1) * Self.block, folders.count)
            var groups: [PlannedGroup] = []
            for index in range { groups += planner.groups(of: folders[index]) }
            results.withLock { $0[number] = groups }
            progress(groups.count)
        }
        var groups = results.withLock { Array($0.joined()) }
        for index in groups.indices { groups[index].id = index + 1 }
        return groups
    }
}
