import MediaScanner
import RenameAssistant
import SystemPackage

/// Makes the plan that a command line asks for, and shows how far that is.
struct PlanMaking {
    private let planner: LibraryPlanner

    /// - Throws: `LibraryRootError` if a folder of the library is not there.
    init(
        _ selection: ScanOptionGroup,
        _ plan: PlanOptionGroup,
        _ settings: Settings,
        _ progress: ProgressLine
    ) throws {
        planner = LibraryPlanner(
            paths: selection.paths.map { FilePath(argument: $0) },
            scanOptions: selection.options(settings),
            planOptions: try plan.options(settings)
        ) { step in
            switch step {
            case .scanning: progress.show("listing folders")
            case .reading(let done, let total): progress.advance("reading names", by: done, of: total)
            }
        }
    }

    /// The plan, and what the scan left out.
    func plan() throws -> (plan: RenamePlan, summary: ScanSummary) {
        try planner.plan()
    }
}
