import FilePaths
import SystemPackage

/// Checks what a plan file says before anything is believed: a plan may come from anywhere.
struct PlanCheck {
    /// The file, for the errors.
    let file: FilePath

    private static let longestName = 255

    /// The plan with its roots settled, if every path of it can be used.
    ///
    /// - Throws: ``PlanFileError``
    func checked(_ plan: RenamePlan) throws(PlanFileError) -> RenamePlan {
        var plan = plan
        var numbers = Set<Int>()
        var sources = Set<[UInt8]>()
        var targets = Set<[UInt8]>()
        for root in plan.roots { try check(root.bytes, group: 0, isRoot: true) }
        for group in plan.groups {
            guard numbers.insert(group.id).inserted else { throw .groupTwice(file, group: group.id) }
            for operation in group.operations {
                try check(operation.source, group: group.id)
                guard sources.insert(operation.source).inserted else {
                    throw .sourceTwice(file, path: operation.sourcePath)
                }
                guard let destination = operation.destination else {
                    guard group.verdict != .accepted else {
                        throw .path(file, group: group.id, path: operation.sourcePath, .missing)
                    }
                    continue
                }
                try check(destination, group: group.id)
                if group.verdict == .accepted, !targets.insert(FoldedPath.of(destination)).inserted {
                    throw .destinationTwice(file, path: FilePath(bytes: destination))
                }
            }
        }
        if plan.roots.isEmpty { plan.roots = CommonFolders(of: plan).folders }
        try checkRoots(of: plan)
        return plan
    }

    private func check(_ path: [UInt8], group: Int, isRoot: Bool = false) throws(PlanFileError) {
        func fault(_ fault: PlanFileError.PathFault) -> PlanFileError {
            .path(file, group: group, path: FilePath(bytes: path), fault)
        }
        guard path.first == UInt8(ascii: "/") else { throw fault(.relative) }
        guard !path.contains(0) else { throw fault(.notPlain) }
        let names = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for name in names where !(isRoot && path.count == 1) {
            let isDots = name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8)
            guard !name.isEmpty, !isDots else { throw fault(.notPlain) }
            guard name.count <= Self.longestName else { throw fault(.nameTooLong) }
        }
    }

    private func checkRoots(of plan: RenamePlan) throws(PlanFileError) {
        let roots = plan.roots.map { $0.bytes == [UInt8(ascii: "/")] ? $0.bytes : $0.bytes + [UInt8(ascii: "/")] }
        for group in plan.groups {
            for path in group.operations.flatMap({ [$0.source, $0.destination].compactMap(\.self) })
            where !roots.contains(where: { path.starts(with: $0) }) {
                throw .path(file, group: group.id, path: FilePath(bytes: path), .outsideRoots)
            }
        }
        for root in plan.roots where TargetPresence(at: root.bytes) == .absent {
            throw .rootMissing(file, root: root)
        }
    }
}
