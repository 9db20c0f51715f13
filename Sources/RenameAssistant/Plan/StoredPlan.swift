import FilePaths
import MediaNames
import MediaProbe
package import OperationJournal
package import SystemPackage

/// A plan in a file: read once to be checked as a whole, and again, group by group, when it is performed.
///
/// However many groups it has, no more than some megabytes of them are in memory: those of a plan of usual size, which is
/// not read again. Of the rest, only what tells doubles apart.
package struct StoredPlan: Sendable {
    private let source: PlanSource

    /// The groups, where they are few enough to be held.
    private let held: [PlanGroupText]?

    /// How large a file may be for its groups to be held.
    private static let mostHeld: Int64 = 16 << 20

    package let action: OperationKind
    package let layout: String?
    package let library: FilePath?
    private let movies: FilePath?
    private let series: FilePath?
    private let wishes: PlanWishes
    package let createdAt: String

    /// The folders that no operation leaves.
    package let roots: [FilePath]

    /// How many conflicts keep it from being performed: all, where nothing is to be done if there is any.
    package let refusedConflicts: Int

    /// How many groups wait for a person.
    package let open: Int

    /// How many files would get another name.
    package let changes: Int

    /// Reads and checks a plan file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - mostHeld: How large it may be for its groups to be held.
    ///   - note: Hears of every group as it is checked, before the plan as a whole is known to be sound.
    /// - Throws: ``PlanFileError``
    init(
        _ path: FilePath,
        mostHeld: Int64 = mostHeld,
        noting note: (PlanGroupText) -> Void = { _ in }
    ) throws(PlanFileError) {
        source = try PlanSource(path)
        var check = PlanCheck(file: path)
        var (open, changes) = (0, 0)
        let isHeld = source.size <= mostHeld
        var held: [PlanGroupText] = []
        let head = try Self.walk(source) { group in
            try check.check(group)
            note(group)
            if isHeld { held.append(group) }
            if group.isOpen { open += 1 }
            if group.verdict == .accepted { changes += group.operations.count(where: \.isChange) }
        }
        action = head.action
        layout = head.layout
        library = head.library
        (movies, series) = (head.movies, head.series)
        wishes = head.wishes
        refusedConflicts = head.wishes.onConflict == .fail ? head.conflicts : 0
        createdAt = head.createdAt
        roots = try check.settled(head.roots)
        self.open = open
        self.changes = changes
        self.held = isHeld ? held : nil
        // Mostly what the paths have in common lies within the roots, and so do they.
        if !check.isWithin(roots) {
            let (file, roots) = (path, roots)
            _ = try Self.walk(source) { try PlanCheck.checkRoots(of: $0, roots, file) }
        }
        try source.checkUnchanged()
    }

    /// Hands every group on, in order.
    ///
    /// - Throws: ``PlanFileError`` if the file changed since it was checked; what `body` throws.
    package func forEachGroup(_ body: (PlanGroupText) throws -> Void) throws {
        try source.checkUnchanged()
        if let held {
            try held.forEach(body)
            return try source.checkUnchanged()
        }
        var failure: (any Error)?
        do {
            _ = try Self.walk(source) { group in
                do {
                    try body(group)
                } catch {
                    failure = error
                    throw PlanFileError.changed(source.path)
                }
            }
        } catch {
            throw failure ?? error
        }
        try source.checkUnchanged()
    }

    /// What the journal is to perform: the accepted groups, without the files that keep their names.
    package var requests: GroupStream {
        GroupStream(count: changes) { body in
            try forEachGroup { group in
                if let request = try group.request(in: source) { try body(request) }
            }
        }
    }

    /// The whole plan, for showing and reviewing it.
    ///
    /// - Throws: ``PlanFileError``
    package func whole() throws -> RenamePlan {
        var texts: [PlanGroupText] = []
        try forEachGroup { texts.append($0) }
        return try whole(texts)
    }

    /// The whole plan, of groups that were read already.
    ///
    /// - Throws: ``PlanFileError``
    func whole(_ texts: [PlanGroupText]) throws(PlanFileError) -> RenamePlan {
        // Most of the time goes into the identities, which know nothing of each other.
        let read = ConcurrentArray.of(texts.count, block: 256) { [texts, source] number in
            Result { () throws(PlanFileError) in try texts[number].planned(in: source) }
        }
        var plan = RenamePlan(
            action: action,
            layout: layout,
            library: library,
            createdAt: createdAt,
            roots: roots,
            groups: try read.map { (group) throws(PlanFileError) in try group.get() },
            conflicts: []
        )
        (plan.movies, plan.series) = (movies, series)
        plan.wishes = wishes
        for text in texts {
            if let video = text.operations.first { plan.media[video.source] = MediaInformation(plan: text.media) }
        }
        return plan
    }

    /// Reads the document, and hands each group on.
    private static func walk(
        _ source: PlanSource,
        _ body: (PlanGroupText) throws -> Void
    ) throws(PlanFileError) -> PlanHead {
        var text = PlanText(source)
        do {
            return try text.document(body)
        } catch let error as PlanFileError {
            throw error
        } catch {
            throw .malformed(source.path, at: "", reason: String(describing: error))
        }
    }
}
