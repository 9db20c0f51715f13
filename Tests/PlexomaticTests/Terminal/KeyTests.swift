import Testing

@testable import plexomatic

/// What terminals send, and the keys that it stands for.
struct KeyTests {
    @Test(
        "Keys come out of the bytes of many terminals",
        arguments: [
            ("a", [Key.character("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\u{7F}", [.backspace]),
            ("\u{8}", [.backspace]),
            ("\u{1B}[A", [.up]), ("\u{1B}OB", [.down]), ("\u{1B}[1;5C", [.right]), ("\u{1B}[3~", [.delete]),
            ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]), ("\u{1B}[H\u{1B}[4~", [.home, .end]), ("\u{1B}OM", [.enter]),
            ("\u{3}", [.control("c")]), ("é北", [.character("é"), .character("北")]), ("\u{1B}[99~x", [.character("x")]),
            ("\u{1B}\u{1B}[A", [.escape, .up]),
        ]
    )
    func decoded(_ bytes: String, keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.keys(bytes.utf8) == keys)
        // The same, as a slow line brings it.
        var slow = KeyDecoder()
        #expect(bytes.utf8.flatMap { slow.keys([$0]) } == keys)
    }

    @Test("A lone ESC is the key Escape when nothing follows, and bytes that are no text are no key")
    func escape() {
        var decoder = KeyDecoder()
        #expect(decoder.keys([0x1B]).isEmpty && decoder.isWaiting)
        #expect(decoder.flush() == [.escape])
        #expect(decoder.keys([0xFF, 0x61]) == [.character("a")])
        #expect(!decoder.isWaiting)
    }

    @Test(
        "A line is edited as in any shell",
        arguments: [
            ("abc\u{7F}d\r", "start abd"), ("\u{15}new\r", "new"), ("\u{17}end\r", "end"),
            ("\u{1}x\u{5}y\r", "xstarty"),
            ("\u{1}\u{1B}[3~\r", "tart"), ("\u{1B}[D\u{B}\r", "star"), ("北\u{1B}[D\u{1B}[Dx\r", "starxt北"),
        ]
    )
    func edited(_ keys: String, result: String) {
        var decoder = KeyDecoder()
        var editor = LineEditor(keys.hasPrefix("abc") ? "start " : "start")
        let outcomes = decoder.keys(keys.utf8).map { editor.take($0) }
        #expect(outcomes.last == .done(result))
        #expect(editor.take(.escape) == .cancelled)
    }
}
