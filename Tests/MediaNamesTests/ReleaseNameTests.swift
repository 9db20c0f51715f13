import Testing

@testable import MediaNames

/// Holds the short way of reading releases against the rules: each draft must be the same to the last field.
struct ReleaseNameTests {
    private static let titles = [
        "Quiet.Harbor", "Tide", "The.Fog.of.the.Bay", "quiet harbor", "Ann's_Tide", "I.Am.Tide", "Éclair.Bay", "WALL",
        "Tide.II", "Tide.17", "Red.Tide", "Tide.9.Red", "Tide.2.17", "Tide.117", "17.Tide", "Real.Tide.Web",
        "Harbor.and.Fog", "Tide.US", "Quiet Harbor", "NCIS", "Best.of", "静かな.Tide", "Tide.Part.Two",
    ]

    private static let anchors = [
        "S01E02", "s00e02", "S03E104", "1999", "2049", "S1E2", "S01E02E03", "S01", "1x02", "S01E02.Fog",
        "S01E02.The.Fog.and.a.Bay", "S01E02.Two.of.Them", "S01E02.Web", "S01E02.of.Fog", "1999.Fog", "1999.2010",
    ]

    private static let tags = [
        "1080p", "720p", "576i", "720p50", "1080", "1920x1080", "2160p", "UHD", "4K", "WEB-DL", "WEB", "WEBRip",
        "BluRay",
        "Blu-Ray", "BDRip", "DVDRip", "HDTV", "x264", "h265", "H.264", "264", "HEVC", "XviD", "AAC", "AAC2.0", "DTS-HD",
        "DD5.1", "DDP.5.1", "5.1", "10bit", "8bit", "HDR10", "DV", "AMZN", "NF", "PROPER", "REPACK", "FRENCH", "MULTi",
        "iNTERNAL", "EXTENDED", "REMUX", "Hi10P", "3D", "FullHD1080p", "HEVC1080p", "Atmos", "TrueHD.7.1", "SUBBED",
    ]

    private static let endings = [
        "", "-GRP", "-grp2", "-LOL", "-WEB", "-TV", " GRP", ".eng", "-short", "[GRP]", " (1)", "-",
    ]

    @Test("Releases are read as the rules read them", arguments: titles)
    func titled(_ title: String) {
        for anchor in Self.anchors {
            for rest in ["", ".720p.HDTV.x264-GRP", ".WEB-DL.1080p", ".x265-GRP", ".1080p-GRP", " German 720p"] {
                _ = isPlain("\(title).\(anchor)\(rest)")
                _ = isPlain("\(title) \(anchor)\(rest)")
            }
        }
        _ = isPlain(title)
    }

    @Test("Tags and groups are read as the rules read them", arguments: anchors)
    func tagged(_ anchor: String) {
        for ending in Self.endings {
            for (index, tag) in Self.tags.enumerated() {
                let other = Self.tags[(index * 7 + anchor.count) % Self.tags.count]
                _ = isPlain("Quiet.Harbor.\(anchor).\(tag)\(ending)")
                _ = isPlain("Quiet Harbor \(anchor) \(tag) \(other)\(ending)")
                _ = isPlain("Quiet.Harbor.\(anchor).\(other)-\(tag).HDTV\(ending)")
            }
        }
    }

    @Test("Any two tags beside each other are read as the rules read them")
    func pairs() {
        for first in Self.tags {
            for second in Self.tags {
                for anchor in ["S01E02", "1999"] {
                    _ = isPlain("Quiet.Harbor.\(anchor).\(first).\(second)-GRP")
                    _ = isPlain("Quiet_Harbor_\(anchor)_\(first)-\(second)")
                }
            }
        }
    }

    @Test("Names of the corpus and of the rules' own examples are read as the rules read them")
    func corpus() {
        for name in CorpusCase.all.flatMap(\.filenames) { _ = isPlain(name) }
        for rule in NameRules.all {
            for name in rule.examples.map(\.name) + rule.counterexamples { _ = isPlain(name) }
        }
    }

    @Test("No word that any rule knows is taken for a plain one")
    func vocabulary() {
        let known = VocabularyRules.all.flatMap { "\($0.strong) \($0.fair) \($0.weak)".split(separator: " ") }
        let noticed = [
            "aka", "www", "w", "movie", "film", "special", "sample", "trailer", "series", "complete", "the", "season",
            "ep", "part", "ova", "fansub", "short", "untitled", "to", "and", "of", "us", "uk", "com", "tv", "sp", "iv",
            "ii",
            "asdfghjkl", "deadbeef", "sdkjfhsdkjf", "march", "two", "first", "e", "x", "s", "xxx", "von", "from",
            "copy", "lesson", "chapter", "session", "unit", "final", "last", "vom", "since", "pv", "menu", "vs", "end",
            "fin", "making", "gag", "reel", "behind",
        ]
        for word in Set(known.map(String.init) + noticed) {
            let capital = word.prefix(1).uppercased() + word.dropFirst()
            for word in [capital, word.uppercased()] {
                for form in [
                    word, "\(word).Harbor", "Quiet.\(word)", "\(word).S01E02", "Quiet.\(word).S01E02.720p.WEB-DL-GRP",
                    "Tide.S01E02.\(word).Fog.1080p.x264-GRP", "Tide.S01E02.Fog.\(word).1080p", "Tide.S01E02.\(word)",
                    "Quiet.\(word).1999.720p.BluRay", "\(word).Tide.1999.x264-GRP", "Tide.S01E02.1080p.\(word)-GRP",
                    "Tide.S01E02.1080p.HDTV-\(word)", "Tide.1999.\(word).HDTV.x264-GRP", "Tide.1999.x264-\(word)",
                    "Tide 1999 720p \(word)", "\(word) 2010", "Tide.S01E02.Fog.\(word).Bay.HDTV",
                ] {
                    _ = isPlain(form)
                }
            }
        }
    }

    @Test(
        "Releases take the short way",
        arguments: [
            "Quiet.Harbor.S01E02.Fog.1080p.WEB-DL.x264-GRP", "Quiet.Harbor.1999.1080p.BluRay.x264-GRP", "Quiet Harbor",
            "Quiet.Harbor.1999.x264-GRP",
            "Tide.S03E04.HDTV.XviD-GRP", "Tide.S03E04.1080p-GRP", "Quiet Harbor S01E02 720p HDTV x264", "Tide.S01E02",
            "Tide.1999",
            "Red.Tide.17.S01E02.The.Red.Web.720p.HDTV-GRP",
            "The.Fog.of.the.Bay.S00E02.The.Way.of.Fog.2160p.WEBRip.DDP5.1.x265-GRP",
        ]
    )
    func plain(_ name: String) {
        #expect(isPlain(name))
    }

    @Test(
        "Anything unusual is left to the rules",
        arguments: [
            "Quiet.Harbor.117.S01E02.720p", "Quiet.Harbor.2.1999.720p", "Quiet.RED.S01E02.720p",
            "quiet.harbor.s01e02.web.h264-grp", "Quiet.Harbor.S01E02.1080.x264-GRP",
            "Quiet.Harbor.US.S01E02.HDTV", "Quiet.Harbor.S01E02.German.720p", "[Reef] Quiet Harbor S01E02",
            "Quiet Harbor (1999)", "Quiet.Harbor.1999.H.264-GRP", "Best.of.1999.720p",
            "Quiet.Harbor.1999.Fog.720p", "Example.com", "Quiet-Harbor.1999",
            "Quiet.Harbor.S01E02-GRP", "Quiet Harbor S01E02.",
        ]
    )
    func unusual(_ name: String) {
        #expect(!isPlain(name))
    }

    /// Whether the short way takes a name; if it does, the rules must make the same draft of it.
    private func isPlain(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let name = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        var draft = Draft()
        guard ReleaseName.read(name, lexicon: .shared, into: &draft) else { return false }
        #expect(!ReversedName.isReversed(name))
        var whole = Draft()
        Resolver.resolve(name, keepsEvidence: false, into: &whole)
        #expect("\(draft)" == "\(whole)", "\(text)")
        return true
    }
}
