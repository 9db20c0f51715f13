import Testing

@testable import Benchmarks
@testable import MediaNames

/// Holds the short way of reading plain names against the rules: each draft must be the same to the last field.
struct PlainNameTests {
    @Test("Names that layouts give are read as the rules read them")
    func generated() {
        var identities = GeneratedIdentities(seed: 11)
        var count = 0
        for _ in 0..<8_000 {
            let identity = identities.identity()
            for layout in Layout.allCases {
                guard let place = try? layout.place(for: identity) else { continue }
                if isPlain(place.stem) { count += 1 }
            }
        }
        // Titles of these identities are as hard as can be; a plain one is the exception.
        #expect(count > 1_000)
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
            "aka", "www", "ww", "w", "ncop", "nced", "movie", "film", "gekijouban", "special", "specials", "sample",
            "trailer", "series", "complete", "the", "season", "episode", "ep", "part", "pt", "cd", "disc", "dvd", "ova",
            "ona", "oad", "fansub", "pilot", "edition", "scene", "short", "clip", "other", "extra", "img", "vid",
            "video",
            "rec", "obs", "gmt", "inshot", "untitled", "test", "output", "to", "and", "of", "us", "uk", "com", "tv",
            "sp",
            "no", "nr", "cap", "caps", "capitulo", "capítulo", "epi", "eps", "sept", "ser", "rd", "nd", "серий",
            "серия",
            "из", "iz", "von", "al", "ao", "à", "х", "е", "г", "xall", "px", "pf", "phd", "mm", "cm", "tt", "sn", "von",
            "xxx", "st", "th", "v", "x", "e", "s", "p", "a", "i", "iv", "ii", "may", "first", "two", "гавань", "静かな",
            "über",
            "copy", "copy of", "lesson", "chapter", "session", "unit", "final season", "last", "vom", "since", "pv",
            "menu", "vs", "end", "fin", "making of", "gag reel", "behind the scenes", "official trailer",
        ]
        for word in Set(known.map(String.init) + noticed) {
            let capital = word.prefix(1).uppercased() + word.dropFirst()
            for word in [capital, word.uppercased()] {
                for title in [word, "\(word) Harbor", "Quiet \(word)", "Quiet-\(word)"] {
                    for form in [
                        "\(title) - s01e02", "\(title) (2010)", "Tide - S03E04 - \(title)", "\(title) - 013 - Fog",
                        "\(title) (2010) - s01e02", "Tide (2010) - 014 - \(title)",
                    ] {
                        _ = isPlain(form)
                    }
                }
            }
        }
    }

    @Test(
        "Plain names take the short way",
        arguments: [
            "Quiet Harbor - s01e02", "Quiet Harbor - S01E102 - Fog", "Tide - s00e02 - The Spider-Man and a Bay",
            "Quiet Harbor (2010)", "Ann's Tide (1999)", "Éclair Bay - s01e02",
            "Quiet Harbor (2010) - s01e02 - Fog", "Quiet Harbor - 013", "Quiet Harbor (2010) - 013 - Fog",
        ]
    )
    func plain(_ name: String) {
        #expect(isPlain(name))
    }

    @Test(
        "Anything unusual is left to the rules",
        arguments: [
            "Quiet Harbor - s1e02", "Quiet.Harbor - s01e02", "Quiet Harbor - s01e02-e03", "Quiet Harbor 2 - s01e02",
            "Quiet Harbor US - s01e02", "Quiet Harbor - s01e02 - Web", "Quiet Harbor - s01e02 - Fog-short",
            "Clip - s01e02", "Quiet Harbor (2010) - pt1", "[Reef] Quiet Harbor (2010)", "Quiet Harbor (1492)",
            "Quiet Harbor (2010", "Harbor - Tide (2010)", "Quiet Harbor aka Tide (2010)", "静かな港 (2010)",
            "Quiet Harbor - 113", "Quiet Harbor - 13",
            "Quiet Harbor (2010) s01e02", "Quiet Harbor - s01e02 (2010)", "Quiet Harbor - 013-014",
        ]
    )
    func unusual(_ name: String) {
        #expect(!isPlain(name))
    }

    /// Whether the short way takes a name; if it does, the rules must make the same draft of it.
    private func isPlain(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let name = NameTokenizer.tokenize(bytes, in: FileExtension.strip(bytes, 0..<bytes.count), with: .shared)
        var draft = Draft()
        guard PlainName.read(name, into: &draft) else { return false }
        #expect(!ReversedName.isReversed(name))
        var whole = Draft()
        Resolver.resolve(name, keepsEvidence: false, into: &whole)
        #expect("\(draft)" == "\(whole)", "\(text)")
        return true
    }
}
