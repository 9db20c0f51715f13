import MediaNames

/// Judges what follows a video's stem in the name of another file.
enum CompanionSuffix {
    /// What kind of companion the suffix makes of a file.
    ///
    /// After a dot anything goes but the number, year or resolution of another video: free titles of subtitle tracks
    /// are wanted. After another sign only words that are known to name companions count.
    ///
    /// - Parameters:
    ///   - suffix: All that follows the stem, extension included.
    ///   - ending: The length of the extension with its dot.
    ///   - kind: The kind that the extension suggests.
    /// - Returns: The kind, or `nil` if the file does not belong to the video.
    static func kind(
        of suffix: UnsafeBufferPointer<UInt8>,
        ending: Int,
        as kind: CompanionKind
    ) -> CompanionKind? {
        // The stem and an extension: the common case.
        if suffix.count == ending { return kind }
        guard suffix.count > ending else { return nil }
        let middle = UnsafeBufferPointer(rebasing: suffix[..<(suffix.count - ending)])
        let first = middle[0]
        let words = middle.split { isSeparator($0) }.map { UnsafeBufferPointer(rebasing: $0) }
        guard !words.isEmpty else { return nil }
        if kind == .metadata || kind == .other, isChapters(words) { return isSeparator(first) ? .chapters : nil }
        if first == UInt8(ascii: ".") { return words.contains(where: isForeign) ? nil : kind }
        guard isSeparator(first) else { return nil }
        switch kind {
        case .subtitle: return SubtitleTags(Array(middle)).isRecognizedWhole ? kind : nil
        case .artwork: return words.count <= 2 && isArtwork(words) ? kind : nil
        case .metadata: return words.count == 1 && words[0].equalsIgnoringCase("mediainfo") ? kind : nil
        case .chapters, .other: return nil
        }
    }

    private static let artwork: [StaticString] = [
        "poster", "thumb", "fanart", "banner", "landscape", "logo", "clearlogo", "clearart", "keyart", "characterart",
        "cover", "backdrop", "background", "art", "disc", "discart", "folder",
    ]

    private static func isArtwork(_ words: [UnsafeBufferPointer<UInt8>]) -> Bool {
        words.enumerated().allSatisfy { place, word in
            let letters = UnsafeBufferPointer(rebasing: word.prefix { !$0.isASCIIDigit })
            let isNumbered = word[letters.count...].allSatisfy(\.isASCIIDigit)
            let isKnown = letters.isEmpty || artwork.contains { letters.equalsIgnoringCase($0) }
            return isNumbered && isKnown
        }
    }

    private static func isChapters(_ words: [UnsafeBufferPointer<UInt8>]) -> Bool {
        words.contains { $0.equalsIgnoringCase("chapters") || $0.equalsIgnoringCase("chapter") }
    }

    /// Whether a word numbers, dates or measures a video: it would speak of another one.
    private static func isForeign(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = word.last, word.count >= 3 else { return false }
        let digits = word.prefix { $0.isASCIIDigit }.count
        if digits == 4, word.count == 4 {
            return (word[0] == UInt8(ascii: "1") && word[1] == UInt8(ascii: "9"))
                || (word[0] == UInt8(ascii: "2") && word[1] == UInt8(ascii: "0"))
        }
        if (3...4).contains(digits), word.count == digits + 1 {
            return [UInt8(ascii: "p"), UInt8(ascii: "i")].contains(last.lowercasedASCII)
        }
        // `s01e02`, `1x02`
        if word[0].lowercasedASCII == UInt8(ascii: "s") || digits > 0 {
            let season = word.dropFirst(digits > 0 ? 0 : 1).prefix { $0.isASCIIDigit }
            let rest = word[season.endIndex...]
            guard !season.isEmpty, let mark = rest.first, rest.count >= 2 else { return false }
            let isMark = [UInt8(ascii: "e"), UInt8(ascii: "x")].contains(mark.lowercasedASCII)
            return isMark && rest[rest.startIndex + 1].isASCIIDigit
        }
        return false
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: " "), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            true
        default: false
        }
    }
}
