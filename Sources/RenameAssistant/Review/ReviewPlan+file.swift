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
        let planner = FolderPlanner(
            options: options,
            spelling: spelling,
            context: NameContext(roots: plan.roots.map(\.bytes))
        )
        var files: [[UInt8]: [(group: Int, file: MediaFile)]] = [:]
        for (index, group) in plan.groups.enumerated() {
            guard let file = MediaFile(group) else { continue }
            files[Array(file.pathBytes[..<max(1, file.nameStart - 1)]), default: []].append((index, file))
        }
        var folders: [ScannedFolder] = []
        var members: [[Int?]] = []
        for (path, found) in files.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let sorted = found.sorted { $0.file.pathBytes.lexicographicallyPrecedes($1.file.pathBytes) }
            folders.append(ScannedFolder(known: path, files: sorted.map(\.file)))
            members.append(sorted.map(\.group))
        }
        self.init(plan, folders: folders, planner: planner, members: members)
        settleConflicts(of: Array(groups.indices))
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
        // What followed from a series' folder is no companion of this video.
        let folder = video.source[..<((video.source.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)]
        self.init(
            known: video.source,
            status: FileStatus(video),
            companions: group.operations.filter { $0 != video && $0.source.starts(with: folder) }.map { operation in
                (path: operation.source, kind: CompanionKind(operation.role), status: FileStatus(operation))
            }
        )
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
