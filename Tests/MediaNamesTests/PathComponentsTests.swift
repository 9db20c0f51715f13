import Testing

@testable import MediaNames

struct PathComponentsTests {
    @Test("Folders and file are what stands between slashes, however long they are", arguments: ["/", "\\"])
    func slashes(_ separator: String) {
        for length in 1..<40 {
            for other in [1, 7, 8, 9, 23] {
                let names = [
                    "Tide", String(repeating: "a", count: other), String(repeating: "b", count: length), "[c] d",
                ]
                #expect(components(names.joined(separator: separator)) == names)
                #expect(components(separator + names.joined(separator: separator) + separator) == names)
            }
        }
    }

    @Test("No more than four folders are looked at")
    func deepest() {
        #expect(components("a/b/c/d/e/f") == ["b", "c", "d", "e", "f"])
    }

    @Test(
        "A slash between blanks or in a bracket that is closed behind it splits nothing",
        arguments: [
            ("Tide / Flut", ["Tide / Flut"]), ("a/Tide / Flut/b", ["a", "Tide / Flut", "b"]),
            ("a/[720p/MKV] Tide", ["a", "[720p/MKV] Tide"]), ("[a]/Tide [b]", ["[a]", "Tide [b]"]),
            ("a/b]/c", ["a/b]", "c"]), ("a/[b/c", ["a", "[b", "c"]),
        ]
    )
    func titles(_ path: String, _ names: [String]) {
        #expect(components(path) == names)
    }

    @Test("A byte that is no text is noticed wherever it stands")
    func notUTF8() {
        let reader = NameReader()
        for length in [3, 12, 15, 16, 17, 31, 40] {
            let name = Array(repeating: UInt8(ascii: "a"), count: length) + Array(" (1999).mkv".utf8)
            #expect(!reader.read(name).certainty.doubts.contains(.notUTF8))
            for index in 0..<length {
                var name = name
                name[index] = 0xFF
                #expect(reader.read(name).certainty.doubts.contains(.notUTF8), "at \(index) of \(length)")
            }
        }
    }

    private func components(_ path: String) -> [String] {
        let bytes = Array(path.utf8)
        let components = PathComponents(bytes)
        return (components.folders.reversed() + [components.file]).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}
