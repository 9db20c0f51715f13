import Testing

@testable import MediaScanner

struct NamePatternTests {
    private static let names = [
        "Thumbs.db", "Thumbsxdb", "thumbs.db", "a.Thumbs.db", "Thumbs.db.mkv", ".hidden", "x.hidden", "Old film.mkv",
        "The Old film.mkv", "Old", "[Old]", "Öld", "Old\u{301}", "Thumbs.db\n", "a\n.b", "a-b_c", "",
    ]

    @Test(
        "Patterns of mere text find what the regular expression finds",
        arguments: [#"^\."#, #"Thumbs\.db$"#, "Old", "^Old$", "^Old ", #"\[Old\]"#, "b_c$", "^a-b", #"\.db"#]
    )
    func literals(_ text: String) throws {
        #expect(LiteralPattern(text) != nil)
        // A group means nothing here, but is no mere text.
        let regex = try NamePattern("(?:\(text))")
        let pattern = try NamePattern(text)
        for name in Self.names {
            let found = Array(name.utf8).withUnsafeBufferPointer { (pattern.matches($0), regex.matches($0)) }
            #expect(found.0 == found.1, "\(text) in '\(name)'")
        }
    }

    @Test(
        "Everything else is left to the regular expression",
        arguments: [
            ".", "a.b", "a*", "(?i)old", "[ab]", #"\d"#, #"\bOld"#, "a|b", "ö", "^", "$", "", #"a\"#, "a$b", "a^b",
        ]
    )
    func expressions(_ text: String) {
        #expect(LiteralPattern(text) == nil)
    }
}
