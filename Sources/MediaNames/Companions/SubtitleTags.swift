/// What the name of a subtitle file says beside the name of its video.
///
/// The tags explain a suffix; they are not what it is rebuilt from. Whoever renames keeps ``bytes`` as they are: free
/// titles, regions and the order of tags are lost by every tool that writes its own.
///
/// - SeeAlso: <https://jellyfin.org/docs/general/server/media/external-files/>
package struct SubtitleTags: Hashable, Sendable {
    /// The suffix that was read, byte for byte.
    package let bytes: [UInt8]

    /// The language as ISO 639-1, or 639-2 where there is no shorter code.
    package private(set) var language: String?

    /// The region or script that sets the language apart: `BR` in `pt-BR`, `Hans` in `zh-Hans`.
    package private(set) var region: String?

    /// Whether only foreign dialogue is translated.
    package private(set) var isForced = false

    /// Whether sounds are described: `sdh`, `cc`, and `hi` beside a language.
    package private(set) var isForHearingImpaired = false

    /// Whether players should show it without being asked.
    package private(set) var isDefault = false

    /// The words that are none of these, as they stand, with a space between them.
    package private(set) var title: String?

    /// Whether every word was understood as a tag or a counter, so that nothing is left for a title.
    package var isRecognizedWhole: Bool { title == nil && hasTag }

    private var hasTag = false

    /// Reads the tags in the bytes between a video's stem and an extension, as `.en.forced` or `.pt-BR`.
    ///
    /// - Parameter bytes: The suffix without the extension; it need not be text.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var free: [String] = []
        var words = Self.words(of: bytes)[...]
        while let word = words.popFirst() {
            let folded = word.lowercased()
            if read(flag: folded) { continue }
            if folded == "hi", language != nil || words.contains(where: { SubtitleLanguage.code(of: $0) != nil }) {
                isForHearingImpaired = true
            } else if let code = SubtitleLanguage.code(of: folded), language == nil {
                let parts = code.split(separator: "-").map(String.init)
                language = parts.first
                region = parts.dropFirst().first
                if let next = words.first, let region = SubtitleLanguage.region(next, of: parts[0]) {
                    self.region = region
                    words.removeFirst()
                    // `Latin America`, `Latin American`: one region, two words.
                    if region == "419", let next = words.first, next.lowercased().hasPrefix("america") {
                        words.removeFirst()
                    }
                }
            } else if word.utf8.count <= 2, word.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
                continue
            } else {
                free.append(word)
                continue
            }
            hasTag = true
        }
        title = free.isEmpty ? nil : free.joined(separator: " ")
    }

    private mutating func read(flag word: String) -> Bool {
        switch word {
        case "forced", "foreign": isForced = true
        case "sdh", "cc": isForHearingImpaired = true
        case "default": isDefault = true
        default: return false
        }
        hasTag = true
        return true
    }

    private static func words(of bytes: [UInt8]) -> [String] {
        bytes.split { byte in
            switch byte {
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "("),
                UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","):
                true
            default: false
            }
        }.map { String(decoding: $0, as: UTF8.self) }
    }
}
