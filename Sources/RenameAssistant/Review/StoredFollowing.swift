import MediaNames
import MediaScanner

/// The files in a plan file that belong to folders of series rather than to videos, and follow them out of there.
///
/// A plan file is whole after each decision, since it may be applied at any time. What followed is left behind for that
/// wherever something was decided, and taken along anew. Of all other works the file stays as it is: it may have been
/// written by hand.
struct StoredFollowing {
    /// The folders with files of their own.
    private let folders: [ScannedFolder]

    /// The groups that have the files in the plan, by the bytes of the files' paths.
    private let carriers: [[UInt8]: Int]

    /// The bytes of the folders that something was decided in, with a slash at the end.
    private var touched: Set<[UInt8]> = []

    /// - Parameters:
    ///   - folders: The folders of the plan, with their own files.
    ///   - groups: The groups as they stand in the plan.
    init(_ folders: [ScannedFolder], in groups: [PlannedGroup]) {
        let own = Set(folders.flatMap(\.folderCompanions).map(\.pathBytes))
        var carriers: [[UInt8]: Int] = [:]
        // A film takes its own along by itself.
        for (index, group) in groups.enumerated() where group.reading.kind == .episode {
            for operation in group.operations where own.contains(operation.source) {
                carriers[operation.source] = index
            }
        }
        self.carriers = carriers
        self.folders = folders.filter { folder in folder.folderCompanions.contains { carriers[$0.pathBytes] != nil } }
    }

    /// Notes that something was decided about videos.
    ///
    /// - Parameter videos: The bytes of their paths.
    mutating func note(_ videos: [[UInt8]]) {
        for video in videos { touched.formUnion(FolderFollowing.homes(of: video)) }
    }

    /// Takes the files that follow out of their groups.
    func leave(_ groups: inout [PlannedGroup]) {
        let left = Set(touchedFiles.map(\.pathBytes))
        guard !left.isEmpty else { return }
        for index in groups.indices where groups[index].operations.contains(where: { left.contains($0.source) }) {
            groups[index].operations.removeAll { left.contains($0.source) }
        }
    }

    /// Takes along what follows now; what does not stays in its group, where it is.
    func take(_ groups: inout [PlannedGroup], _ options: PlanOptions) {
        var following = FolderFollowing(options)
        _ = following?.take(&groups, from: folders, only: touched)
        let files = touchedFiles
        guard !files.isEmpty else { return }
        let taken = Set(groups.lazy.flatMap(\.operations).map(\.source))
        for file in files where !taken.contains(file.pathBytes) {
            if let carrier = carriers[file.pathBytes] {
                groups[carrier].operations.append(file.operation(to: file.pathBytes))
            }
        }
    }

    private var touchedFiles: [CompanionFile] {
        folders.filter { touched.contains($0.pathBytes + [UInt8(ascii: "/")]) }.flatMap(\.folderCompanions)
    }
}
