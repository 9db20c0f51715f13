import FilePaths
import Foundation
import MediaNames
import MediaProbe
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

@testable import RenameAssistant

/// Reviews of plan files plan as the plan was made, and leave nothing behind that went along.
struct StoredReviewTests {
    private static let series = [
        "in/Glass Orchard/tvshow.nfo", "in/Glass Orchard/Trailers/Teaser.mkv", "in/Glass Orchard/Season 2/folder.jpg",
        "in/Glass Orchard/Season 2/Glass Orchard S02E01.mkv",
        "in/Glass Orchard/Season 2/Glass Orchard S02E01-thumb.jpg",
        "in/Glass Orchard/Season 2/Glass Orchard S02E02.mkv", "in/Glass Orchard/Season 2/Glass Orchard S03E03.mkv",
        "lib/",
    ]

    /// A plan file of a library that moves into its own shelf.
    private func stored(_ files: [String]) throws -> ReviewedLibrary {
        let library = try ReviewedLibrary(files)
        let shelf = library.library["lib"]
        let options = PlanOptions(
            placement: .library(movies: shelf.appending("Movies"), series: shelf.appending("TV Shows")),
            libraryRoot: shelf
        )
        try library.write(PlanWriter.bytes(of: library.plan(options)))
        return library
    }

    private func review(_ library: ReviewedLibrary, again: Bool = false) throws -> ReviewDialogue {
        let store = PlanDecisions(library.planFile)
        return ReviewDialogue(
            try ReviewPlan(file: library.planFile, accepting: .likely),
            store: store,
            again: again
        )
    }

    /// What the plan file does with files that are no videos of episodes, below the library.
    private func followers(_ library: ReviewedLibrary) throws -> [String: String] {
        try PlanFile.read(library.planFile).groups.flatMap(\.operations).filter(\.isChange).reduce(into: [:]) {
            $0[library.library.below($1.source)] = $1.destination.map { library.library.below($0) }
        }
    }

    private static func moved(to title: String) -> [String: String] {
        let shelf = "lib/TV Shows/\(title)/"
        return [
            "in/Glass Orchard/tvshow.nfo": shelf + "tvshow.nfo",
            "in/Glass Orchard/Trailers/Teaser.mkv": shelf + "Trailers/Teaser.mkv",
            "in/Glass Orchard/Season 2/folder.jpg": shelf + "Season 02/folder.jpg",
            "in/Glass Orchard/Season 2/Glass Orchard S02E01.mkv": shelf + "Season 02/\(title) - s02e01.mkv",
            "in/Glass Orchard/Season 2/Glass Orchard S02E01-thumb.jpg": shelf + "Season 02/\(title) - s02e01-thumb.jpg",
            "in/Glass Orchard/Season 2/Glass Orchard S02E02.mkv": shelf + "Season 02/\(title) - s02e02.mkv",
            "in/Glass Orchard/Season 2/Glass Orchard S03E03.mkv": shelf + "Season 02/\(title) - s02e03.mkv",
        ]
    }

    @Test("What belongs to a series' folder follows in the plan file as soon as its last video is decided")
    func follows() throws {
        let library = try stored(Self.series)
        #expect(try followers(library)["in/Glass Orchard/tvshow.nfo"] == nil)
        let review = try review(library)
        let before = try Data(contentsOf: URL(filePath: library.planFile.string))
        #expect(review.perform(.edit(.season, "2")) == .shown(1))
        #expect(review.perform(.accept) == .settled(1))
        #expect(try followers(library) == Self.moved(to: "Glass Orchard"))
        _ = review.perform(.undo)
        _ = review.perform(.undo)
        let after = try Data(contentsOf: URL(filePath: library.planFile.string))
        let plans = try [before, after].map { try JSONSerialization.jsonObject(with: $0) as? NSDictionary }
        #expect(plans[0] == plans[1])
    }

    @Test("What followed a series goes with it to another name, and stays while its videos go two ways")
    func followsAgain() throws {
        let library = try stored(Self.series)
        let first = try review(library)
        _ = first.perform(.edit(.season, "2"))
        _ = first.perform(.accept)
        let again = try review(library, again: true)
        #expect(again.perform(.fix(.field(.title, "Glass Garden"), .series)) == .shown(3))
        #expect(again.perform(.accept) == .settled(1))
        let apart = try followers(library)
        #expect(apart["in/Glass Orchard/tvshow.nfo"] == nil)
        #expect(apart["in/Glass Orchard/Trailers/Teaser.mkv"] == nil)
        // It is not forgotten for that.
        let files = try PlanFile.read(library.planFile).groups.flatMap(\.operations).map {
            library.library.below($0.source)
        }
        #expect(Set(files) == Set(Self.series.dropLast()))
        #expect(again.perform(.acceptEdited) == .settled(2))
        #expect(try followers(library) == Self.moved(to: "Glass Garden"))
        #expect(again.plan.finished().groups.flatMap(\.operations).count == Self.series.count - 1)
    }

    @Test("A film that is decided in a plan file takes its folder's picture along, as it does everywhere")
    func film() throws {
        let library = try stored([
            "in/Moth to Flame/Moth to Flame.mkv", "in/Moth to Flame/poster.jpg", "in/Moth to Flame/movie.nfo", "lib/",
        ])
        #expect(try review(library).perform(.accept) == .settled(1))
        let film = "lib/Movies/Moth to Flame/"
        #expect(
            try followers(library) == [
                "in/Moth to Flame/Moth to Flame.mkv": film + "Moth to Flame.mkv",
                "in/Moth to Flame/poster.jpg": film + "poster.jpg", "in/Moth to Flame/movie.nfo": film + "movie.nfo",
            ]
        )
    }

    @Test("What a plan of another hand does with the files of other works stays")
    func foreign() throws {
        let library = try stored(Self.series + ["in/The Mill/tvshow.nfo", "in/The Mill/The Mill S01E01.mkv"])
        let text = try String(contentsOfFile: library.planFile.string, encoding: .utf8)
        let shelf = library.library["lib/TV Shows/The Mill/"].string
        let own = text.replacing("\(shelf)/tvshow.nfo", with: "\(shelf)/mine.nfo")
        #expect(own != text)
        try library.write(Array(own.utf8))
        let review = try review(library)
        _ = review.perform(.edit(.season, "2"))
        _ = review.perform(.accept)
        #expect(try followers(library)["in/The Mill/tvshow.nfo"] == "lib/TV Shows/The Mill/mine.nfo")
        #expect(
            review.plan.finished().groups.flatMap(\.operations).contains {
                $0.destination.map { library.library.below($0) } == "lib/TV Shows/The Mill/mine.nfo"
            }
        )
    }

    @Test("What a video says about itself stands in the plan, and a decision names it by that")
    func media() async throws {
        let probe = try ScriptedProbe(saying: ScriptedProbe.description(minutes: 42))
        let library = try ReviewedLibrary(["Film/Moth to Flame.mkv", "Film/Moth to Water.mkv"])
        var options = PlanOptions()
        options.wishes.templates.movie = try NameTemplate("{title}< [{resolution}]>", for: .movie)
        let inquiry = MediaInquiry(
            ProbeSettings(policy: .always, program: ProbeProgram(probe.path, limits: ProbeLimits(time: .seconds(900))))
        )
        let planner = LibraryPlanner(
            paths: [library.library.path],
            scanOptions: ScanOptions(),
            planOptions: options,
            media: inquiry
        )
        let plan = try await OwnThread.run { try planner.plan().plan }
        try library.write(PlanWriter.bytes(of: plan))
        let again = try PlanFile.read(library.planFile)
        for group in plan.groups {
            let video = group.operations[0].source
            #expect(again.media[video]?.duration == 42 * 60_000)
            #expect(again.media[video]?.resolution == plan.media[video]?.resolution)
        }
        let review = try review(library)
        #expect(review.perform(.accept) == .settled(1))
        let names = library.names(try PlanFile.read(library.planFile))
        #expect(names == ["Moth to Flame.mkv": "Moth to Flame [1080p].mkv"])
    }

    @Test("What a person wished of a plan is wished of it when it is reviewed, anthologies too")
    func wishes() throws {
        let library = try ReviewedLibrary(["Film/Moth to Flame.mkv"])
        var options = PlanOptions()
        options.wishes.onConflict = .suffix
        options.wishes.normalisesSubtitles = true
        let folders = [FilePath("/"), library.library["Film"], FilePath(bytes: Array("/caf".utf8) + [0xE9])]
        for count in 0...folders.count {
            options.wishes.anthology = AnthologyFolders(Array(folders.prefix(count)))
            try library.write(PlanWriter.bytes(of: library.plan(options)))
            let review = try ReviewPlan(file: library.planFile, accepting: .likely)
            #expect(review.planner.options.wishes == options.wishes)
        }
    }

    @Test("Copies whose names tell them apart get their labels from a plan file too")
    func copies() throws {
        let library = try ReviewedLibrary(["a/Glass Orchard 2010 1080p.mkv", "b/Glass.Orchrad.2010.720p.mkv"])
        let plan = try library.plan()
        try library.write(PlanWriter.bytes(of: plan))
        let again = try PlanFile.read(library.planFile)
        #expect(again.groups.map(\.reading.release.resolution) == ["1080p", "720p"])
    }
}
