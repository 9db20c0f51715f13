import PlexomaticTestSupport
import SystemPackage
import Testing

/// A library of two thousand files with every kind of companion: all of them stay with their videos, there and back.
struct LargeLibraryTests {
    /// What stands behind a video's stem in the names of its companions.
    private static let suffixes = [
        ".en.srt", ".en.forced.srt", ".pt-BR.hi.srt", ".Commentary by Ada.en.ass", ".en.idx", ".en.sub", ".nfo",
        "-poster.jpg",
        "-thumb.jpg", ".chapters.xml",
    ]

    /// The old and the new stem of each video, below the folder of its kind.
    private static let videos: [(folder: String, stem: String, home: String, name: String)] = {
        var videos: [(String, String, String, String)] = []
        for number in 1...60 {
            let name = "Harbor \(names[number % names.count]) \(number)"
            videos.append(
                (
                    "\(name.replacing(" ", with: "."))_1999",
                    "\(name.replacing(" ", with: ".")).1999.1080p.BluRay.x264-REEF",
                    "Movies/\(name) (1999)", "\(name) (1999)"
                )
            )
        }
        for (series, season) in [("The Mill", 1), ("The Mill", 2), ("Søndag", 1), ("Ночь", 1), ("東京の灯", 1)] {
            for episode in 1...24 {
                let (two, of) = (padded(episode), padded(season))
                videos.append(
                    (
                        "\(series)/S\(of)", "\(series.replacing(" ", with: ".")).S\(of)E\(two).720p.WEB-DL",
                        "TV Shows/\(series)/Season \(of)", "\(series) - s\(of)e\(two)"
                    )
                )
            }
        }
        return videos
    }()

    private static let names = ["Light", "Stone", "Rope", "Gull", "Sail"]

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    @Test("After apply every companion stands beside its video with its tags, after rollback everything is as before")
    func thereAndBack() throws {
        let program = try Program()
        let library = try TemporaryLibrary(["lib/"])
        for video in Self.videos {
            for suffix in [".mkv"] + Self.suffixes { try library.add("in/\(video.folder)/\(video.stem)\(suffix)") }
        }
        let before = try library.tree()
        #expect(before.count { !$0.isFolder } == 1_980)
        let contents = Dictionary(before.map { ($0.text, $0) }) { first, _ in first }
        let place = [library["in"].string, "--library", library["lib"].string]
        let applied = try program.run(["apply", "-y"] + place)
        #expect(applied.status == 0, "\(applied.errors.suffix(2_000))")
        let after = Dictionary(try library.tree().map { ($0.text, $0) }) { first, _ in first }
        #expect(after.values.count { !$0.isFolder } == 1_980)
        for video in Self.videos {
            for suffix in [".mkv"] + Self.suffixes {
                let old = contents["in/\(video.folder)/\(video.stem)\(suffix)"]
                let new = after["lib/\(video.home)/\(video.name)\(suffix)"]
                #expect(old?.inode == new?.inode && old?.content == new?.content, "\(video.stem)\(suffix)")
            }
        }
        #expect(try program.run("rollback", "-y").status == 0)
        // A folder that was emptied and made again has another inode; files keep theirs.
        let restored = try library.tree()
        #expect(Set(restored.map(\.description)).symmetricDifference(before.map(\.description)).isEmpty)
        #expect(Set(restored.filter { !$0.isFolder }.map(\.inode)) == Set(before.filter { !$0.isFolder }.map(\.inode)))
    }

    @Test(
        "Files of all kinds are tidy after one apply, for any server, and one rollback gives all back",
        arguments: ["plex", "jellyfin", "emby", "kodi"]
    )
    func motley(_ layout: String) throws {
        let program = try Program()
        let files = MotleyLibrary.files(scale: 2, episodes: 3)
        let library = try TemporaryLibrary(files + ["lib/"])
        let before = try library.tree()
        #expect(before.count { !$0.isFolder } == files.count)
        let place = ["--library", library["lib"].string, "--layout", layout, "--on-conflict", "suffix"]
        let applied = try program.run(["apply", "-y", library["in"].string] + place)
        #expect(applied.status == 0, "\(applied.errors.suffix(2_000))")
        let after = try library.tree()
        #expect(after != before)
        // Nothing was lost and nothing was made.
        #expect(Self.files(of: after) == Self.files(of: before))
        for (root, policy) in [("in", "suffix"), ("lib", "suffix"), ("lib", "skip")] {
            let again = try program.run(["apply", "-y", library[root].string] + place.dropLast() + [policy])
            #expect(again.status == 0)
            #expect(again.errors.contains("nothing to"), "\(again.errors.suffix(2_000))")
        }
        #expect(try library.tree() == after)
        #expect(try program.run("rollback", "-y").status == 0)
        #expect(try library.tree().map(\.description) == before.map(\.description))
    }

    /// What each file of a tree is, wherever it stands.
    private static func files(of tree: [TreeEntry]) -> [UInt64: [UInt8]] {
        tree.filter { !$0.isFolder }.reduce(into: [:]) { $0[$1.inode] = $1.content }
    }
}
