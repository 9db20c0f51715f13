import FilePaths
import MediaNames
import PlexomaticTestSupport
import Testing

@testable import RenameAssistant

/// Plans of two thousand files of all kinds.
struct MotleyLibraryTests {
    @Test(
        "Each of two thousand files gets a place of its own or stays, and once it is there every server has what it wants",
        arguments: Layout.allCases
    )
    func twice(_ layout: Layout) throws {
        let files = MotleyLibrary.files(scale: 50, episodes: 24)
        let library = try TemporaryLibrary(files + ["lib/"])
        var options = PlanOptions(layout: layout)
        options.wishes.onConflict = .suffix
        let plan = try library.plan(in: "in", movingInto: "lib", options: options)
        #expect(plan.conflicts.isEmpty)
        #expect(
            plan.groups.allSatisfy { $0.verdict == .accepted },
            "\(plan.groups.first { $0.verdict != .accepted }.debugDescription)"
        )
        let operations = plan.groups.flatMap(\.operations)
        #expect(Set(operations.map(\.source)) == Set(files.map { library[$0].bytes }))
        let places = operations.compactMap(\.destination)
        #expect(Set(places.map { PathKey($0) }).count == files.count)
        let stay = operations.filter { !$0.isChange }.map { library.below($0.source) }
        // A copy's own picture has the name that the folder's would get.
        #expect(stay.allSatisfy { $0.hasSuffix("/poster.jpg") })
        #expect(stay.count == 50)

        let after = try TemporaryLibrary(places.map { library.below($0) })
        for policy in [ConflictPolicy.skip, .suffix] {
            options.wishes.onConflict = policy
            let again = try after.plan(in: "lib", movingInto: "lib", options: options)
            #expect(again.conflicts.isEmpty)
            #expect(again.groups.allSatisfy { $0.verdict == .unchanged })
        }
    }

    @Test("Files of all kinds go from Plex over Jellyfin, Emby and Kodi back to Plex, and are as they were")
    func circle() throws {
        var options = PlanOptions()
        options.wishes.onConflict = .suffix
        func converted(_ files: [String], for layout: Layout, in folder: String) throws -> [String] {
            let library = try TemporaryLibrary(files + ["lib/"])
            options.layout = layout
            let plan = try library.plan(in: folder, movingInto: "lib", options: options)
            #expect(plan.conflicts.isEmpty)
            #expect(plan.groups.allSatisfy { !$0.isOpen })
            let moved = plan.groups.flatMap(\.operations).reduce(into: [String: String]()) {
                $0[library.below($1.source)] = $1.destination.map { library.below($0) }
            }
            return files.map { moved[$0] ?? $0 }.filter { $0.hasPrefix("lib/") }
        }
        let first = try converted(MotleyLibrary.files(scale: 5, episodes: 4), for: .plex, in: "in")
        var files = first
        for layout in [Layout.jellyfin, .emby, .kodi, .plex] {
            let before = files
            files = try converted(before, for: layout, in: "lib")
            #expect(Set(files).count == before.count, "\(layout)")
        }
        #expect(files == first)
    }
}
