import Testing

@testable import MediaNames

/// Holds the short way of reading releases against the rules: each draft must be the same to the last field.
struct ReleaseNameTests {
    private static let titles = [
        "Quiet.Harbor", "Tide", "The.Fog.of.the.Bay", "quiet harbor", "Ann's_Tide", "I.Am.Tide", "Éclair.Bay", "WALL",
        "Tide.II", "Harbor.and.Fog", "Tide.US", "Quiet Harbor", "NCIS", "Best.of", "静かな.Tide", "Tide.Part.Two",
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
    func combined(_ title: String) {
        var count = 0
        for anchor in Self.anchors {
            for ending in Self.endings {
                if isPlain("\(title).\(anchor)\(ending)") { count += 1 }
                for (index, tag) in Self.tags.enumerated() {
                    if isPlain("\(title).\(anchor).\(tag)\(ending)") { count += 1 }
                    let other = Self.tags[(index * 7 + anchor.count + title.count) % Self.tags.count]
                    let third = Self.tags[(index * 11 + ending.count) % Self.tags.count]
                    if isPlain("\(title).\(anchor).\(tag).\(other)\(ending)") { count += 1 }
                    if isPlain("\(title) \(anchor) \(third) \(tag)-\(other)\(ending)") { count += 1 }
                    if isPlain("\(title).\(anchor).\(third).\(other).\(tag)\(ending)") { count += 1 }
                }
            }
        }
        // Where the title itself is unusual, no name is plain.
        #expect(count >= 0)
    }

    @Test("Any two tags beside each other are read as the rules read them")
    func pairs() {
        for first in Self.tags {
            for second in Self.tags {
                for anchor in ["S01E02", "1999", "S01E02.Fog"] {
                    for separator in [".", " ", "-", "_"] {
                        _ = isPlain("Quiet.Harbor.\(anchor).\(first)\(separator)\(second)-GRP")
                        _ = isPlain("Quiet.Harbor.\(anchor).\(first)\(separator)\(second)")
                    }
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
        ]
        for word in Set(known.map(String.init) + noticed) {
            let capital = word.prefix(1).uppercased() + word.dropFirst()
            for word in [word, capital, word.uppercased()] {
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
            "Tide.S03E04.HDTV.XviD-GRP", "Quiet Harbor S01E02 720p HDTV x264", "Tide.S01E02", "Tide.1999",
            "The.Fog.of.the.Bay.S00E02.The.Way.of.Fog.2160p.WEBRip.DDP5.1.x265-GRP",
        ]
    )
    func plain(_ name: String) {
        #expect(isPlain(name))
    }

    @Test(
        "Anything unusual is left to the rules",
        arguments: [
            "Quiet.Harbor.2.S01E02.720p", "Quiet.Harbor.S01E02.1080p-GRP", "Quiet.Harbor.S01E02.1080.x264-GRP",
            "Quiet.Harbor.US.S01E02.HDTV", "Quiet.Harbor.S01E02.German.720p", "[Reef] Quiet Harbor S01E02",
            "Quiet Harbor (1999)", "Quiet.Harbor.1999.H.264-GRP", "Best.of.1999.720p", "Quiet.Harbor.S01E02.Web",
            "Quiet.Harbor.1999.Fog.720p", "Quiet-Harbor.1999", "Quiet.Harbor.S01E02-GRP", "Quiet Harbor S01E02.",
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
        Resolver.resolve(name, lexicon: .shared, keepsEvidence: false, into: &whole)
        #expect("\(draft)" == "\(whole)", "\(text)")
        return true
    }
}
