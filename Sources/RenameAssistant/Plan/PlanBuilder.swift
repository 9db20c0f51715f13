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

    /// What plans each folder; it gets to know what videos say about themselves.
    var planner: FolderPlanner

    /// What a person decided in earlier reviews.
    let decisions: DecisionBook

    /// What earlier runs copied or linked, if that matters.
    let copies: EarlierCopies?

    /// What asks a model about files that the rules leave open, if anything does.
    let inquiry: ModelInquiry?

    /// What looks into videos, if anything does.
    let media: MediaInquiry?

    /// Whether extras and the files of series' folders are taken along; a review does that when it has ended.
    var follows = true

    /// How many folders a thread takes at once.
    private static let folderBlock = 32

    /// The plan, with its conflicts found.
    ///
    /// - Parameters:
    ///   - folders: What was scanned.
    ///   - progress: Hears how many videos were read; called on several threads.
    /// - Returns: The plan, its groups in the order of the folders, and what came of asking.
    /// - Throws: `JournalError` if nobody can tell what was copied before.
    mutating func plan(
        _ folders: [ScannedFolder],
        progress: @escaping @Sendable (Int) -> Void
    ) throws -> (plan: RenamePlan, asking: AskReport?) {
        if let media { lookIntoAll(of: folders, media) }
        var groups = self.groups(of: folders, progress)
        if let media { look(into: folders, media, &groups) }
        let asking = inquiry.map { ask($0, about: folders, &groups) }
        let settlement = ConflictSettlement(planner: planner, vacates: options.action == .move)
        var (settled, conflicts) = try settlement.settled(consume groups, lettingBe: copies?.places)
        if follows, var following = FolderFollowing(options), following.take(&settled, from: folders) {
            let (again, more) = try settlement.settled(consume settled, lettingBe: copies?.places)
            (settled, conflicts) = (again, conflicts + more)
        }
        var plan = RenamePlan(
            action: options.action,
            layout: options.layout.rawValue,
            library: options.libraryRoot,
            createdAt: Date().formatted(.iso8601),
            roots: roots + options.libraryRoots.filter { !roots.contains($0) },
            groups: settled,
            conflicts: conflicts
        )
        plan.wishes = options.wishes
        plan.media = planner.media
        if case .library(let movies, let series) = options.placement { (plan.movies, plan.series) = (movies, series) }
        return (plan, asking)
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
            // Folders that follow one another have those above in common.
            var memory = FolderMemory()
            for index in blocks[part] {
                let decided = decisions.decisions(in: folders[index])
                planner.plan(folders[index], decisions: decided, knowing: &memory, &id, into: &groups)
            }
            progress(counts[part])
        }
    }

    /// Asks about what the rules left open, and plans the folders anew that got answers.
    private func ask(
        _ inquiry: ModelInquiry,
        about folders: [ScannedFolder],
        _ groups: inout [PlannedGroup]
    ) -> AskReport {
        guard inquiry.mayAsk(about: groups, in: groups.indices) else { return AskReport() }
        if let report = inquiry.refusal(openFiles: groups.indices.count { groups[$0].verdict == .needsReview }) {
            return report
        }
        inquiry.warmUp()
        var places: [(folder: Int, groups: Range<Int>)] = []
        var open: [OpenFolder] = []
        var end = 0
        for index in folders.indices {
            let range = end..<end + folders[index].files.count(where: \.isSelected)
            end = range.upperBound
            guard inquiry.mayAsk(about: groups, in: range),
                let folder = planner.openFolder(
                    of: folders[index],
                    for: inquiry,
                    decisions: decisions.decisions(in: folders[index])
                )
            else { continue }
            places.append((index, range))
            open.append(folder)
        }
        let (suggestions, report) = inquiry.answers(for: open)
        for (place, suggestions) in zip(places, suggestions) where !suggestions.isEmpty {
            let planned = ConcurrentArray.of(counts: [place.groups.count]) { _, groups in
                var id = place.groups.lowerBound + 1
                let folder = folders[place.folder]
                let decided = decisions.decisions(in: folder)
                planner.plan(folder, suggestions: suggestions, decisions: decided, &id, into: &groups)
            }
            groups.replaceSubrange(place.groups, with: planned)
        }
        return report
    }
}
