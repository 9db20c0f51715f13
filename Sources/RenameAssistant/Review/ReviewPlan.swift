import FilePaths
package import MediaNames
import MediaScanner

/// A plan that a person goes through: what stands in it, and what becomes of it with each decision.
///
/// A decision plans its folder anew by the same stages that made the plan, so a name that a person chose went through the
/// same checks as every other.
package final class ReviewPlan {
    /// The groups as decided, with what stands in their way.
    package internal(set) var groups: [PlannedGroup]

    package internal(set) var conflicts: [Conflict]

    /// Where a plan file has what belongs to folders, and what is taken along out of them anew; `nil` where that is done
    /// when the review has ended.
    var following: StoredFollowing?

    /// What a person decided, by the groups' indices.
    private(set) var decisions: [Int: PersonDecision] = [:]

    /// The plan without its groups.
    let frame: RenamePlan

    /// The groups as they were planned, before any is held back for another's sake.
    var proposals: [PlannedGroup]

    /// The proposals as they came in, to go back to.
    private let originals: [PlannedGroup]

    /// The groups as they stood in the plan.
    private let first: [PlannedGroup]

    let folders: [ScannedFolder]
    let planner: FolderPlanner

    /// Where each group's video stands.
    private var places: [Place]

    /// The groups of each folder's files; `nil` for a file that was not selected.
    private(set) var members: [[Int?]]

    /// What a model suggested, by the groups' indices.
    var suggestions: [Int: CheckedSuggestion] = [:]

    /// Which groups name something in a folder.
    var groupsByFolder: [PathKey: Set<Int>] = [:]

    /// The names of the folder that was looked at last, read with their evidence.
    var lastRead: (folder: Int, readings: [ParsedFilename])?

    /// A file of a folder.
    struct Place {
        let folder: Int
        let file: Int
    }

    /// - Parameters:
    ///   - plan: The plan; a group without a file is left out.
    ///   - folders: The folders that its videos stand in.
    ///   - planner: What plans them.
    ///   - members: The group of each folder's files; `nil` for a file that no group is about.
    init(_ plan: RenamePlan, folders: [ScannedFolder], planner: FolderPlanner, members: [[Int?]]) {
        var frame = plan
        (frame.groups, frame.conflicts) = ([], [])
        self.frame = frame
        groups = plan.groups
        conflicts = plan.conflicts
        proposals = plan.groups.map(\.withoutConflicts)
        originals = proposals
        first = plan.groups
        self.folders = folders
        self.planner = planner
        self.members = members
        places = [Place](repeating: Place(folder: 0, file: 0), count: plan.groups.count)
        for (folder, row) in members.enumerated() {
            for (file, group) in row.enumerated() {
                if let group { places[group] = Place(folder: folder, file: file) }
            }
        }
        // What was decided before stands in the groups themselves.
        for (index, group) in groups.enumerated() where group.origin == .person {
            decisions[index] = group.verdict == .rejected ? .skip : MediaIdentity(group.reading).map { .accept($0) }
        }
        for index in groups.indices { note(group: index) }
    }

    /// The plan of folders that were just scanned, whose groups are in the order of the selected files.
    convenience init(_ plan: RenamePlan, of folders: [ScannedFolder], planner: FolderPlanner) {
        var next = 0
        let members = folders.map { folder in
            folder.files.map { file -> Int? in
                guard file.isSelected else { return nil }
                defer { next += 1 }
                return next
            }
        }
        self.init(plan, folders: folders, planner: planner, members: members)
    }

    /// The plan as it is now.
    package var plan: RenamePlan {
        var plan = frame
        plan.groups = groups
        plan.conflicts = conflicts
        return plan
    }

    /// Whose names are written.
    package var layout: Layout { planner.options.layout }

    /// Where a group's video stands.
    func place(of group: Int) -> Place { places[group] }

    /// The video of a group.
    func file(of group: Int) -> MediaFile { folders[places[group].folder].files[places[group].file] }

    /// Whether a group waits for a person.
    package func isOpen(_ group: Int) -> Bool { groups[group].isOpen }

    /// Whether a group is what it was when the review began.
    func isOriginal(_ group: Int) -> Bool { groups[group].isSame(as: first[group]) }

    /// What groups would become if they were what a person says.
    ///
    /// - Parameter readings: What each is said to be, by the groups' indices.
    /// - Returns: Each as it would be planned; one that cannot be planned so waits, with the reasons.
    func trial(_ readings: [Int: Reading]) -> [Int: PlannedGroup] {
        var result: [Int: PlannedGroup] = [:]
        var decided: [Int: PersonDecision] = [:]
        for (group, reading) in readings {
            let flaws = PersonCheck.flaws(of: reading)
            if flaws.isEmpty, let identity = MediaIdentity(reading) {
                decided[group] = .accept(identity)
            } else {
                result[group] = groups[group].waiting(as: reading, for: flaws)
            }
        }
        return result.merging(planned(decided)) { $1 }
    }

    /// Decides about groups, or takes decisions back.
    ///
    /// - Parameters:
    ///   - changes: What is decided, by the groups' indices; `nil` takes the decision back.
    ///   - tried: What ``trial(_:)`` made of these very decisions, if it was asked.
    /// - Returns: The indices of the groups that are others now, ascending: also those that others were in the way of.
    func decide(_ changes: [Int: PersonDecision?], tried: [Int: PlannedGroup] = [:]) -> [Int] {
        var touched = Set<PathKey>()
        for group in changes.keys { touched.formUnion(folderKeys(of: proposals[group])) }
        for (group, decision) in changes { decisions[group] = decision }
        let taken = changes.filter { $0.value == nil }.map(\.key)
        let isNew = { (group: Int) in self.originals[group].origin != .person }
        for group in taken where isNew(group) { proposals[group] = originals[group] }
        let open = Set(changes.keys).subtracting(taken.filter(isNew)).subtracting(tried.keys)
        for group in changes.keys { if let planned = tried[group] { proposals[group] = planned } }
        for (group, planned) in planned(decisions, only: open) { proposals[group] = planned }
        for group in changes.keys {
            note(group: group)
            touched.formUnion(folderKeys(of: proposals[group]))
        }
        return settle(touched, around: Array(changes.keys))
    }

    /// Takes what a model suggested, and plans the open groups of the folder anew.
    ///
    /// - Returns: The indices of the groups that are others now, ascending.
    func note(_ suggested: [Int: CheckedSuggestion]) -> [Int] {
        suggestions.merge(suggested) { $1 }
        let open = Set(suggested.keys.filter { decisions[$0] == nil })
        var touched = Set<PathKey>()
        for (group, planned) in planned(decisions, only: open) {
            touched.formUnion(folderKeys(of: proposals[group]))
            proposals[group] = planned
            note(group: group)
            touched.formUnion(folderKeys(of: planned))
        }
        return settle(touched, around: Array(open))
    }

    /// Plans the folders of groups, and keeps of that the groups that are asked for.
    private func planned(_ decided: [Int: PersonDecision], only groups: Set<Int>? = nil) -> [Int: PlannedGroup] {
        let wanted = groups ?? Set(decided.keys)
        let parts = Set(wanted.map { places[$0].folder }).sorted().map { folder in
            var part = Part(folder: folders[folder], groups: members[folder])
            for (file, group) in part.groups.enumerated() {
                guard let group else { continue }
                part.decisions[file] = decided[group] ?? self.decisions[group]
                part.suggestions[file] = self.suggestions[group]
            }
            return part
        }
        // Folders do not know of each other; a decision about a long series plans many of them.
        let planned = ConcurrentArray.of(counts: parts.map { part in part.groups.count { $0 != nil } }) {
            [parts, planner] number, groups in
            var id = 0
            let part = parts[number]
            planner.plan(
                part.folder,
                suggestions: part.suggestions,
                decisions: part.decisions,
                &id,
                into: &groups
            )
        }
        var result: [Int: PlannedGroup] = [:]
        for (group, new) in zip(parts.lazy.flatMap { $0.groups.compactMap(\.self) }, planned)
        where wanted.contains(group) {
            result[group] = new.inPlace(of: originals[group])
        }
        return result
    }

    /// A folder that is planned anew, with what is said of its files.
    private struct Part: Sendable {
        let folder: ScannedFolder
        let groups: [Int?]
        var decisions: [Int: PersonDecision] = [:]
        var suggestions: [Int: CheckedSuggestion] = [:]
    }
}
