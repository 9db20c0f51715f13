import MediaNames
import PlexomaticTestSupport
import Testing

@testable import RenameAssistant

/// Subtitles keep their tags, whatever their names look like.
struct SubtitleTests {
    /// Tags that people lost to other programs: forced and `hi` in any order, free titles, regions, counters, several
    /// tracks of a language.
    private static let tags = [
        ".en", ".eng", ".English", ".en.forced", ".forced.en", ".en.hi", ".en.sdh", ".en.cc", ".en.default.forced",
        ".pt-BR", ".zh-Hans", ".es-419", ".en.Commentary by Ada", ".Songs.en", ".1.en", ".2.en", ".und",
        ".en.forced.sdh",
        ".ger", ".pt-BR.forced", "-forced",
    ]

    @Test("Every tag is kept byte for byte")
    func kept() throws {
        let names = Self.tags.map { "film.1999.1080p" + $0 + ".srt" }
        let library = try TemporaryLibrary(["film.1999.1080p.mkv"] + names)
        let moved = try library.destinations(in: "")
        for (tag, name) in zip(Self.tags, names) { #expect(moved[name] == "Film (1999)\(tag).srt") }
    }

    @Test(
        "Tags of several words, free titles and sound tracks keep all that they say, in every form and for every server",
        arguments: Layout.allCases
    )
    func forms(_ layout: Layout) throws {
        let tags = [
            ".pt-BR", ".Director's Notes.pt-BR.forced", ".English.Forced (Signs & Songs)", ".en.default.sdh.forced",
            ".hi",
            ".foreign.fr", ".zh-Hant-TW", ".eng.HI.2", ".[English SDH]", "_en",
        ]
        let endings = ["srt", "smi", "ssa", "ass", "vtt", "sup", "idx", "sub", "ttml"]
        let subtitles = tags.flatMap { tag in endings.map { "\(tag).\($0)" } }
        let sounds = [".English Commentary.en.mp3", ".de.ac3", ".ja.flac"]
        let library = try TemporaryLibrary(
            ["film.1999.1080p.mkv", "the.mill.s01e02.mkv"]
                + (subtitles + sounds).flatMap { ["film.1999.1080p\($0)", "the.mill.s01e02\($0)"] }
        )
        let moved = try library.destinations(in: "", options: PlanOptions(layout: layout))
        let film = try #require(moved["film.1999.1080p.mkv"]).dropLast(4)
        let episode = try #require(moved["the.mill.s01e02.mkv"]).dropLast(4)
        for suffix in subtitles + sounds {
            #expect(moved["film.1999.1080p\(suffix)"] == film + suffix)
            #expect(moved["the.mill.s01e02\(suffix)"] == episode + suffix)
        }
    }

    @Test("Both files of a VobSub pair go with each other, and a tag is never taken for a film")
    func pair() throws {
        let library = try TemporaryLibrary(["Film.1999.mkv", "Film.1999.en.idx", "Film.1999.en.sub"])
        let moved = try library.destinations(in: "")
        #expect(moved["Film.1999.en.idx"] == "Film (1999).en.idx")
        #expect(moved["Film.1999.en.sub"] == "Film (1999).en.sub")
    }

    @Test("A subtitle of another spelling goes with the one video that it is read as")
    func adopted() throws {
        let library = try TemporaryLibrary([
            "The.Mill.S01E01.1080p.WEB.mkv", "The.Mill.S01E02.1080p.WEB.mkv", "the mill - 1x02.en.forced.srt",
            "The Mill S01E01.pt-BR.srt", "The Mill S01E03.en.srt", "notes.srt",
        ])
        let moved = try library.destinations(in: "")
        #expect(
            moved == [
                "The.Mill.S01E01.1080p.WEB.mkv": "The Mill - s01e01.mkv",
                "The Mill S01E01.pt-BR.srt": "The Mill - s01e01.pt-BR.srt",
                "The.Mill.S01E02.1080p.WEB.mkv": "The Mill - s01e02.mkv",
                "the mill - 1x02.en.forced.srt": "The Mill - s01e02.en.forced.srt",
            ]
        )
    }

    @Test("One that would meet the video's own subtitle stays behind, and the video goes on")
    func superfluous() throws {
        let library = try TemporaryLibrary([
            "The.Mill.S01E02.mkv", "The.Mill.S01E02.srt", "the mill - 1x02.srt", "The.Mill.S01E03.mkv",
        ])
        let moved = try library.destinations(in: "")
        #expect(moved["The.Mill.S01E02.srt"] == "The Mill - s01e02.srt")
        #expect(moved["the mill - 1x02.srt"] == nil)
    }

    @Test("Numbers are a track's, not a file's: the halves of a pair stay together")
    func pairedNumbers() throws {
        let library = try TemporaryLibrary([
            "film.1999.mkv", "film.1999.en.idx", "film.1999.eng.idx", "film.1999.eng.sub",
        ])
        var options = PlanOptions()
        options.wishes.normalisesSubtitles = true
        let moved = try library.destinations(in: "", options: options)
        #expect(moved["film.1999.en.idx"] == "Film (1999).en.idx")
        #expect(moved["film.1999.eng.idx"] == "Film (1999).2.en.idx")
        #expect(moved["film.1999.eng.sub"] == "Film (1999).2.en.sub")
    }

    @Test(
        "A subtitle of a work with several copies goes with the one whose release it names, else with the best",
        arguments: [
            ("film.2010.en.srt", "Film (2010) - 2160p.en.srt"),
            ("Film 2010 1080p WEB.en.forced.srt", "Film (2010) - 1080p.en.forced.srt"),
            ("Film.2010.720p.de.srt", "Film (2010) - 2160p.de.srt"), ("English.srt", "Film (2010) - 2160p.English.srt"),
            ("Film.2010.Extended.en.srt", nil), ("Harbor.2010.en.srt", nil),
        ] as [(String, String?)]
    )
    func shared(_ name: String, _ wanted: String?) throws {
        let library = try TemporaryLibrary(["Film.2010.1080p.mkv", "Film.2010.2160p.mkv", name])
        let moved = try library.destinations(in: "")
        #expect(moved[name] == wanted)
        #expect(moved["Film.2010.1080p.mkv"] == "Film (2010) - 1080p.mkv")
        let after = try TemporaryLibrary(Array(moved.values))
        #expect(try after.destinations(in: "").isEmpty)
    }

    @Test("Of copies that look alike the bigger one gets the subtitle, and the copies of an episode share it likewise")
    func sharedAlike() throws {
        let library = try TemporaryLibrary(["The.Mill.S01E01.WEB.mkv", "the mill - 1x01.en.srt"])
        try library.add("The.Mill.S01E01.BluRay.mkv", size: 900)
        let moved = try library.destinations(in: "")
        #expect(moved["the mill - 1x01.en.srt"] == "The Mill - s01e01 - Blu-ray.en.srt")
    }

    @Test("Where the best copy has such a track of its own, a shared one goes with the next that has none")
    func sharedNext() throws {
        let library = try TemporaryLibrary([
            "Film.2010.720p.mkv", "Film.2010.1080p.mkv", "Film.2010.2160p.mkv", "Film.2010.2160p.en.srt",
            "Film.2010.en.srt",
            "English.srt", "Film.2010.2160p.English.srt",
        ])
        let moved = try library.destinations(in: "")
        #expect(moved["Film.2010.2160p.en.srt"] == "Film (2010) - 2160p.en.srt")
        #expect(moved["Film.2010.en.srt"] == "Film (2010) - 1080p.en.srt")
        #expect(moved["English.srt"] == "Film (2010) - 1080p.English.srt")
    }

    @Test("A folder of subtitles beside copies of one film goes with the best of them, beside several films with none")
    func sharedFolder() throws {
        let library = try TemporaryLibrary([
            "in/Film.2010.1080p.mkv", "in/Film.2010.2160p.mkv", "in/Subs/2_English.srt", "two/A.2010.mkv",
            "two/B.2010.mkv",
            "two/Subs/2_English.srt", "lib/",
        ])
        #expect(
            try library.destinations(in: "in", movingInto: "lib")["in/Subs/2_English.srt"]
                == "lib/Movies/Film (2010)/Subs/Film (2010) - 2160p/2_English.srt"
        )
        #expect(try library.destinations(in: "two", movingInto: "lib")["two/Subs/2_English.srt"] == nil)
    }

    @Test("A subtitle beside a lone film that is named by its language alone gets the film's name")
    func languageAlone() throws {
        let library = try TemporaryLibrary(["Film.1999.mkv", "English.srt", "film 1999.de.srt"])
        let moved = try library.destinations(in: "")
        #expect(moved["English.srt"] == "Film (1999).English.srt")
        #expect(moved["film 1999.de.srt"] == "Film (1999).de.srt")
    }

    @Test(
        "Tags are written as all servers read them where that is wished",
        arguments: [
            ("film.1999.eng.srt", "Film (1999).en.srt"), ("film.1999.English.hi.srt", "Film (1999).en.sdh.srt"),
            ("film.1999.forced.pob.srt", "Film (1999).pt-BR.forced.srt"), ("Subs/2_English.srt", "Film (1999).en.srt"),
            ("film.1999.en.Commentary.srt", "Film (1999).Commentary.en.srt"),
            ("film.1999.und.srt", "Film (1999).und.srt"),
            ("film.1999.srt", "Film (1999).srt"),
        ]
    )
    func normalised(_ name: String, _ wanted: String) throws {
        let library = try TemporaryLibrary(["film.1999.mkv", name])
        var options = PlanOptions()
        options.wishes.normalisesSubtitles = true
        #expect(try library.destinations(in: "", options: options)[name] == wanted)
    }

    @Test("Tracks that would get the same tags are numbered, both files of a pair alike")
    func numbered() throws {
        let library = try TemporaryLibrary([
            "film.1999.mkv", "Subs/2_English.idx", "Subs/2_English.sub", "Subs/3_English.idx", "Subs/3_English.sub",
        ])
        var options = PlanOptions()
        options.wishes.normalisesSubtitles = true
        let moved = try library.destinations(in: "", options: options)
        #expect(moved["Subs/2_English.idx"] == "Film (1999).en.idx")
        #expect(moved["Subs/2_English.sub"] == "Film (1999).en.sub")
        #expect(moved["Subs/3_English.idx"] == "Film (1999).2.en.idx")
        #expect(moved["Subs/3_English.sub"] == "Film (1999).2.en.sub")
    }

    @Test("Numbered tracks keep their numbers, however often the plan is made")
    func stable() throws {
        let library = try TemporaryLibrary(["Film (1999).mkv", "Film (1999).en.srt", "Film (1999).2.en.srt"])
        var options = PlanOptions()
        options.wishes.normalisesSubtitles = true
        #expect(try library.destinations(in: "", options: options).isEmpty)
    }

    @Test("A folder of subtitles with a video's name gets the new one, in place too")
    func ownFolder() throws {
        let library = try TemporaryLibrary([
            "The.Mill.S01E01.720p.mkv", "The.Mill.S01E02.720p.mkv", "Subs/The.Mill.S01E01.720p/2_English.srt",
        ])
        #expect(
            try library.destinations(in: "")["Subs/The.Mill.S01E01.720p/2_English.srt"]
                == "Subs/The Mill - s01e01/2_English.srt"
        )
    }

    @Test(
        "Countries and scripts are understood by name",
        arguments: [
            ("Subs/5_Portuguese(Brazil).srt", "pt-BR"), ("Subs/6_Chinese (Traditional).srt", "zh-Hant"),
            ("Subs/7_Spanish(Latin America).srt", "es-419"),
        ]
    )
    func regions(_ name: String, _ tag: String) throws {
        let library = try TemporaryLibrary(["film.1999.mkv", name])
        var options = PlanOptions()
        options.wishes.normalisesSubtitles = true
        #expect(try library.destinations(in: "", options: options)[name] == "Film (1999).\(tag).srt")
    }
}
