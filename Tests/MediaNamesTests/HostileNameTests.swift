import Testing

@testable import MediaNames

struct HostileNameTests {
    /// Pieces that names are made of, the harmless and the others.
    private static let fragments: [[UInt8]] =
        [
            "S01E02", "1x02", "-", " - ", ".", "_", "[", "]", "(", ")", "{", "}", "【", "】", "2010", "1080p", "Part",
            "of", "E",
            "x", "S", "5", "99999999999999999999", "/", "//", " / ", "٠١٢", "第", "話", "０５", "\u{202E}", "\u{200B}", "é",
            "Ω",
            "🌊", "and", "to", "www", "com", "720p", ".mkv", "{edition-", "{tmdb-", "iv", "Episode", "Season",
            "20111115", "~",
            "&", "+", "#", "'", "!", "aka", "\n", "\t", "H", "264", "Серия", "5-й", "сезон", "p0801", "20E10S",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE3, 0x80], [0xF0, 0x9F], [0x80]]

    @Test("No name brings the reader down, and all evidence lies within it")
    func randomNames() {
        var generator = Generator(state: 7)
        for _ in 0..<4_000 {
            var name: [UInt8] = []
            for _ in 0..<(generator.next() % 12) {
                name += Self.fragments[Int(generator.next() % UInt64(Self.fragments.count))]
            }
            let parsed = NameReader().read(name.span)
            #expect(parsed.evidence.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= name.count })
        }
    }

    @Test(
        "A range of more than fifteen hundred is none, and reading it ends",
        .timeLimit(.minutes(1)),
        arguments: [
            "Tide S01-S1950", "Tide E01-E2000", "Tide.E1-E99999.mkv", "Tide 1x2-1x2108", "Tide 1x2.1x2108",
            "Tide S01E01-E2000",
        ]
    )
    func endlessRanges(_ name: String) {
        let parsed = NameReader().read(Array(name.utf8))
        #expect(parsed.reading.title == "Tide")
        #expect(parsed.reading.episodes.count < 2 && parsed.reading.seasons.count < 2)
    }

    @Test("An apostrophe or a byte that is no text behind a number does not hide it", arguments: [[0x27], [0xFF], []])
    func marksBehindNumbers(_ mark: [UInt8]) {
        let parsed = NameReader().read(Array("Quiet Harbor - 05".utf8) + mark + Array(".mkv".utf8))
        #expect(parsed.reading.title == "Quiet Harbor")
        #expect(parsed.reading.episodes == [EpisodeNumber(5)])
    }

    @Test("Random siblings do no harm either")
    func randomSiblings() {
        var generator = Generator(state: 11)
        for _ in 0..<300 {
            let names = (0..<(generator.next() % 9)).map { _ in
                (0..<(generator.next() % 8)).flatMap { _ in
                    Self.fragments[Int(generator.next() % UInt64(Self.fragments.count))]
                }
            }
            #expect(NameReader().read(siblings: names).count == names.count)
        }
    }

    @Test(
        "A name of 64 KiB takes no longer than its length",
        arguments: [
            "a", "1", "[", "S01E02", "1.", " - ", "(2010) ", "E01-", "Part 1 ", "第1話", "x264 ", "and ", "1x", "5of",
        ]
    )
    func longNames(_ fragment: String) {
        let short = Array(String(repeating: fragment, count: 8_192 / fragment.utf8.count).utf8)
        let long = Array(String(repeating: fragment, count: 65_536 / fragment.utf8.count).utf8)
        let clock = ContinuousClock()
        _ = NameReader().read(short.span)
        let expected = clock.measure { _ = NameReader().read(short.span) }
        let taken = clock.measure { _ = NameReader().read(long.span) }
        // Eight times as long; the rest is for a machine that does other things, far below the 64 times of a square.
        #expect(taken < expected * 30 + .milliseconds(200))
    }

    @Test("A group in front is taken off once, whatever it is called")
    func groups() {
        // Articles and signs leave nothing to compare by; the rest are ordinary words.
        let words = ["The", "and", "A", "-", "&", "The-The", "The-Reef", "Reef", "S01E02", "2010", "静か", "é"]
        for group in words {
            for title in words {
                for rest in ["\(group)-\(title)", "\(group)-\(group)-\(title)", group, "\(group)-"] {
                    for mark in [".S01E02", "-102", ".2010", ""] {
                        let path = "\(title).S01.1080p.WEB.x264-\(group)/\(rest)\(mark).mkv"
                        let parsed = NameReader().read(Array(path.utf8))
                        #expect(parsed.evidence.allSatisfy { $0.range.upperBound <= path.utf8.count }, "\(path)")
                    }
                }
            }
        }
    }

    @Test("A reading without a title or a kind is rejected")
    func empty() {
        for name in ["", "/", "...", "   ", "[]", "-"] {
            #expect(NameReader().read(Array(name.utf8).span).reading.isRejected)
        }
    }

    /// Numbers that look random, the same in every run.
    private struct Generator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 33
        }
    }
}
