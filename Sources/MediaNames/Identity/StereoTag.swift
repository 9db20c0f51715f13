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
    /// - Complexity: O(*n*); a name without `3D` and `SBS` costs one look at each byte.
    init?(in stem: ArraySlice<UInt8>, title: String, year: Int? = nil) {
        guard Self.mayHaveTag(stem) else { return nil }
        var words = Self.words(of: String(decoding: stem, as: UTF8.self))
        var inTitle = Self.words(of: title).count { $0 == "3d" }
        if let place = year.flatMap({ year in words.lastIndex { $0 == String(year) } }) {
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
            } else if word == "hsbs" || (word == "sbs" && ["h", "half"].contains(words[index - 1])) {
                format = .halfSideBySide
                return
            }
        }
        return nil
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

    private static func mayHaveTag(_ stem: ArraySlice<UInt8>) -> Bool {
        var before: UInt8 = 0
        for byte in stem {
            let folded = byte | 0x20
            // `3D`, or the `BS` of `SBS`.
            if before == UInt8(ascii: "3"), folded == UInt8(ascii: "d") { return true }
            if before == UInt8(ascii: "b"), folded == UInt8(ascii: "s") { return true }
            before = folded
        }
        return false
    }
}
