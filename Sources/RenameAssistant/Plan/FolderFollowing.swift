import FilePaths
import MediaNames
import MediaScanner
import OperationJournal

/// Takes along to a library what belongs to a film or series and is none of its videos: extras in their folders, and the
/// files of a series' or season's own folder (`tvshow.nfo`, `poster.jpg`).
///
/// Nothing that follows is worth a conflict: what would meet another file stays where it is.
struct FolderFollowing {
    /// The bytes of the roots that films and series move below, with a slash at the end.
    private let shelves: [[UInt8]]

    private let options: PlanOptions

    /// Where the work of an old folder has gone.
    private struct Home {
        /// The bytes of the new folder's path with a slash at the end; `nil` where its videos went different ways.
        var folder: [UInt8]?

        /// The group that takes the folder's own files along: the first that moved.
        let carrier: Int

        /// Whether the folder is that of one work, and its files are that work's.
        var isOfWork: Bool
    }

    /// By the bytes of the old folder's path, with a slash at the end.
    private var homes: [[UInt8]: Home] = [:]

    /// The paths that files are to get.
    private var targets = Set<PathKey>()

    /// - Parameter options: How the plan is made; `nil` unless files move into a library.
    init?(_ options: PlanOptions) {
        guard case .library(let movies, let series) = options.placement else { return nil }
        self.options = options
        shelves = [movies, series].compactMap { $0.map { $0.bytes + [UInt8(ascii: "/")] } }
    }

    /// Adds what follows to the groups.
    ///
    /// - Parameters:
    ///   - groups: The groups, with conflicts held back; those of extras are accepted where they follow.
    ///   - folders: The folders that were scanned.
    ///   - old: The bytes of the only folders out of which anything follows, with a slash at the end; `nil` for all.
    /// - Returns: Whether anything follows.
    mutating func take(
        _ groups: inout [PlannedGroup],
        from folders: [ScannedFolder],
        only old: Set<[UInt8]>? = nil
    ) -> Bool {
        let extras = groups.indices.filter { index in
            groups[index].isSettledExtra
                && old.map { !$0.isDisjoint(with: Self.homes(ofExtra: groups[index])) } ?? true
        }
        let owned = folders.filter { folder in
            !folder.folderCompanions.isEmpty && old.map { $0.contains(folder.pathBytes + [UInt8(ascii: "/")]) } ?? true
        }
        guard !extras.isEmpty || !owned.isEmpty else { return false }
        for index in groups.indices { note(groups[index], index) }
        // What was not asked about keeps its folder, and with it the folder's files.
        for folder in folders where folder.files.contains(where: { !$0.isSelected }) {
            homes[folder.pathBytes + [UInt8(ascii: "/")]]?.folder = nil
        }
        var follows = false
        for folder in owned {
            guard let home = homes[folder.pathBytes + [UInt8(ascii: "/")]], home.isOfWork else { continue }
            for file in folder.folderCompanions where home.folder == nil || groups[home.carrier].isEpisode {
                if let target = target(of: file.pathBytes, to: home, from: folder.pathBytes.count + 1) {
                    groups[home.carrier].operations.append(file.operation(to: target))
                    // What was copied before stands in its place; the folder's file is new.
                    groups[home.carrier].verdict = .accepted
                    follows = true
                } else if home.folder == nil {
                    // A plan file is all that a review of it knows.
                    groups[home.carrier].operations.append(file.operation(to: file.pathBytes))
                }
            }
        }
        for index in extras {
            if let operations = moved(groups[index]) {
                groups[index] = groups[index].following(operations, verdict: .accepted)
                follows = true
            } else if groups[index].verdict == .accepted {
                // A review may have settled its work otherwise meanwhile.
                groups[index] = groups[index].following(groups[index].unmoved, verdict: .unchanged)
            }
        }
        return follows
    }

    // MARK: - Where works have gone

    /// Notes where a video went.
    private mutating func note(_ group: PlannedGroup, _ index: Int) {
        guard group.reading.kind != .extra, let video = group.operations.first, video.role == .video else { return }
        for operation in group.operations where operation.isChange {
            if let target = operation.destination { targets.insert(PathKey(target)) }
        }
        let old = Self.folder(of: video.source)
        // A video that waits keeps its folder, and with it the folder's files.
        let isSettled = group.verdict == .accepted || group.verdict == .unchanged
        let new = isSettled ? newFolder(of: group, video) : nil
        let title = FoldedTitle.of(group.reading.title ?? "")
        // A person may know a work by another name than its folder and its file have.
        let name = group.origin == .person ? Self.name(of: video.source) : nil
        func isNamed(_ folder: ArraySlice<UInt8>) -> Bool {
            Self.isNamed(folder, as: title) || name.map { Self.isNamed(folder, before: $0) } ?? false
        }
        guard group.isEpisode else {
            let isOwn = isNamed(old) || Self.isRelease(old, of: title, group.reading.year)
            return note(isOwn ? new : nil, from: old, index, isOfWork: isOwn)
        }
        if isNamed(old) {
            note(new.flatMap { workFolder(of: $0) }, from: old, index)
        } else if let parent = Self.parent(of: old), isNamed(parent) {
            // Between the series' folder and the file stands the season's. Any other folder may hold anything.
            note(new, from: old, index)
            note(new.flatMap { workFolder(of: $0) }, from: parent, index)
        }
    }

    /// The folder that a settled video goes to, or that an earlier run copied or linked it to: its original stays, and
    /// what is new beside it follows.
    private func newFolder(of group: PlannedGroup, _ video: PlannedOperation) -> ArraySlice<UInt8>? {
        guard options.action != .move, group.verdict == .unchanged, let identity = MediaIdentity(group.reading),
            let place = try? options.place(for: identity, group.reading.release),
            let folder = options.root(for: place.shelf).map({ place.folder(below: $0) }),
            case .present = TargetPresence(at: Array(folder.dropLast()))
        else { return video.destination.map { Self.folder(of: $0) } }
        return folder[...]
    }

    private mutating func note(
        _ new: ArraySlice<UInt8>?,
        from old: ArraySlice<UInt8>,
        _ index: Int,
        isOfWork: Bool = true
    ) {
        let key = Array(old)
        guard let known = homes[key] else {
            homes[key] = Home(folder: new.map { Array($0) }, carrier: index, isOfWork: isOfWork)
            return
        }
        if !isOfWork { homes[key]?.isOfWork = false }
        if known.folder.map({ $0[...] }) != new { homes[key]?.folder = nil }
    }

    /// The folder of a film or series below its shelf, or `nil` for a path that is below none.
    private func workFolder(of folder: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let shelf = shelves.first(where: { folder.starts(with: $0) }) else { return nil }
        let below = folder.dropFirst(shelf.count)
        return below.firstIndex(of: UInt8(ascii: "/")).map { folder[...$0] }
    }

    // MARK: - What follows

    /// Where a file goes with its folder, if nothing is in the way.
    private mutating func target(of path: [UInt8], to home: Home, from start: Int) -> [UInt8]? {
        guard let folder = home.folder, !path.starts(with: folder) else { return nil }
        let target = folder + path[start...]
        guard TargetPresence(at: target) == .absent, targets.insert(PathKey(target)).inserted else { return nil }
        return target
    }

    /// The files of an extra with where they go, if its work has gone anywhere and all of them can follow.
    private mutating func moved(_ group: PlannedGroup) -> [PlannedOperation]? {
        guard let folder = Self.homes(ofExtra: group).first(where: { homes[$0] != nil }), let home = homes[folder]
        else { return nil }
        var operations = group.operations
        for index in operations.indices {
            guard operations[index].source.starts(with: folder),
                let target = target(of: operations[index].source, to: home, from: folder.count)
            else { return nil }
            operations[index].destination = target
        }
        return operations
    }
}

extension PlannedGroup {
    fileprivate var isEpisode: Bool { reading.kind == .episode }

    /// Whether it is an extra that nothing but its work can move: the work's certainty is the one that counts.
    fileprivate var isSettledExtra: Bool {
        reading.kind == .extra && (verdict == .unchanged || verdict == .accepted) && origin != .person
    }

    /// The files where they are.
    fileprivate var unmoved: [PlannedOperation] {
        operations.map { operation in
            var operation = operation
            operation.destination = operation.source
            return operation
        }
    }

    /// An extra that goes where its work goes, or stays: where it goes the rules vouch for it as they do for the work.
    fileprivate func following(_ operations: [PlannedOperation], verdict: Verdict) -> PlannedGroup {
        PlannedGroup(
            id: id,
            verdict: verdict,
            origin: verdict == .accepted ? .rules : nil,
            certainty: certainty,
            reading: reading,
            candidates: candidates,
            operations: operations,
            suggestion: suggestion
        )
    }
}
