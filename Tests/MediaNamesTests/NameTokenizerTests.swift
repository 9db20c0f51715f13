import Testing

@testable import MediaNames

/// A name is split into the same words wherever it stands in a path and however long they are.
struct NameTokenizerTests {
    static let names = [
        "Quiet.Harbor.S01E02.720p.WEB-DL.x264-REEF", "Quiet Harbor (2010)", "a", "7", "S1E2", "1x02", "2011.11.15",
        "Longships and Lighthouses 12345678 123456789 1234567890", "abcdefg abcdefgh abcdefghi", "AC3.5.1-x264",
        "Harbor's Don't.It's", "Häfen-Größe 2", "静かな港05話", "Тихая гавань s02е03", "h264.H.264.10bit", "S01E01E02E03",
        "QuietHarborS01E02", "HubS01E2", "A -- B__C, D", "[Reef] Harbor #5 {tmdb-12}",
    ]

    @Test("Where a name stands in a path changes none of its words", arguments: names)
    func place(_ name: String) {
        let alone = words(of: name, behind: 0, before: 0)
        for before in 0..<9 {
            for behind in 0..<9 { #expect(words(of: name, behind: before, before: behind) == alone) }
        }
    }

    @Test("How much of a name stands before words changes none of them", arguments: names)
    func distance(_ name: String) {
        let near = words(of: "z " + name, behind: 0, before: 0, counting: 1).dropFirst()
        for count in 2...80 {
            let long = String(repeating: "z", count: count) + " " + name
            #expect(words(of: long, behind: 0, before: 0, counting: count).dropFirst() == near)
        }
    }

    @Test("A word is known whatever is glued to it", arguments: ["Season2", "2Season", "Reef\u{200B}Season"])
    func glued(_ name: String) {
        let bytes = Array(name.utf8)
        let split = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        #expect(split.tokens.count == 1)
        #expect(split.senses.contains(.season))
    }

    @Test("Words are runs of letters or digits", arguments: names)
    func runs(_ name: String) {
        let bytes = Array(name.utf8)
        let split = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        var end = 0
        for piece in split.pieces {
            #expect(piece.start >= end && piece.end > piece.start)
            let isDigits = bytes[piece.start..<piece.end].allSatisfy(Letters.isDigit)
            #expect(isDigits == (piece.kind == .digits))
            if isDigits {
                let text = String(decoding: bytes[piece.start..<piece.end], as: UTF8.self)
                #expect(piece.digitCount == text.utf8.count)
                #expect(piece.value == (text.utf8.count <= 9 ? Int(text) : -1))
            }
            // Nothing between two words is a letter or a digit.
            #expect(!bytes[end..<piece.start].contains { Letters.isLetter($0) || Letters.isDigit($0) })
            end = piece.end
        }
    }

    @Test("A name has as many words as it has, also more than most", arguments: [1, 10, 20, 21, 40, 300])
    func many(_ count: Int) {
        let name = String(repeating: "a1.", count: count)
        let bytes = Array(name.utf8)
        let split = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
        #expect(split.pieces.count == count * 2)
        #expect(split.tokens.count == count)
        #expect(split.pieces.enumerated().allSatisfy { $1.token == $0 / 2 })
    }

    @Test("A word has the same letters however long it is and wherever it stands", arguments: 1...30)
    func lengths(_ count: Int) {
        let word = String(String(repeating: "QuietHarbor", count: 3).prefix(count))
        for name in [word, "\(word).\(word)", "a \(word)'s", "\(word)é \(word)"] {
            let bytes = Array(name.utf8)
            let split = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared)
            for piece in split.pieces {
                let letters = split.text(piece.start..<piece.end).replacing("'", with: "").lowercased()
                #expect(piece.key == WordKey(letters))
            }
        }
    }

    @Test(
        "What stands beside numbers is noted",
        arguments: [
            ("Harbor.S01E02", [.s, .e], [.e]), ("Harbor 1x02", [.x], [.x]),
            ("Harbor Ep05", [.pair], []), ("Harbor Eps05", [.word], []), ("Harbor 05", [], []),
        ] as [(String, LetterSet, LetterSet)]
    )
    func numbers(_ name: String, before: LetterSet, after: LetterSet) {
        let bytes = Array(name.utf8)
        let numbers = NameTokenizer.tokenize(bytes, in: 0..<bytes.count, with: .shared).numbers
        #expect(numbers.before == before)
        #expect(numbers.after == after)
    }

    /// The words of a name in a path, with so many bytes at either side of it, and their places behind a byte of it.
    private func words(of name: String, behind: Int, before: Int, counting first: Int = 0) -> [String] {
        let bytes = Array((String(repeating: "z", count: behind) + name + String(repeating: "9", count: before)).utf8)
        let range = behind..<bytes.count - before
        let split = NameTokenizer.tokenize(bytes, in: range, with: .shared)
        return split.pieces.map { piece in
            let gap = piece.gap.rawValue
            let (start, end) = (piece.start - behind - first, piece.end - behind - first)
            return "\(start)-\(end) \(piece.key) \(piece.value) \(gap) \(piece.token)"
        }
    }
}
