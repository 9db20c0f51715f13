import Testing

@testable import MediaNames

struct HostileCharacterTests {
    /// One character of each general category that Unicode has, and digits of many scripts.
    private static let characters: [String] = {
        var seen: [Unicode.GeneralCategory: Int] = [:]
        var characters: [String] = []
        for value in stride(from: 0x20, to: 0x2_FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let category = scalar.properties.generalCategory
            let most = category == .decimalNumber ? 40 : 4
            guard seen[category, default: 0] < most else { continue }
            seen[category, default: 0] += 1
            characters.append(String(Character(scalar)))
        }
        return characters
    }()

    /// Marks that steer the direction of writing, join or separate.
    private static let controls = [
        "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}",
        "\u{200E}", "\u{200F}", "\u{061C}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{FEFF}", "\u{2028}", "\u{2029}",
        "\u{0000}", "\u{001B}", "\u{007F}", "\u{0085}", "\u{FFFD}", "\u{FFFE}", "\u{E000}", "\u{1F3F4}\u{E0067}",
    ]

    @Test("Characters of every category are there")
    func completeness() {
        let categories = Set(Self.characters.compactMap { $0.unicodeScalars.first?.properties.generalCategory })
        #expect(categories.isSuperset(of: [.nonspacingMark, .decimalNumber, .format, .mathSymbol, .otherLetter]))
        #expect(Self.characters.count > 90)
    }

    @Test("A character of any category may stand anywhere in a name")
    func everyCategory() {
        for character in Self.characters + Self.controls {
            for name in [
                "\(character).mkv", "\(character)Tide.S01E02.mkv", "Tide\(character)S01E02\(character).mkv",
                "Tide (\(character)2010\(character)).mkv", "[\(character)] Tide - 05 [720p].mkv",
                "Tide \(character)\(character)/Season 0\(character)/0\(character).mkv",
            ] {
                check(name)
            }
        }
    }

    @Test(
        "Digits of other scripts are letters, full-width ones are digits",
        arguments: ["٠١", "۰۱", "०१", "๐๑", "০১", "𝟎𝟏", "①②", "Ⅳ"]
    )
    func digits(_ digits: String) {
        let parsed = check("Tide.S\(digits)E\(digits).mkv")
        #expect(parsed.reading.seasons.isEmpty)
        #expect(check("Tide.S０１E０２.mkv").reading.seasons == [1])
    }

    @Test("A mark that turns the direction of writing hides no number")
    func direction() {
        #expect(check("Tide\u{202E}.S01E02.mkv").reading.episodes == [EpisodeNumber(2)])
        #expect(check("Tide.S01E02\u{202E}vkm.mkv").reading.seasons == [1])
    }

    @Test("Brackets may be nested however deep, and need not match", arguments: ["[", "(", "{", "【", "]", ")", "([{【"])
    func brackets(_ bracket: String) {
        for count in [1, 33, 400] {
            let many = String(repeating: bracket, count: count)
            check("\(many)Tide.S01E02.mkv")
            check("Tide \(many) 2010 1080p.mkv")
            check("[Reef] Tide\(many) - 05\(many).mkv")
        }
    }

    @Test("Siblings that differ in one strange character do no harm")
    func siblings() {
        let paths = (Self.characters + Self.controls).map { Array("Tide/Tide \($0)1.mkv".utf8) }
        let parsed = NameReader().read(siblings: paths)
        #expect(parsed.count == paths.count)
        #expect(FolderNumbers(parsed, of: paths).series.allSatisfy { !$0.title.isEmpty })
    }

    @Test(
        "A name of 64 KiB is read, whatever it repeats",
        arguments: ["\u{202E}", "٠", "é", "話", "🌊", "\u{0301}", "．"]
    )
    func longNames(_ character: String) {
        let name = String(repeating: character, count: 65_536 / character.utf8.count) + ".S01E02.mkv"
        #expect(!check(name).certainty.isSettled)
    }

    @discardableResult
    private func check(_ name: String) -> ParsedFilename {
        let bytes = Array(name.utf8)
        let parsed = NameReader().read(bytes.span)
        #expect(parsed.evidence.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count })
        #expect(parsed.rivals.count < 8)
        #expect(parsed.reading.isRejected || parsed.reading.title?.isEmpty != true)
        return parsed
    }
}
