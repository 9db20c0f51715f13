import Foundation
import Testing

@testable import RenameAssistant

struct FoldedPathTests {
    @Test("The quick way folds every character as Unicode's tables do")
    func everyCharacter() {
        var others: [String] = []
        for value in Array(0x20...0xD7A3) + Array(0xF900...0xFFFD) {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let path = "/Tide a\(scalar) B.mkv"
            let folded = path.precomposedStringWithCanonicalMapping.folding(options: .caseInsensitive, locale: nil)
            if FoldedPath.of(Array(path.utf8)) != Array(folded.utf8) {
                others.append(String(value, radix: 16))
            }
        }
        #expect(others.isEmpty)
    }

    @Test(
        "Twins are one path",
        arguments: [
            ("Ménage", "MÉNAGE"), ("Café", "Cafe\u{301}"), ("Тихая", "ТИХАЯ"), ("が", "か\u{3099}"), ("Tide", "TIDE"),
        ]
    )
    func twins(_ one: String, _ other: String) {
        #expect(FoldedPath.of(Array(one.utf8)) == FoldedPath.of(Array(other.utf8)))
    }
}
