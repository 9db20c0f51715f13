import Testing

@testable import plexomatic

/// Columns of names in any script: a table stands only if they are right.
struct DisplayWidthTests {
    @Test(
        "Every character has the columns that a terminal gives it",
        arguments: [
            ("abc", 3), ("北の灯台", 8), ("한국어", 6), ("e\u{301}", 1), ("Ｓ０１", 6), ("👨‍👩‍👧", 2), ("🇯🇵", 2), ("❤️", 2),
            ("Ölümüne", 7), ("", 0), ("日本a", 5), ("ﬁn", 2),
        ]
    )
    func widths(_ text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test("A text is cut in its middle, and never wider than asked for", arguments: 0...14)
    func middleCut(_ columns: Int) {
        for text in ["Quiet Harbor", "北の灯台の秘密", "a北b", "👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧"] {
            let cut = DisplayWidth.middleCut(text, to: columns)
            #expect(DisplayWidth.of(cut) <= columns)
            if DisplayWidth.of(text) <= columns { #expect(cut == text) }
        }
    }

    @Test("Wrapped lines hold all of the text, each within the width")
    func wrapped() {
        var line = TextLine("was  ", .dim)
        line.add("北の灯台 S01E01 a long name that goes on.mkv", .red)
        for columns in 8...60 {
            let lines = line.wrapped(to: columns, indent: 3)
            #expect(lines.allSatisfy { $0.width <= columns })
            let text = lines.enumerated().map { index, line in
                let text = line.pieces.map(\.text).joined()
                return index == 0 ? text : String(text.dropFirst(3))
            }
            #expect(text.joined() == line.pieces.map(\.text).joined())
        }
    }
}
