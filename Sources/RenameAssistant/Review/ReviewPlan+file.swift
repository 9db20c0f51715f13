import FilePaths
import MediaNames
import MediaScanner
package import SystemPackage

extension ReviewPlan {
    /// The plan of a file, under review.
    ///
    /// - Parameters:
    ///   - file: The plan file.
    ///   - accepted: How sure the rules must be where a folder is planned anew.
    /// - Throws: ``PlanFileError``
    /// - Complexity: O(*n*) in the number of groups; names are read only when they are looked at.
    package convenience init(file: FilePath, accepting accepted: AcceptedCertainty) throws(PlanFileError) {
        let plan = try PlanFile.read(file)
        let options = PlanOptions(
            layout: plan.layout.flatMap { Layout(rawValue: $0) } ?? .plex,
            placement: plan.placement,
            accepted: accepted,
            action: plan.action,
            wishes: plan.wishes,
            libraryRoot: plan.library
        )
        var spelling = TitleSpelling()
        if case .library(let movies, let series) = options.placement {
            if let movies { spelling.note(folders: ShelfFolders.names(in: movies), on: .movies) }
            if let series { spelling.note(folders: ShelfFolders.names(in: series), on: .series) }
        }
        var planner = FolderPlanner(
            options: options,
            spelling: spelling,
            context: NameContext(roots: plan.roots.map(\.bytes))
        )
        planner.media = plan.media
        var contents: [[UInt8]: StoredFolder] = [:]
        for (index, group) in plan.groups.enumerated() {
            guard let file = MediaFile(group) else { continue }
            contents[Array(file.pathBytes[..<max(1, file.nameStart - 1)]), default: StoredFolder()].files.append(
                (index, file)
            )
            for operation in group.operations where group.isOfFolder(operation) {
                let slash = operation.source.lastIndex(of: UInt8(ascii: "/")) ?? 0
                contents[Array(operation.source[..<max(1, slash)]), default: StoredFolder()].own.append(operation)
            }
        }
        var folders: [ScannedFolder] = []
        var members: [[Int?]] = []
        for (path, content) in contents.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let sorted = content.files.sorted { $0.file.pathBytes.lexicographicallyPrecedes($1.file.pathBytes) }
            folders.append(ScannedFolder(known: path, files: sorted.map(\.file), own: content.own.map(\.known)))
            members.append(sorted.map(\.group))
        }
        self.init(plan, folders: folders, planner: planner, members: members)
        settleConflicts(of: Array(groups.indices))
        following = StoredFollowing(folders, in: plan.groups)
    }

    /// What a plan says of one folder.
    private struct StoredFolder {
        /// The videos, with their groups.
        var files: [(group: Int, file: MediaFile)] = []

        /// What belongs to the folder itself.
        var own: [PlannedOperation] = []
    }
}

extension RenamePlan {
    /// Where the plan puts files.
    fileprivate var placement: PlanOptions.Placement {
        if movies != nil || series != nil { return .library(movies: movies, series: series) }
        // A plan of another hand may name the library alone.
        guard let library else { return .inPlace }
        return .library(movies: library.appending("Movies"), series: library.appending("TV Shows"))
    }
}

extension MediaFile {
    /// The video of a group with its companions, or `nil` if the group has no file.
    fileprivate init?(_ group: PlannedGroup) {
        guard let video = group.operations.first(where: { $0.role == .video }) ?? group.operations.first else {
            return nil
        }
        self.init(
            known: video.source,
            status: FileStatus(video),
            companions: group.operations.filter { $0 != video && group.isBeside($0) && !group.isOfFolder($0) }.map(
                \.known
            )
        )
    }
}

extension PlannedGroup {
    /// Whether a file stands in the video's folder or below it.
    fileprivate func isBeside(_ operation: PlannedOperation) -> Bool { operation.source.starts(with: folder) }

    /// Whether a file belongs to the folder of a film, series or season, and not to the video that takes it along.
    fileprivate func isOfFolder(_ operation: PlannedOperation) -> Bool {
        guard reading.kind == .episode || reading.kind == .movie, let video = operations.first, operation != video,
            operation.role != .subtitle, operation.role != .video
        else { return false }
        let end = (operation.source.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1
        guard folder.starts(with: operation.source[..<end]) else { return false }
        // Beside the video its own files have its name.
        return end < folder.count || !operation.source.starts(with: video.source.pathStem)
    }

    /// The bytes of the video's folder, with a slash at the end.
    private var folder: ArraySlice<UInt8> {
        let path = operations.first?.source ?? []
        return path[..<((path.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)]
    }
}

extension PlannedOperation {
    /// What the plan knows of the file.
    fileprivate var known: (path: [UInt8], kind: CompanionKind, status: FileStatus) {
        (path: source, kind: CompanionKind(role), status: FileStatus(self))
    }
}

extension FileStatus {
    /// What a plan knows of a file.
    fileprivate init(_ operation: PlannedOperation) {
        self.init()
        size = operation.size ?? 0
        mtimeNanoseconds = operation.modified ?? 0
        inode = operation.inode ?? 0
    }
}

extension CompanionKind {
    fileprivate init(_ role: FileRole) {
        self =
            switch role {
            case .subtitle: .subtitle
            case .metadata: .metadata
            case .artwork: .artwork
            case .chapters: .chapters
            case .video, .other: .other
            }
    }
}
