import MediaScanner
import PlexomaticTestSupport
import SystemPackage
import Testing

struct FileScannerTests {
    @Test("A scan lists the videos of a folder with path, size, extension and whether they hold several episodes")
    func publicInterface() throws {
        let library = try TemporaryLibrary([".hidden.mkv", "Show/Thumbs.db", "Show/notes.txt"])
        try library.add("Show/Show - S01E01-E02.mkv", size: 1_234)
        try library.add("Show/Show - S01E03.AVI", size: 5)
        let scanner = try FileScanner(
            basePath: library.path,
            allowedExtensions: [".mp4", ".mkv", ".avi"],
            ignorePatterns: [#"^\."#, #"Thumbs\.db$"#]
        )
        var found: [MediaFile] = []
        for file in try scanner.scan() { found.append(file) }
        #expect(found.map(\.path) == [library["Show/Show - S01E01-E02.mkv"], library["Show/Show - S01E03.AVI"]])
        #expect(found.map(\.size) == [1_234, 5])
        #expect(found.map(\.extension) == ["mkv", "AVI"])
        #expect(found.map(\.isMultiEpisode) == [true, false])
    }

    @Test("Only the extensions that are asked for count, with or without a dot and in any case")
    func extensions() throws {
        let library = try TemporaryLibrary(["a.mkv", "b.MKV", "c.mp4", "d.xyz", "mkv", "e.mkv.txt"])
        let scanner = try FileScanner(basePath: library.path, allowedExtensions: ["MKV", ".xyz"])
        #expect(try scanner.scan().map { library.relative($0.pathBytes) } == ["a.mkv", "b.MKV", "d.xyz"])
    }

    @Test("A scan changes nothing")
    func readsOnly() throws {
        let library = try TemporaryLibrary(["A/a.mkv", "A/a.en.srt", "A/Subs/b.srt", ".x/y.mkv", "B/"])
        let before = try library.tree()
        _ = try library.report()
        #expect(try library.tree() == before)
    }

    @Test("Size, time, inode and links of a video are those of the file system")
    func status() throws {
        let library = try TemporaryLibrary(["a.mkv", "a.srt"])
        let file = try #require(try library.report().files.first)
        let entry = try #require(try library.tree().first)
        #expect(file.status.size == Int64(entry.content.count))
        #expect(file.status.mtimeNanoseconds == entry.mtimeNanoseconds)
        #expect(file.status.inode == entry.inode)
        #expect(file.status.mode == entry.mode)
        #expect(file.status.linkCount == 1)
        let companion = try #require(file.companions.first)
        #expect(companion.status.inode == (try library.tree()[1].inode))
    }

    @Test("A pattern that is no regular expression is refused before anything is read")
    func invalidPattern() throws {
        #expect {
            try FileScanner(basePath: "/nowhere", allowedExtensions: ["mkv"], ignorePatterns: ["("])
        } throws: { error in
            guard case ScanError.invalidPattern("(", let reason) = error else { return false }
            return !reason.isEmpty
        }
    }

    @Test("A path that is not there, or is neither a folder nor a video, is an error that names it")
    func roots() throws {
        let library = try TemporaryLibrary(["notes.txt"])
        #expect(throws: ScanError.notFound(library["gone"])) {
            try FileScanner(roots: [library["gone"]]).scan()
        }
        #expect(throws: ScanError.notFound(library["notes.txt/below"])) {
            try FileScanner(roots: [library["notes.txt/below"]]).scan()
        }
        #expect(throws: ScanError.notMedia(library["notes.txt"])) {
            try FileScanner(roots: [library["notes.txt"]]).scan()
        }
        #expect(throws: ScanError.notMedia("/dev/null")) { try FileScanner(roots: ["/dev/null"]).scan() }
    }

    @Test("An empty folder holds nothing, which is no error")
    func empty() throws {
        let library = try TemporaryLibrary(["Empty/"])
        let report = try library.report()
        #expect(report.folders.isEmpty)
        #expect(report.problems.isEmpty)
    }

    @Test("Of a single video, the siblings are read as context but not selected")
    func singleFile() throws {
        let library = try TemporaryLibrary([
            "Show/a.mkv", "Show/a.en.srt", "Show/b.mkv", "Show/Subs/a/2_English.srt", "Show/Season 2/c.mkv",
        ])
        let scanner = try FileScanner(roots: [library["Show/a.mkv"]])
        let report = try scanner.report()
        #expect(library.names(report) == ["Show/a.mkv", "Show/b.mkv"])
        #expect(report.files.map(\.isSelected) == [true, false])
        #expect(library.pairs(report)["Show/a.mkv"] == ["Show/a.en.srt", "Show/Subs/a/2_English.srt"])
        #expect(try scanner.scan().count == 1)
    }

    @Test("A video that is named itself is read even if its name would be ignored in a folder")
    func namedFileIsNotIgnored() throws {
        let library = try TemporaryLibrary([".hidden.mkv", "film-sample.mkv", "film.mkv"])
        let files = try FileScanner(roots: [library[".hidden.mkv"], library["film-sample.mkv"]]).scan()
        #expect(files.map { library.relative($0.pathBytes) } == [".hidden.mkv", "film-sample.mkv"])
    }
}
