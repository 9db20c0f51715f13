import CFileSystem
import Glibc
import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

struct FolderWalkTests {
    @Test("The order is that of the bytes of the names, folder by folder, whatever the threads do")
    func order() throws {
        let library = try TemporaryLibrary(
            (0..<40).flatMap { folder in
                (0..<3).flatMap {
                    ["F\(folder)/v\($0).mkv", "F\(folder)/Sub \($0)/w.mkv", "F\(folder)/Sub \($0)/w.en.srt"]
                }
            } + ["z.mkv", "Z.mkv", "é.mkv"]
        )
        let first = try library.report()
        let names = library.names(first)
        #expect(Array(names.prefix(5)) == ["Z.mkv", "z.mkv", "é.mkv", "F0/v0.mkv", "F0/v1.mkv"])
        #expect(Array(names[6...7]) == ["F0/Sub 0/w.mkv", "F0/Sub 1/w.mkv"])
        #expect(names.count == 3 + 40 * 6)
        for _ in 0..<20 { #expect(try library.report().folders == first.folders) }
    }

    @Test("Names may be any bytes but / and NUL")
    func anyBytes() throws {
        let library = try TemporaryLibrary()
        let name: [UInt8] = Array("bad ".utf8) + [0xFF, 0xFE, 0x0A, 0x1B] + Array("[31m.mkv".utf8)
        let folder: [UInt8] = [0xC3, 0x28, 0x2F]
        try library.add(bytes: folder + name)
        let file = try #require(try library.report().files.first)
        #expect(file.pathBytes == Array(library.path.description.utf8) + [0x2F] + folder + name)
        #expect(file.path.withPlatformString { access($0, F_OK) } == 0)
    }

    @Test("Linked folders are reported and not followed; a root may be a link; linked videos are videos")
    func links() throws {
        let library = try TemporaryLibrary(["Real/a.mkv", "Loop/b.mkv"])
        try library.addLink("Linked", to: "Real")
        try library.addLink("Loop/up", to: "..")
        try library.addLink("Real/link.mkv", to: "a.mkv")
        try library.addLink("Real/nowhere.mkv", to: "/nowhere/at all")
        let report = try library.report()
        #expect(library.names(report) == ["Loop/b.mkv", "Real/a.mkv", "Real/link.mkv", "Real/nowhere.mkv"])
        #expect(report.files.map(\.status.isSymbolicLink) == [false, false, true, true])
        #expect(library.ignored(report) == ["Linked": "linked_folder", "Loop/up": "linked_folder"])
        let followed = try FileScanner(roots: [library["Linked"]]).scan()
        #expect(
            followed.map { library.relative($0.pathBytes) } == [
                "Linked/a.mkv", "Linked/link.mkv", "Linked/nowhere.mkv",
            ]
        )
    }

    @Test("A folder that is reached twice is read once, under the path that came first")
    func overlappingRoots() throws {
        let library = try TemporaryLibrary(["A/a.mkv", "A/B/b.mkv", "A/Subs/a.srt", "C/c.mkv"])
        let inner = try FileScanner(roots: [library["A"], library["A/B"], library["A/Subs"], library["A"]]).report()
        #expect(library.names(inner) == ["A/a.mkv", "A/B/b.mkv"])
        #expect(inner.problems.map(\.cause) == [.alreadyVisited, .alreadyVisited, .alreadyVisited])
        #expect(inner.orphans.isEmpty)
        let outer = try FileScanner(roots: [library["A/B"], library["A"]]).report()
        #expect(library.names(outer) == ["A/B/b.mkv", "A/a.mkv"])
        #expect(outer.problems.map(\.path) == [library["A/B"]])
        let files = try FileScanner(roots: [library["A/a.mkv"], library["A"], library["C/c.mkv"]]).report()
        #expect(library.names(files) == ["A/a.mkv", "A/B/b.mkv", "C/c.mkv"])
        #expect(files.files.allSatisfy { $0.isSelected })
        #expect(files.problems.isEmpty)
    }

    @Test("A tree of 2,000 levels with paths far beyond 4,096 bytes is read to its end")
    func depth() throws {
        let library = try TemporaryLibrary()
        let levels = 2_000
        var folder = library.path.withPlatformString { open($0, O_RDONLY | O_DIRECTORY) }
        for level in 0..<levels {
            let name = "level \(level) of a tree that goes deeper than anybody would go"
            try #require(mkdirat(folder, name, 0o755) == 0)
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY)
            close(folder)
            folder = next
            try #require(folder >= 0)
        }
        close(openat(folder, "deep.mkv", O_WRONLY | O_CREAT, 0o644))
        close(folder)
        let report = try library.report()
        #expect(report.summary.folderCount == levels + 1)
        #expect(report.problems.isEmpty)
        #expect(report.files.first.map { Array($0.name) } == Array("deep.mkv".utf8))
        #expect((report.files.first?.pathBytes.count ?? 0) > 100_000)
    }

    @Test("A folder of many files and one of many folders are read whole")
    func width() throws {
        let library = try TemporaryLibrary(
            (0..<1_500).map { "Wide/a rather long name for a video that fills the buffer sooner \($0).mkv" }
                + (0..<200).map { "Many/\($0)/v.mkv" }
        )
        let report = try library.report()
        #expect(report.files.count == 1_700)
        #expect(report.summary.folderCount == 203)
    }

    @Test(
        "A folder that may not be read is reported, and the others are read",
        .enabled(if: geteuid() != 0, "nothing is unreadable for root")
    )
    func unreadableFolder() throws {
        let library = try TemporaryLibrary(["A/a.mkv", "B/b.mkv"])
        _ = library["A"].withPlatformString { chmod($0, 0) }
        defer { _ = library["A"].withPlatformString { chmod($0, 0o755) } }
        let report = try library.report()
        #expect(library.names(report) == ["B/b.mkv"])
        #expect(report.problems.map(\.path) == [library["A"]])
        #expect(report.problems.map(\.cause) == [.unreadableFolder(errno: EACCES)])
        #expect(throws: ScanError.notReadable(library["A"], errno: EACCES)) {
            try FileScanner(roots: [library["A"]]).scan()
        }
    }
}
