/// What sets one copy of a work apart from other copies beside it: `2160p`, `Blu-ray 1080p`, `3D.HSBS`.
///
/// Servers show the copies of a film as one work with several versions, if each name goes on behind the film's own with
/// a blank, a hyphen, a blank and such a label. The resolution stands last, since Jellyfin puts labels that end with `p`
/// or `i` in the order of their resolutions.
///
/// - SeeAlso: <https://support.plex.tv/articles/200381043-multi-version-movies/> and
///   <https://jellyfin.org/docs/general/server/media/movies/#multiple-versions>
package struct VersionLabel: Hashable, Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// The label of a copy that nothing but its number sets apart: `Version 2`.
    package init(number: Int) {
        text = "\(Self.numberWord) \(number)"
    }

    /// What stands behind the work's name.
    package var suffix: String { Self.separator + text }

    static let separator = " - "
    private static let numberWord = "Version"

    /// What stands before the number.
    private static let numbered = "\(separator)\(numberWord) "
}

// MARK: - Reading labels back

extension VersionLabel {
    /// The label at the end of a film's name, if the name has the form that servers ask for.
    ///
    /// A release's own name does not (`Film - 1080p`): there the words are what is to be tidied away. What tells the two
    /// apart is the year in round brackets before the label. A number needs none: releases have no such words. `nil` where
    /// the name ends otherwise, or with a word that is none of a label's.
    ///
    /// - Parameter stem: The bytes of the name without its extension.
    package init?(endOf stem: ArraySlice<UInt8>) {
        if let number = VersionLabel(numberAtEndOf: stem) {
            self = number
            return
        }
        guard let start = Self.labelStart(stem), Self.hasYearInBrackets(stem[..<start]),
            let label = VersionLabel(words: stem[start...])
        else { return nil }
        self = label
    }

    /// The number at the end of any work's name: `Version 2` in `Harbor - s01e02 - Fog - Version 2`.
    ///
    /// - Parameter stem: The bytes of the name without its extension.
    /// - Complexity: A look at the last byte for a name that does not end with a digit.
    package init?(numberAtEndOf stem: ArraySlice<UInt8>) {
        var start = stem.endIndex
        while start > stem.startIndex, Letters.isDigit(stem[start - 1]) { start -= 1 }
        let before = stem[..<start]
        let words = Self.numbered.utf8
        guard start < stem.endIndex, before.count > words.count, before.suffix(words.count).elementsEqual(words) else {
            return nil
        }
        text = "\(Self.numberWord) \(String(decoding: stem[start...], as: UTF8.self))"
    }

    /// The label at the end of an episode's name: what stands there is behind the episode's number in any case.
    init?(endOfEpisode stem: ArraySlice<UInt8>) {
        guard let start = Self.labelStart(stem), Self.isLabel(stem[start...]) else { return nil }
        // `Web` may be an episode's title; a resolution is none.
        guard stem[start...].contains(where: Letters.isDigit) else { return nil }
        text = String(decoding: stem[start...], as: UTF8.self)
    }

    /// Whether it is a number, and no word that says how a copy looks.
    package var isNumber: Bool { text.hasPrefix(Self.numberWord) }

    /// A text that consists of a label's words alone.
    private init?(words text: ArraySlice<UInt8>) {
        guard Self.isLabel(text) else { return nil }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// Whether a text consists of a label's words alone; most end with their first word.
    private static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
        let blank = UInt8(ascii: " ")
        var start = text.startIndex
        var hasWord = false
        while start < text.endIndex {
            if text[start] == blank {
                start += 1
                continue
            }
            let end = text[start...].firstIndex(of: blank) ?? text.endIndex
            guard isWord(text[start..<end]) else { return !hasWord && isNumbered(text[start...]) }
            hasWord = true
            start = end
        }
        return hasWord
    }

    /// Where the text behind the last separator begins.
    private static func labelStart(_ stem: ArraySlice<UInt8>) -> Int? {
        // Labels may have blanks and hyphens of their own (`Blu-ray 1080p`), never a hyphen between two blanks.
        var index = stem.endIndex - 1
        while index >= stem.startIndex + 2 {
            if stem[index] == UInt8(ascii: " "), stem[index - 1] == UInt8(ascii: "-"),
                stem[index - 2] == UInt8(ascii: " ")
            {
                return index + 1
            }
            index -= 1
        }
        return nil
    }

    private static func hasYearInBrackets(_ name: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var isOpen = false
        for byte in name {
            switch byte {
            case UInt8(ascii: "("): (isOpen, digits) = (true, 0)
            case UInt8(ascii: ")") where isOpen && digits == 4: return true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            default: isOpen = false
            }
        }
        return false
    }

    /// Whether the words are `Version` and a number.
    private static func isNumbered(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: numberWord.utf8) else { return false }
        let words = text.split(separator: UInt8(ascii: " "))
        return words.count == 2 && words[0].elementsEqual(numberWord.utf8) && words[1].allSatisfy(Letters.isDigit)
    }

    /// Whether a word says how a copy looks or where it was taken from.
    private static func isWord(_ word: ArraySlice<UInt8>) -> Bool {
        var key = WordKey()
        for byte in word { key.append(Letters.isUpper(byte) ? byte | 0x20 : byte) }
        if words.contains(key) { return true }
        // `3D.HSBS`
        if key.byte(at: 0) == UInt8(ascii: "3"), key.byte(at: 1) == UInt8(ascii: "d") {
            let parts = String(decoding: word, as: UTF8.self).lowercased().split(separator: ".")
            if parts.count == 2, parts[0] == "3d" { return StereoFormat(word: String(parts[1])) != nil }
        }
        guard (4...5).contains(word.count) else { return false }
        let scan = key.byte(at: word.count - 1)
        guard scan == UInt8(ascii: "p") || scan == UInt8(ascii: "i") else { return false }
        return word.dropLast().allSatisfy(Letters.isDigit)
    }

    private static let words = WordSet(
        """
        3d 4k 8k uhd hdr hdr10 hdr10+ dv sdr remux blu-ray bluray web web-dl webrip hdtv tv dvd vhs h.264 h.265 h264
        h265 x264 x265 hevc av1 xvid divx mpeg-2 vp9
        """
    )
}
