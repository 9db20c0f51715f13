import MediaScanner

extension PlanBuilder {
    /// Looks into all videos, where that is wished, before their names are read.
    mutating func lookIntoAll(of folders: [ScannedFolder], _ media: MediaInquiry) {
        guard media.settings.policy == .always else { return }
        media.look(into: folders.flatMap { $0.files.filter(\.isSelected) }, noting: &planner.media)
    }

    /// Looks into the videos where that may decide something, and plans their folders anew.
    ///
    /// It is known only from the names which these are: whether two files want one name, and whose lengths are comparable.
    mutating func look(into folders: [ScannedFolder], _ media: MediaInquiry, _ groups: inout [PlannedGroup]) {
        guard media.settings.policy == .auto, media.settings.program != nil else { return }
        let selection = ProbeSelection(folders, groups)
        var wanted: [(folder: Int, files: [Int], groups: Range<Int>)] = []
        var end = 0
        for index in folders.indices {
            let range = end..<end + folders[index].files.count(where: \.isSelected)
            end = range.upperBound
            let files = selection.files(in: index, groups, range)
            if !files.isEmpty { wanted.append((index, files, range)) }
        }
        guard !wanted.isEmpty else { return }
        media.look(
            into: wanted.flatMap { wanted in wanted.files.map { folders[wanted.folder].files[$0] } },
            noting: &planner.media
        )
        guard !planner.media.isEmpty else { return }
        for wanted in wanted {
            let folder = folders[wanted.folder]
            let decided = decisions.decisions(in: folder)
            let planned = ConcurrentArray.of(counts: [wanted.groups.count]) { [planner] _, groups in
                var id = wanted.groups.lowerBound + 1
                planner.plan(folder, decisions: decided, &id, into: &groups)
            }
            groups.replaceSubrange(wanted.groups, with: planned)
        }
    }
}
