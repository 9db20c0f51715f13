import FilePaths
import Foundation
import MediaNames
import MediaScanner
import PlexomaticTestSupport
import RunStore
import SystemPackage

@testable import RenameAssistant

/// A library whose doubts are known, reviewed as often as a test likes.
struct ReviewedLibrary {
    let library: TemporaryLibrary
    private let state: TemporaryLibrary

    /// Four days whose order of day and month nobody can tell, two of them of one month.
    static let days = [
        "Evening Desk/Evening Desk 01.04.2011.mkv", "Evening Desk/Evening Desk 01.04.2011.en.srt",
        "Evening Desk/Evening Desk 02.04.2011.mkv", "Evening Desk/Evening Desk 03.04.2011.mkv",
    ]

    /// A season in the folder of another.
    static let season = (1...4).map { "Glass Orchard/Season 2/Glass Orchard S03E0\($0).mkv" }

    init(_ files: [String]) throws {
        library = try TemporaryLibrary(files)
        state = try TemporaryLibrary()
    }

    /// Where decisions are kept.
    var decisions: FilePath { state["assistant.db"] }

    /// Where the plan file is.
    var planFile: FilePath { state["plan.json"] }

    private func planner(_ options: PlanOptions = PlanOptions()) -> LibraryPlanner {
        LibraryPlanner(paths: [library.path], scanOptions: ScanOptions(), planOptions: options, decisions: decisions)
    }

    /// The plan as `preview` and `apply` make it.
    func plan() throws -> RenamePlan { try planner().plan().plan }

    /// A review of the folder.
    func review() throws -> ReviewDialogue {
        ReviewDialogue(try planner().review().plan, store: try LibraryDecisions(decisions))
    }

    /// A review of a plan file, which is written first where it is not there.
    func reviewFile() throws -> ReviewDialogue {
        if TargetPresence(at: planFile.bytes) == .absent { try write(PlanWriter.bytes(of: plan())) }
        return ReviewDialogue(
            try ReviewPlan(file: planFile, accepting: .likely),
            store: try PlanDecisions(planFile)
        )
    }

    /// Writes the plan file.
    func write(_ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: planFile.string)) }

    /// What the groups of a plan become, by the names of their videos.
    func names(_ plan: RenamePlan) -> [String: String] {
        var names: [String: String] = [:]
        for group in plan.groups where group.verdict == .accepted {
            for operation in group.operations where operation.role == .video {
                names[operation.sourcePath.lastComponent?.string ?? ""] =
                    operation.destinationPath?.lastComponent?.string
            }
        }
        return names
    }

    /// The group of a video, in a plan.
    func group(_ name: String, in plan: RenamePlan) -> PlannedGroup? {
        plan.groups.first { $0.operations.first?.sourcePath.lastComponent?.string == name }
    }
}

extension ReviewDialogue {
    /// The old name of the file that is looked at.
    var lookedAt: String { view.map { String(decoding: $0.rows[$0.focus].oldName, as: UTF8.self) } ?? "" }

    /// The new name that it would get.
    var proposed: String? { view.flatMap { $0.rows[$0.focus].newName }.map { String(decoding: $0, as: UTF8.self) } }
}
