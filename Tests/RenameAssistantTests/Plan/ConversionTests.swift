import FilePaths
import Glibc
import MediaNames
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// Libraries that are tidy for one server, turned into those of another.
struct ConversionTests {
    @Test("From Plex to Jellyfin to Emby to Kodi and back gives the first tree again, and each step its server's")
    func circle() throws {
        let library = try TemporaryLibrary(TidyLibrary.files(in: .plex))
        for layout in [Layout.jellyfin, .emby, .kodi, .plex] {
            try convert(library, to: layout)
            #expect(try paths(in: library) == TidyLibrary.files(in: layout).sorted(), "\(layout)")
            let again = try plan(library, for: layout)
            #expect(again.groups.allSatisfy { $0.verdict == .unchanged }, "a second preview of \(layout)")
        }
    }

    @Test("Any layout is turned into any other", arguments: Layout.allCases, Layout.allCases)
    func pairs(_ old: Layout, _ new: Layout) throws {
        let library = try TemporaryLibrary(TidyLibrary.files(in: old))
        try convert(library, to: new)
        #expect(try paths(in: library) == TidyLibrary.files(in: new).sorted())
    }

    @Test("What a layout cannot hold keeps its name, and says why")
    func obstacle() throws {
        let library = try TemporaryLibrary(["TV Shows/Tide (2010)/Tide (2010) - 014.mkv"])
        let plan = try plan(library, for: .kodi)
        #expect(plan.groups.map(\.verdict) == [.needsReview])
        #expect(plan.groups.flatMap(\.objections).map(\.code) == ["layout"])
    }

    @Test(
        "In place, a folder keeps its name and the files get those of the layout",
        arguments: [
            (Layout.plex, "Tide (1982) {edition-Final Cut}.mkv"), (.jellyfin, "Tide (1982) - Final Cut.mkv"),
            (.kodi, "Tide (1982) {edition-Final Cut}.mkv"),
        ]
    )
    func inPlace(_ layout: Layout, _ name: String) throws {
        let library = try TemporaryLibrary(["Tide (1982)/Tide.1982.Final.Cut.1080p.BluRay.x264-REEF.mkv"])
        let plan = try LibraryPlanner(
            paths: [library.path],
            scanOptions: ScanOptions(),
            planOptions: PlanOptions(layout: layout)
        ).plan().plan
        #expect(plan.groups.map(\.verdict) == [.accepted])
        #expect(try below(library, #require(plan.groups[0].operations[0].destination)) == "Tide (1982)/\(name)")
    }

    @Test(
        "Where the longest companion has no room, the title is cut for the whole group, between two characters",
        arguments: Layout.allCases
    )
    func longNames(_ layout: Layout) throws {
        // 40 characters of three bytes; the old name of the subtitle has just 255 bytes.
        let title = String(repeating: "静かな港の長い夜", count: 5)
        let words = String(repeating: "commentary with guests ", count: 6).prefix(121)
        let library = try TemporaryLibrary([
            "Tide/t.s01e01.\(title).mkv", "Tide/t.s01e01.\(title).\(words).srt", "Tide/t.s01e01.\(title).en.srt",
        ])
        let cut = try LibraryPlanner(
            paths: [library.path],
            scanOptions: ScanOptions(),
            planOptions: PlanOptions(layout: layout)
        ).plan().plan
        let group = try #require(cut.groups.first)
        #expect(group.verdict == .accepted, "\(group.objections.map(\.message))")
        let names = group.operations.compactMap(\.destination).map { path in
            path.suffix(from: path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)
        }
        #expect(names.count == 3)
        let longest = names.map(\.count).max() ?? 0
        #expect((253...255).contains(longest), "no more was cut than had to be: \(longest)")
        for name in names { #expect(String(validating: name, as: UTF8.self) != nil) }
        let stem = names[0].dropLast(4)
        #expect(names.allSatisfy { $0.starts(with: stem) })
    }

    /// Names that other programs and people's own libraries have, and what they become in a library of each server.
    static let tolerated: [(String, [Layout: String])] = [
        (
            "Ember (1982) {edition-Final Cut}/Ember (1982) {edition-Final Cut}.mkv",
            [
                .plex: "Movies/Ember (1982)/Ember (1982) {edition-Final Cut}.mkv",
                .jellyfin: "Movies/Ember (1982)/Ember (1982) - Final Cut.mkv",
            ]
        ),
        (
            "Ember (1982) {imdb-tt0372784} - {edition-Ultimate Extended Edition} [Bluray-1080p Proper][DTS 5.1][x264]-REEF.mkv",
            [
                .plex: "Movies/Ember (1982) {imdb-tt0372784}/"
                    + "Ember (1982) {imdb-tt0372784} {edition-Ultimate Extended Edition}.mkv",
                .emby: "Movies/Ember (1982) [imdb-tt0372784]/"
                    + "Ember (1982) [imdb-tt0372784] - Ultimate Extended Edition.mkv",
            ]
        ),
        (
            "Ember (1982) {tmdb-12} [3D][Bluray-1080p][x264]-REEF.mkv",
            [.plex: "Movies/Ember (1982) {tmdb-12}/Ember (1982) {tmdb-12} - 3D.mkv"]
        ),
        (
            "The Tide (2020) - S01E01 - 001 - Fog [WEBDL-1080p][EAC3 5.1][JA][x265 10bit]-REEF.mkv",
            [
                .plex: "TV Shows/The Tide (2020)/Season 01/The Tide (2020) - s01e01 - Fog.mkv",
                .kodi: "TV Shows/The Tide (2020)/Season 01/The Tide (2020) - S01E01 - Fog.mkv",
            ]
        ),
        ("Tide Report - 2013-10-30 - Fog.mkv", [.jellyfin: "TV Shows/Tide Report/Tide Report - 2013-10-30 - Fog.mkv"]),
        (
            "The Mill (2005)/Season 01/The Mill (2005) - S01E01-E02 - Fog.mkv",
            [
                .plex: "TV Shows/The Mill (2005)/Season 01/The Mill (2005) - s01e01-e02 - Fog.mkv",
                .kodi: "TV Shows/The Mill (2005)/Season 01/The Mill (2005) - S01E01E02 - Fog.mkv",
            ]
        ),
        ("Mill/Season 1/Mill S01E01.mp4", [.emby: "TV Shows/Mill/Season 01/Mill - S01E01.mp4"]),
        (
            "The Mill/Specials/The Mill - s00e01.mkv",
            [
                .plex: "TV Shows/The Mill/Season 00/The Mill - s00e01.mkv",
                .kodi: "TV Shows/The Mill/Specials/The Mill - S00E01.mkv",
            ]
        ),
        ("mill.1x03-1x04.mkv", [.plex: "TV Shows/Mill/Season 01/Mill - s01e03-e04.mkv"]),
        ("Mill S03E04E05.mkv", [.jellyfin: "TV Shows/Mill/Season 03/Mill - S03E04-E05.mkv"]),
        ("Harbor (2010) disc1.mkv", [.emby: "Movies/Harbor (2010)/Harbor (2010)-part1.mkv"]),
        ("Harbor (2010)-cd2.mkv", [.kodi: "Movies/Harbor (2010)/Harbor (2010).part2.mkv"]),
        ("Mill S01E01-part-1.mkv", [.plex: "TV Shows/Mill/Season 01/Mill - s01e01 - pt1.mkv"]),
    ]

    @Test("What other programs and people name is named as each server asks", arguments: tolerated.indices)
    func others(_ index: Int) throws {
        let (name, wanted) = Self.tolerated[index]
        for (layout, path) in wanted {
            let library = try TemporaryLibrary(["in/\(name)", "lib/"])
            let moved = try library.destinations(in: "in", movingInto: "lib", options: PlanOptions(layout: layout))
            #expect(moved["in/\(name)"] == "lib/\(path)", "\(layout)")
        }
    }

    @Test("Versions with a label in brackets are versions", arguments: Layout.allCases)
    func bracketed(_ layout: Layout) throws {
        let library = try TemporaryLibrary([
            "Ember (1982)/Ember (1982) - [720p].mkv", "Ember (1982)/Ember (1982) - [1080p].mkv",
        ])
        let moved = try library.destinations(in: "", options: PlanOptions(layout: layout))
        #expect(Set(moved.values) == ["Ember (1982)/Ember (1982) - 720p.mkv", "Ember (1982)/Ember (1982) - 1080p.mkv"])
    }

    private func plan(_ library: TemporaryLibrary, for layout: Layout) throws -> RenamePlan {
        var options = PlanOptions(layout: layout, libraryRoot: library.path)
        options.placement = .library(
            movies: library.path.appending("Movies"),
            series: library.path.appending("TV Shows")
        )
        return try LibraryPlanner(paths: [library.path], scanOptions: ScanOptions(), planOptions: options).plan().plan
    }

    /// Plans, and moves the files as the plan says.
    private func convert(_ library: TemporaryLibrary, to layout: Layout) throws {
        let plan = try plan(library, for: layout)
        #expect(plan.conflicts.isEmpty)
        for group in plan.groups {
            #expect(group.verdict == .accepted || group.verdict == .unchanged, "\(group.objections.map(\.message))")
            for operation in group.operations where operation.isChange {
                let destination = FilePath(bytes: try #require(operation.destination))
                var folders: [FilePath] = []
                var folder = destination.removingLastComponent()
                while folder != library.path {
                    folders.append(folder)
                    folder.removeLastComponent()
                }
                for folder in folders.reversed() { _ = folder.withPlatformString { mkdir($0, 0o755) } }
                #expect(rename(FilePath(bytes: operation.source).string, destination.string) == 0)
            }
        }
    }

    private func below(_ library: TemporaryLibrary, _ path: [UInt8]) -> String {
        String(decoding: path.dropFirst(library.path.bytes.count + 1), as: UTF8.self)
    }

    /// All files below the library.
    private func paths(in library: TemporaryLibrary) throws -> [String] {
        let report = try FileScanner(roots: [library.path], options: ScanOptions()).report()
        return report.files.flatMap {
            [below(library, $0.pathBytes)] + $0.companions.map { below(library, $0.pathBytes) }
        }.sorted()
    }
}
