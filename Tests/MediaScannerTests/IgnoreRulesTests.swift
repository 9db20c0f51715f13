import MediaScanner
import PlexomaticTestSupport
import Testing

struct IgnoreRulesTests {
    @Test("What systems, devices and downloads leave behind is ignored, with the reason")
    func builtIn() throws {
        let library = try TemporaryLibrary([
            ".hidden.mkv", ".Trash/a.mkv", "._film.mkv", "@eaDir/film.mkv", "#recycle/a.mkv", "$RECYCLE.BIN/a.mkv",
            "lost+found/a.mkv", "System Volume Information/a.mkv", "film.mkv.part", "film.mkv.!qB",
            ".plexomatic-1-film.mkv", ".plexomatic-2", "Thumbs.db", ".DS_Store", "notes.doc",
            "Disc/VIDEO_TS/VTS_01_1.VOB", "Disc 2/BDMV/STREAM/00001.m2ts", "film.mkv",
        ])
        let report = try library.report()
        #expect(library.names(report) == ["film.mkv"])
        #expect(
            library.ignored(report) == [
                ".hidden.mkv": "hidden", ".Trash": "hidden", "._film.mkv": "system", "@eaDir": "system",
                "#recycle": "system", "$RECYCLE.BIN": "system", "lost+found": "system",
                "System Volume Information": "system", "film.mkv.part": "partial_download",
                "film.mkv.!qB": "partial_download", ".plexomatic-1-film.mkv": "own_temporary",
                ".plexomatic-2": "own_temporary", "Thumbs.db": "system", ".DS_Store": "system",
                "Disc/VIDEO_TS": "disc_structure", "Disc 2/BDMV": "disc_structure",
            ]
        )
    }

    @Test("Titles that look like an ignored word are read")
    func titles() throws {
        let names = [
            "Extras (2005)/Extras (2005) - s01e01.mkv", "Extraction (2020)/Extraction (2020).mkv",
            "Lost/Season 01/Lost - s01e01.mkv", "Sample/Season 01/Sample - s01e01.mkv", "The Part.mkv",
            "Trailer Park Boys/Season 01/Trailer Park Boys - s01e01.mkv", "Video.mkv",
        ]
        let library = try TemporaryLibrary(names)
        let report = try library.report()
        #expect(library.names(report).sorted() == names.sorted())
        #expect(report.ignored.isEmpty)
    }

    @Test("Hidden names are read when asked for, but never what a system keeps")
    func hidden() throws {
        let library = try TemporaryLibrary([".show/.a.mkv", "._a.mkv", ".plexomatic-1.mkv"])
        let report = try library.report(ScanOptions(includesHidden: true))
        #expect(library.names(report) == [".show/.a.mkv"])
    }

    @Test("A pattern is searched in the names of files and folders; a folder goes with all it holds")
    func patterns() throws {
        let library = try TemporaryLibrary([
            "Old stuff/a.mkv", "Old stuff/deep/b.mkv", "New/Old film.mkv", "New/film.old.mkv", "New/film.mkv",
        ])
        let report = try library.report(ScanOptions(ignorePatterns: ["^Old ", #"\.old\."#]))
        #expect(library.names(report) == ["New/film.mkv"])
        #expect(
            library.ignored(report) == [
                "Old stuff": "pattern", "New/Old film.mkv": "pattern", "New/film.old.mkv": "pattern",
            ]
        )
    }

    @Test("A pattern never hides the folder that was named")
    func rootIsNotIgnored() throws {
        let library = try TemporaryLibrary(["Old/a.mkv"])
        let scanner = try FileScanner(roots: [library["Old"]], options: ScanOptions(ignorePatterns: ["Old"]))
        #expect(try scanner.scan().count == 1)
    }
}
