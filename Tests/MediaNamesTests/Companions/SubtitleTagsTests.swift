import Testing

@testable import MediaNames

struct SubtitleTagsTests {
    struct Example: Sendable {
        let suffix: String
        var language: String?
        var region: String?
        var isForced = false
        var isForHearingImpaired = false
        var isDefault = false
        var title: String?
    }

    static let examples = [
        Example(suffix: ".en", language: "en"),
        Example(suffix: ".eng", language: "en"),
        Example(suffix: ".English", language: "en"),
        Example(suffix: ".ger", language: "de"),
        Example(suffix: ".pt-BR", language: "pt", region: "BR"),
        Example(suffix: ".pob", language: "pt", region: "BR"),
        Example(suffix: ".zh-Hant", language: "zh", region: "Hant"),
        Example(suffix: ".en.forced", language: "en", isForced: true),
        Example(suffix: ".forced.en", language: "en", isForced: true),
        Example(suffix: ".en.sdh", language: "en", isForHearingImpaired: true),
        Example(suffix: ".en.cc", language: "en", isForHearingImpaired: true),
        Example(suffix: ".en.hi", language: "en", isForHearingImpaired: true),
        Example(suffix: ".hi.en", language: "en", isForHearingImpaired: true),
        Example(suffix: ".hi", language: "hi"),
        Example(suffix: ".default.fr", language: "fr", isDefault: true),
        Example(suffix: ".en.Commentary by Ada", language: "en", title: "Commentary by Ada"),
        Example(suffix: ".the", title: "the"),
        Example(suffix: "2_English", language: "en"),
        Example(suffix: ""),
    ]

    @Test("Tags are understood in any order", arguments: examples)
    func reading(_ example: Example) {
        let tags = SubtitleTags(Array(example.suffix.utf8))
        #expect(tags.language == example.language)
        #expect(tags.region == example.region)
        #expect(tags.isForced == example.isForced)
        #expect(tags.isForHearingImpaired == example.isForHearingImpaired)
        #expect(tags.isDefault == example.isDefault)
        #expect(tags.title == example.title)
    }

    @Test("The suffix itself is kept byte for byte, also where it is not text")
    func bytesAreKept() {
        let suffix: [UInt8] = [0x2E, 0x65, 0x6E, 0x2E, 0xFF, 0xFE]
        #expect(SubtitleTags(suffix).bytes == suffix)
        #expect(SubtitleTags(suffix).language == "en")
    }

    @Test("Only a suffix of nothing but tags is recognized whole")
    func recognizedWhole() {
        #expect(SubtitleTags(Array(".en.forced".utf8)).isRecognizedWhole)
        #expect(SubtitleTags(Array("3_English".utf8)).isRecognizedWhole)
        #expect(!SubtitleTags(Array(".en.Director".utf8)).isRecognizedWhole)
        #expect(!SubtitleTags(Array(".2".utf8)).isRecognizedWhole)
    }
}
