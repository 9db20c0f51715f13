import MediaNames
import MediaScanner
import PlexomaticTestSupport
import Testing

struct CompanionPairingTests {
    @Test(
        "A file that repeats the stem belongs to the video, with all that follows kept byte for byte",
        arguments: [
            (".srt", CompanionKind.subtitle), (".en.srt", .subtitle), (".en.forced.srt", .subtitle),
            (".pt-BR.srt", .subtitle), (".eng.sdh.ass", .subtitle), (".English Commentary by Ada.srt", .subtitle),
            (".2.en.srt", .subtitle), ("_en.srt", .subtitle), (" [English].srt", .subtitle), (".idx", .subtitle),
            (".sub", .subtitle), (".sup", .subtitle), (".nfo", .metadata), ("-mediainfo.xml", .metadata),
            ("-poster.jpg", .artwork), ("-thumb.jpg", .artwork), ("-fanart2.png", .artwork), (".jpg", .artwork),
            (".tbn", .artwork), (".chapters.xml", .chapters), ("-chapters.txt", .chapters), (".en.ac3", .other),
            (".edl", .other), (".txt", .other), (".mkv.nfo", .metadata),
        ]
    )
    func suffixes(_ suffix: String, _ kind: CompanionKind) throws {
        let library = try TemporaryLibrary(["Film (2010).mkv", "Film (2010)" + suffix])
        let file = try #require(try library.report().files.first)
        #expect(file.companions.map { String(decoding: $0.suffix, as: UTF8.self) } == [suffix])
        #expect(file.companions.map(\.kind) == [kind])
    }

    @Test("Bytes after the stem that are no text are kept")
    func anyBytes() throws {
        let library = try TemporaryLibrary(["Film.mkv"])
        let suffix: [UInt8] = [0x2E, 0xFF, 0xFE] + Array(".srt".utf8)
        try library.add(bytes: Array("Film".utf8) + suffix)
        #expect(try library.report().files.first?.companions.map { Array($0.suffix) } == [suffix])
    }

    @Test("The longest stem wins")
    func longestStem() throws {
        let library = try TemporaryLibrary([
            "Film.mkv", "Film.2.mkv", "Film.2.srt", "Film.2.en.srt", "Film.en.srt", "Film.2 Extended.mkv",
            "Film.2 Extended.srt",
        ])
        #expect(
            try library.pairs(library.report()) == [
                "Film.mkv": ["Film.en.srt"], "Film.2.mkv": ["Film.2.en.srt", "Film.2.srt"],
                "Film.2 Extended.mkv": ["Film.2 Extended.srt"],
            ]
        )
    }

    @Test(
        "A name that only begins alike belongs to no video",
        arguments: [
            "Filmography.srt", "Film 2.srt", "Film.S01E01.srt", "Film.2012.srt", "Film-Making Of.srt", "Other.srt",
            "Film.1x02.en.srt", "film2.nfo",
        ]
    )
    func notByChance(_ name: String) throws {
        let library = try TemporaryLibrary(["Film.mkv", "Another.mkv", name])
        let report = try library.report()
        #expect(report.files.allSatisfy { $0.companions.isEmpty })
        #expect(report.orphans.map { library.relative($0.pathBytes) } == [name])
    }

    @Test("Episodes one and ten are not confused")
    func numbers() throws {
        let library = try TemporaryLibrary([
            "Show - 1.mkv", "Show - 10.mkv", "Show - 10.srt", "Show - 1.srt", "Show - 100.srt",
        ])
        let report = try library.report()
        #expect(library.pairs(report) == ["Show - 1.mkv": ["Show - 1.srt"], "Show - 10.mkv": ["Show - 10.srt"]])
        #expect(report.orphans.map { library.relative($0.pathBytes) } == ["Show - 100.srt"])
    }

    @Test("Beside a single video, a subtitle that can be nothing else's is paired")
    func unmistakable() throws {
        let names = ["English.srt", "2_English.srt", "pt-BR.forced.srt", "the_film_2010.srt", "The Film 2010.en.srt"]
        let library = try TemporaryLibrary(["The.Film.2010.mkv", "Notes.srt"] + names)
        let report = try library.report()
        #expect(Set(library.pairs(report)["The.Film.2010.mkv"] ?? []) == Set(names))
        #expect(report.orphans.map { library.relative($0.pathBytes) } == ["Notes.srt"])
        #expect(report.files[0].companions.allSatisfy { $0.suffix == $0.name })
        let two = try TemporaryLibrary(["A.mkv", "B.mkv", "English.srt"])
        #expect(try two.report().orphans.count == 1)
    }

    @Test("Subtitles in Subs/ belong to the one video beside it")
    func subtitleFolder() throws {
        let library = try TemporaryLibrary([
            "Film/Film.mkv", "Film/Subs/2_English.srt", "Film/Subs/Film.idx", "Film/Subs/Film.sub", "Film/Subs/x/y.srt",
        ])
        let report = try library.report()
        #expect(
            library.pairs(report) == [
                "Film/Film.mkv": ["Film/Subs/2_English.srt", "Film/Subs/Film.idx", "Film/Subs/Film.sub"]
            ]
        )
        #expect(report.orphans.map { library.relative($0.pathBytes) } == ["Film/Subs/x/y.srt"])
    }

    @Test("Beside several videos, the stem or a folder named as the stem says whose a subtitle in Subs/ is")
    func subtitleFolderOfSeveral() throws {
        let library = try TemporaryLibrary([
            "S/a.mkv", "S/b.mkv", "S/Subtitles/a.en.srt", "S/Subtitles/b/2_English.srt", "S/Subtitles/English.srt",
        ])
        let report = try library.report()
        #expect(
            library.pairs(report) == ["S/a.mkv": ["S/Subtitles/a.en.srt"], "S/b.mkv": ["S/Subtitles/b/2_English.srt"]]
        )
        #expect(report.orphans.map { library.relative($0.pathBytes) } == ["S/Subtitles/English.srt"])
    }

    @Test("A folder of that name with videos in it is a folder like any other")
    func subtitleFolderWithVideos() throws {
        let library = try TemporaryLibrary(["a.mkv", "Subs/b.mkv", "Subs/b.srt"])
        #expect(try library.pairs(library.report()) == ["a.mkv": [], "Subs/b.mkv": ["Subs/b.srt"]])
    }

    @Test("Posters and notes of a folder belong to the folder")
    func folderCompanions() throws {
        let names = [
            "Banner.jpg", "fanart-2.jpg", "fanart.jpg", "folder.jpg", "movie.nfo", "poster.jpg", "season01-poster.jpg",
            "tvshow.nfo",
        ]
        let library = try TemporaryLibrary(["Film.mkv", "random.jpg", "readme.txt"] + names)
        let report = try library.report()
        #expect(report.folders.flatMap(\.folderCompanions).map { library.relative($0.pathBytes) } == names)
        #expect(report.files.allSatisfy { $0.companions.isEmpty })
        #expect(report.orphans.isEmpty)
    }

    @Test("Two videos of one stem share nothing: what follows the stem goes with the first")
    func sameStem() throws {
        let library = try TemporaryLibrary(["Film.avi", "Film.mkv", "Film.srt"])
        #expect(try library.pairs(library.report()) == ["Film.avi": ["Film.srt"], "Film.mkv": []])
    }
}
