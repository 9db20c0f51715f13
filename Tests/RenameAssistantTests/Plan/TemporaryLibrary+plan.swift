import FilePaths
import MediaScanner
import PlexomaticTestSupport
import SystemPackage

@testable import RenameAssistant

extension TemporaryLibrary {
    /// Plans a folder of the library.
    ///
    /// - Parameters:
    ///   - path: The folder or file, below the library; empty for all of it.
    ///   - shelf: The folder below the library whose `Movies` and `TV Shows` files are moved into; `nil` to rename in
    ///     place.
    ///   - options: How the plan is made otherwise.
    /// - Returns: The plan, with its conflicts found.
    /// - Throws: What the planner throws.
    func plan(
        in path: String,
        movingInto shelf: String? = nil,
        options: PlanOptions = PlanOptions()
    ) throws -> RenamePlan {
        var options = options
        if let shelf {
            options.libraryRoot = self[shelf]
            options.placement = .library(
                movies: self[shelf].appending("Movies"),
                series: self[shelf].appending("TV Shows")
            )
        }
        let root = path.isEmpty ? self.path : self[path]
        return try LibraryPlanner(paths: [root], scanOptions: ScanOptions(), planOptions: options).plan().plan
    }

    /// What is renamed to what, both below the library.
    func destinations(
        in path: String,
        movingInto shelf: String? = nil,
        options: PlanOptions = PlanOptions()
    ) throws -> [String: String] {
        let plan = try plan(in: path, movingInto: shelf, options: options)
        return plan.groups.filter { $0.verdict == .accepted }.flatMap(\.operations).filter(\.isChange)
            .reduce(into: [:]) { $0[below($1.source)] = $1.destination.map(below) }
    }

    /// A path as it is below the library.
    func below(_ path: [UInt8]) -> String {
        String(decoding: path.dropFirst(self.path.bytes.count + 1), as: UTF8.self)
    }
}
