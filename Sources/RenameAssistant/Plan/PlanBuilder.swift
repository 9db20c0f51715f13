import Foundation
import MediaNames
import MediaScanner
import OperationJournal
import SystemPackage

/// Makes a plan of scanned folders, several at a time.
struct PlanBuilder: Sendable {
    let options: PlanOptions

    /// The folders that the person named, absolute; no file leaves them and the library's roots.
    let roots: [FilePath]

    let planner: FolderPlanner

    /// How many folders, and how many groups, a thread takes at once.
    private static let folderBlock = 32
    private static let groupBlock = 512

    /// The plan, with its conflicts found.
    ///
    /// - Parameters:
    ///   - folders: What was scanned.
    ///   - progress: Hears how many videos were read; called on several threads.
    /// - Returns: The plan; its groups stand in the order of the folders.
    func plan(_ folders: [ScannedFolder], progress: @escaping @Sendable (Int) -> Void) -> RenamePlan {
        let groups = self.groups(of: folders, progress)
        let facts = ConcurrentArray.of(groups.count, block: Self.groupBlock) { self.facts(of: groups[$0]) }
        // Given away, not lent: the finder changes some of many thousands, and a second owner would mean copying all.
        var finder = ConflictFinder(consume groups, facts: facts, vacates: options.action == .move)
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

    /// The groups of all folders: one for each video that is looked at, numbered from 1.
    private func groups(
        of folders: [ScannedFolder],
        _ progress: @escaping @Sendable (Int) -> Void
    ) -> [PlannedGroup] {
        let blocks = stride(from: 0, to: folders.count, by: Self.folderBlock).map {
            $0..<min($0 + Self.folderBlock, folders.count)
        }
        let counts = blocks.map { block in
            folders[block].reduce(0) { $0 + $1.files.count(where: \.isSelected) }
        }
        var first: [Int] = []
        var total = 0
        for count in counts {
            first.append(total + 1)
            total += count
        }
        return ConcurrentArray.of(counts: counts) { [first] part, groups in
            var id = first[part]
            for index in blocks[part] { planner.plan(folders[index], &id, into: &groups) }
            progress(counts[part])
        }
    }

    private func facts(of group: PlannedGroup) -> [TargetFacts] {
        // Groups that wait only keep others from their sources.
        let isAccepted = group.verdict == .accepted
        return group.operations.map { operation in
            TargetFacts(operation) { isAccepted ? TargetPresence(at: $0) : .absent }
        }
    }
}
