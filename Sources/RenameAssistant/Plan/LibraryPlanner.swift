import FilePaths
import Foundation
import MediaNames
package import MediaScanner
package import SystemPackage

/// Goes from the folders that a person named to a plan: scan, read, plan.
package struct LibraryPlanner: Sendable {
    /// How far the work is.
    package enum Progress: Hashable, Sendable {
        /// Folders are being listed.
        case scanning

        /// Names are being read: how many of how many since the last report.
        case reading(done: Int, of: Int)

        /// A model is being asked about what the rules left open.
        case asking(AskProgress)
    }

    private let paths: [FilePath]
    private let scanOptions: ScanOptions
    private let planOptions: PlanOptions
    private let inquiry: ModelInquiry?
    private let decisions: FilePath?
    private let media: MediaInquiry?
    private let journal: FilePath?
    private let progress: @Sendable (Progress) -> Void

    /// - Parameters:
    ///   - paths: Folders and single videos, absolute or relative to the current folder.
    ///   - scanOptions: What to look for.
    ///   - planOptions: The layout, and where files go.
    ///   - decisions: Where a person's decisions are kept; `nil` to plan as if there were none.
    ///   - journal: The journal that tells what was copied or linked before; `nil` to plan as if nothing had been.
    ///   - asking: Whether and where a model is asked; `nil` to work by rules alone.
    ///   - media: What looks into videos; `nil` to go by their names alone.
    ///   - progress: Hears how far the work is; called on several threads.
    package init(
        paths: [FilePath],
        scanOptions: ScanOptions,
        planOptions: PlanOptions,
        decisions: FilePath? = nil,
        journal: FilePath? = nil,
        asking: AskSettings? = nil,
        media: MediaInquiry? = nil,
        progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) {
        self.paths = paths
        self.scanOptions = scanOptions
        self.planOptions = planOptions
        self.decisions = decisions
        self.media = media
        self.journal = journal
        self.progress = progress
        inquiry = asking.flatMap { settings in
            settings.policy == .never
                ? nil : ModelInquiry(settings, layout: planOptions.layout) { progress(.asking($0)) }
        }
    }

    /// Makes the plan; nothing is changed.
    ///
    /// - Returns: The plan, what the scan left out or could not read, and what came of asking a model.
    /// - Throws: ``LibraryRootError`` or `ScanError` if a path cannot be worked on at all, `RunStoreError` or
    ///   `JournalError` if nobody can tell what was decided or copied before.
    package func plan() throws -> (plan: RenamePlan, summary: ScanSummary, asking: AskReport?) {
        let (plan, report, asking, _) = try planned()
        return (plan, report.summary, asking)
    }

    /// Makes the plan with all that a review needs to plan its folders anew.
    ///
    /// - Returns: The plan under review, what the scan left out or could not read, and what came of asking a model.
    /// - Throws: As ``plan()``.
    package func review() throws -> (plan: ReviewPlan, summary: ScanSummary, asking: AskReport?) {
        let (plan, report, asking, builder) = try planned(follows: false)
        let review = ReviewPlan(plan, of: report.folders, planner: builder.planner)
        return (review, report.summary, asking)
    }

    private func planned(follows: Bool = true) throws -> (RenamePlan, ScanReport, AskReport?, PlanBuilder) {
        let named = try LibraryRoots.resolved(paths)
        let roots = LibraryRoots.folders(of: named)
        progress(.scanning)
        inquiry?.begin()
        let report = try FileScanner(roots: named, options: scanOptions).report()
        let total = report.folders.reduce(0) { $0 + $1.files.count }
        progress(.reading(done: 0, of: total))
        var spelling = TitleSpelling()
        for (shelf, names) in libraryFolders(of: report, roots) { spelling.note(folders: names, on: shelf) }
        let planner = FolderPlanner(
            options: planOptions,
            spelling: spelling,
            context: NameContext(roots: (roots + planOptions.libraryRoots).map(\.bytes))
        )
        var builder = PlanBuilder(
            options: planOptions,
            roots: roots,
            planner: planner,
            decisions: try decisions.map { try DecisionBook($0, below: roots) } ?? DecisionBook(),
            copies: try EarlierCopies(journal, planOptions.action, roots: roots + planOptions.libraryRoots),
            inquiry: inquiry,
            media: media,
            follows: follows
        )
        let (plan, asking) = try builder.plan(report.folders) { progress(.reading(done: $0, of: total)) }
        return (plan, report, asking, builder)
    }

    /// The folders whose spelling counts: those of the library, and in place those that somebody gave a year.
    private func libraryFolders(of report: ScanReport, _ roots: [FilePath]) -> [LayoutPlace.Shelf: [String]] {
        switch planOptions.placement {
        case .library(let movies, let series):
            return [
                .movies: movies.map { ShelfFolders.names(in: $0) } ?? [],
                .series: series.map { ShelfFolders.names(in: $0) } ?? [],
            ]
        case .inPlace:
            var names = Set<String>()
            for folder in report.folders {
                for name in folder.pathBytes.split(separator: UInt8(ascii: "/")).suffix(2) {
                    guard name.last == UInt8(ascii: ")"), let text = String(validating: name, as: UTF8.self) else {
                        continue
                    }
                    names.insert(text)
                }
            }
            return [.series: names.sorted(), .movies: []]
        }
    }
}
