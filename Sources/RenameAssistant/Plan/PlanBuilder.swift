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

    /// What asks a model about files that the rules leave open, if anything does.
    let inquiry: ModelInquiry?

    /// How many folders a thread takes at once.
    private static let block = 32

    /// The plan, with its conflicts found.
    ///
    /// - Parameters:
    ///   - folders: What was scanned.
    ///   - progress: Hears how many videos were read; called on several threads.
    /// - Returns: The plan, its groups in the order of the folders, and what came of asking.
    func plan(
        _ folders: [ScannedFolder],
        progress: @escaping @Sendable (Int) -> Void
    ) -> (plan: RenamePlan, asking: AskReport?) {
        var planned = plannedFolders(folders, progress)
        let asking = inquiry.map { ask($0, about: folders, &planned) }
        var groups: [PlannedGroup] = []
        groups.reserveCapacity(planned.reduce(0) { $0 + $1.groups.count })
        for folder in planned { groups += folder.groups }
        for index in groups.indices { groups[index].id = index + 1 }
        var finder = ConflictFinder(groups, facts: planned.flatMap(\.facts))
        finder.find()
        let plan = RenamePlan(
            layout: options.layout.rawValue,
            library: options.libraryRoot,
            createdAt: Date().formatted(.iso8601),
            roots: roots + options.libraryRoots.filter { !roots.contains($0) },
            groups: finder.groups,
            conflicts: finder.conflicts
        )
        return (plan, asking)
    }

    /// Asks about what the rules left open, and plans the folders anew that got answers.
    private func ask(
        _ inquiry: ModelInquiry,
        about folders: [ScannedFolder],
        _ planned: inout [PlannedFolder]
    ) -> AskReport {
        var places: [Int] = []
        var open: [OpenFolder] = []
        for index in folders.indices where inquiry.mayAsk(about: planned[index].groups) {
            guard let folder = planner.openFolder(of: folders[index], for: inquiry) else { continue }
            places.append(index)
            open.append(folder)
        }
        let (suggestions, report) = inquiry.answers(for: open)
        for (place, suggestions) in zip(places, suggestions) where !suggestions.isEmpty {
            planned[place] = plannedFolder(planner.groups(of: folders[place], suggestions: suggestions))
        }
        return report
    }

    /// The groups of one folder, with what is known of their paths.
    private struct PlannedFolder {
        var groups: [PlannedGroup] = []
        var facts: [[TargetFacts]] = []
    }

    private func plannedFolders(
        _ folders: [ScannedFolder],
        _ progress: @escaping @Sendable (Int) -> Void
    ) -> [PlannedFolder] {
        let blocks = (folders.count + Self.block - 1) / Self.block
        let results = Mutex([[PlannedFolder]](repeating: [], count: blocks))
        DispatchQueue.concurrentPerform(iterations: blocks) { number in
            let range = number * Self.block..<min((number + 1) * Self.block, folders.count)
            let planned = range.map { plannedFolder(planner.groups(of: folders[$0])) }
            results.withLock { $0[number] = planned }
            progress(planned.reduce(0) { $0 + $1.groups.count })
        }
        return results.withLock { $0.flatMap(\.self) }
    }

    private func plannedFolder(_ groups: [PlannedGroup]) -> PlannedFolder {
        let facts = groups.map { group in
            // Groups that wait only keep others from their sources.
            let isAccepted = group.verdict == .accepted
            return group.operations.map { operation in
                TargetFacts(operation) { isAccepted ? TargetPresence(at: $0) : .absent }
            }
        }
        return PlannedFolder(groups: groups, facts: facts)
    }
}
