/// That a film's name calls the copy a 3D one.
package struct StereoTag: Hashable, Sendable {
    /// `nil` where the name says `3D` alone.
    package let format: StereoFormat?

    /// As it stands in a label: `3D`, `3D.HSBS`.
    package var text: String { format.map { "3D.\($0.rawValue)" } ?? "3D" }

    /// Finds the tag in a name, behind the title: `Harbor.2010.3D.HSBS` has it, `Harbor 3D (2010)` has not.
    ///
    /// - Parameters:
    ///   - stem: The bytes of the name without its extension.
    ///   - title: The title that was read in it.
    ///   - year: The year that was read in it: before it stands the title.
    /// - Complexity: O(*n*); a name without `3D`, `SBS`, `OU` and `TAB` costs one look at each byte.
    init?(in stem: ArraySlice<UInt8>, title: String, year: Int? = nil) {
        guard Self.mayHaveTag(stem.span) else { return nil }
        var words = Self.words(of: String(decoding: stem, as: UTF8.self))
        var inTitle = Self.words(of: title).count { $0 == "3d" }
        let place = year.flatMap { year in words.lastIndex { $0 == String(year) } }
        if let place {
            words.removeFirst(place)
            inTitle = 0
        }
        for (index, word) in words.enumerated().dropFirst() {
            let next = Self.format(at: index + 1, of: words)
            if word == "3d", inTitle > 0, next == nil {
                inTitle -= 1
            } else if word == "3d" {
                format = next
                return
            } else if let glued = word.hasPrefix("3d") ? StereoFormat(word: String(word.dropFirst(2))) : nil {
                format = glued
                return
            } else if let squeezed = Self.squeezed(at: index, of: words, isBehindYear: place != nil) {
                format = squeezed
                return
            }
        }
        return nil
    }

    /// The format that needs no `3D` before it, as two pictures in one frame are nothing else: `HSBS`, `Half-SBS`, and
    /// behind the year, where no title stands, `H-OU` and `Full-TAB` too.
    private static func squeezed(at index: Int, of words: [Substring], isBehindYear: Bool) -> StereoFormat? {
        let word = words[index]
        if word.count == 4, word.hasSuffix("sbs") || word.hasSuffix("tab") { return StereoFormat(word: String(word)) }
        guard word == "sbs" || (isBehindYear && ["ou", "tab"].contains(word)) else { return nil }
        let size = words[index - 1]
        return ["h", "half", "f", "full"].contains(size) ? StereoFormat(word: String(size + word)) : nil
    }

    /// The format that a word says, or two: `HSBS`, `H-SBS`.
    private static func format(at index: Int, of words: [Substring]) -> StereoFormat? {
        guard index < words.count else { return nil }
        if let format = StereoFormat(word: String(words[index])) { return format }
        return index + 1 < words.count ? StereoFormat(word: String(words[index] + words[index + 1])) : nil
    }

    private static func words(of text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }

    private static func mayHaveTag(_ stem: Span<UInt8>) -> Bool {
        for index in stem.indices where isMark(endingAt: index, in: stem) { return true }
        return false
    }

    /// Whether a byte ends what may be a tag: `3D`, the `BS` of `SBS`, `OU` and `TAB` as words of their own.
    static func isMark(endingAt index: Int, in stem: Span<UInt8>) -> Bool {
        switch stem[index] | 0x20 {
        case UInt8(ascii: "d"): index > 0 && stem[index - 1] == UInt8(ascii: "3")
        case UInt8(ascii: "s"): index > 0 && stem[index - 1] | 0x20 == UInt8(ascii: "b")
        case UInt8(ascii: "u"):
            index > 1 && stem[index - 1] | 0x20 == UInt8(ascii: "o") && !isLetter(stem[index - 2])
        case UInt8(ascii: "b"):
            index > 1 && stem[index - 1] | 0x20 == UInt8(ascii: "a") && stem[index - 2] | 0x20 == UInt8(ascii: "t")
                && (index + 1 == stem.count || !isLetter(stem[index + 1]))
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80 }
}
